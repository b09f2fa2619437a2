import { eenContact, eenJW302, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client, contacten } from '../../../../test/proef/gevallen.js';
import { CS089 } from './cs089.js';

const adres = (postcode: string | undefined, landCode = 'NL') => ({ adres: { huis: { huisnummer: '1' }, postcode, landCode } });
const met = (postcode: string) => contacten(`postcode '${postcode}'`, adres(postcode));
const feiten = { nederlands: false };
const bewijs = [{ pad: 'Client › Contact 1 › Adres › Postcode', feiten }];

beproefBericht(CS089, {
  voldoet: ['1234AB', '9999XX', '1234ab', '1234Ss'].map(met),
  schendt: [
    ...['1234 AB', ' 1234AB', '1234AB ', '0123AB', '1234A', '1234ABC', '123AB', '1234ÄB'].map((postcode) => ({ ...met(postcode), bewijs })),
    { ...contacten('zonder Postcode', { soort: '02', telefoon: { telefoon01: { telefoonnummer: '0530000000', landnummer: '+31' } }, ...adres(undefined) }), bewijs },
    {
      ...client('bij een Relatie', { relaties: [eenRelatie({ contact: eenContact(adres('0123AB')) })] }),
      bewijs: [{ pad: 'Client › Relatie 1 › Contact › Adres › Postcode', feiten }],
    },
    { geval: 'ook in het retourbericht', type: 'JW302', bericht: eenJW302(met('0123AB').bericht), bewijs },
  ],
  nvt: [
    { ...contacten('buiten Nederland', adres('48599', 'DE')), eigenaar: 'geen' },
    { ...contacten('zonder LandCode', { adres: { huis: { huisnummer: '1' }, postcode: '0123' } }), eigenaar: 'CD005' },
  ],
});
