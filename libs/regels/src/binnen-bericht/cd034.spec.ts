import { eenContact, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client, contacten } from '../../../../test/proef/gevallen.js';
import { CD034 } from './cd034.js';

const telefoon = { telefoon01: { telefoonnummer: '0530000000', landnummer: '+31' } };
const zonderPostcode = { adres: { huis: { huisnummer: '1' } }, telefoon };
const pad = 'Client › Contact 1 › Adres › Postcode';
const fout = (soort: string) => [{ pad, feiten: { soort, postcode: false } }];

beproefBericht(CD034, {
  voldoet: [contacten('BRP-adres', {}), contacten('verblijfadres', { soort: '03' })],
  schendt: [
    { ...contacten('BRP-adres zonder Postcode', zonderPostcode), bewijs: fout('01') },
    { ...contacten('verblijfadres zonder Postcode', { ...zonderPostcode, soort: '03' }), bewijs: fout('03') },
    { ...contacten('zonder Adres', { adres: undefined, telefoon }), bewijs: fout('01') },
    {
      ...client('bij een Relatie', { relaties: [eenRelatie({ contact: eenContact(zonderPostcode) })] }),
      bewijs: [{ pad: 'Client › Relatie 1 › Contact › Adres › Postcode', feiten: { soort: '01', postcode: false } }],
    },
  ],
  nvt: ['02', '04'].map((soort) => ({ ...contacten(`soort ${soort}`, { ...zonderPostcode, soort }), eigenaar: 'geen' })),
});
