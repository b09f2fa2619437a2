import { eenJW302, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client, contacten } from '../../../../test/proef/gevallen.js';
import { TR061 } from './tr061.js';

const tijdelijk = contacten('alleen een tijdelijk adres', { soort: '04' });
const bewijs = [{ pad: 'Client › Contactgegevens', feiten: { soorten: ['04'] } }];

beproefBericht(TR061, {
  voldoet: [...['01', '02', '03'].map((soort) => contacten(`soort ${soort}`, { soort })), contacten('ook een vast adres', { soort: '04' }, { soort: '02' })],
  schendt: [
    { ...tijdelijk, bewijs },
    { ...client('het Contact van een Relatie telt niet', { contactgegevens: tijdelijk.bericht.client.contactgegevens, relaties: [eenRelatie()] }), bewijs },
  ],
  nvt: [{ geval: 'in het retourbericht', type: 'JW302', bericht: eenJW302(tijdelijk.bericht), eigenaar: 'geen' }],
});
