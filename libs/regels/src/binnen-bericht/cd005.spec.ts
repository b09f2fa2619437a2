import { eenContact, eenJW302, eenJW305, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client, contacten } from '../../../../test/proef/gevallen.js';
import { CD005 } from './cd005.js';

const HUIS = { huisnummer: '1' };
const zonderLand = { adres: { huis: HUIS, postcode: '9999XX' } };
const zonderPostcode = { soort: '02', adres: { landCode: 'DE' }, telefoon: { telefoon01: { telefoonnummer: '0530000000', landnummer: '+31' } } };
const geenLand = { postcode: true, landCode: false };

beproefBericht(CD005, {
  voldoet: [
    contacten('allebei', {}),
    contacten('geen van beide', { ...zonderPostcode, adres: {} }),
    contacten('buiten Nederland', { adres: { huis: HUIS, postcode: '48599', landCode: 'DE' } }),
  ],
  schendt: [
    { ...contacten('Postcode zonder LandCode', zonderLand), bewijs: [{ pad: 'Client › Contact 1 › Adres › LandCode', feiten: geenLand }] },
    { ...contacten('LandCode zonder Postcode', {}, zonderPostcode), bewijs: [{ pad: 'Client › Contact 2 › Adres › LandCode', feiten: { postcode: false, landCode: true } }] },
    {
      ...client('bij een Relatie', { relaties: [eenRelatie({ contact: eenContact(zonderLand) })] }),
      bewijs: [{ pad: 'Client › Relatie 1 › Contact › Adres › LandCode', feiten: geenLand }],
    },
    {
      geval: 'ook in het retourbericht',
      type: 'JW302',
      bericht: eenJW302(contacten('', zonderLand).bericht),
      bewijs: [{ pad: 'Client › Contact 1 › Adres › LandCode', feiten: geenLand }],
    },
  ],
  nvt: [
    { ...contacten('zonder Adres', { ...zonderPostcode, adres: undefined }), eigenaar: 'TR006' },
    { geval: 'een start heeft geen adres', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' },
  ],
});
