import { eenJW302 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { contacten } from '../../../../test/proef/gevallen.js';
import { CD025 } from './cd025.js';

const telefoon = { telefoon01: { telefoonnummer: '0530000000', landnummer: '+31' } };
const zonderHuis = { adres: { postcode: '9999XX', landCode: 'NL' }, telefoon };
const bewijs = [{ pad: 'Client › Contact 1 › Adres › Huis', feiten: { huis: false } }];

beproefBericht(CD025, {
  voldoet: [contacten('met huisnummer', {})],
  schendt: [
    { ...contacten('zonder Huis', zonderHuis), bewijs },
    { geval: 'ook in het retourbericht', type: 'JW302', bericht: eenJW302(contacten('', zonderHuis).bericht), bewijs },
  ],
  nvt: [
    { ...contacten('buiten Nederland', { adres: { postcode: '48599', landCode: 'DE' }, telefoon }), eigenaar: 'geen' },
    { ...contacten('zonder LandCode', { adres: { postcode: '9999XX' }, telefoon }), eigenaar: 'CD005' },
    { ...contacten('zonder Adres', { adres: undefined, telefoon }), eigenaar: 'CD034' },
  ],
});
