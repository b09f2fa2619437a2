import { eenContact, eenJW302, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client, contacten } from '../../../../test/proef/gevallen.js';
import { TR006 } from './tr006.js';

const huis = { huisnummer: '1' };
const telefoon = { telefoon01: { telefoonnummer: '0530000000', landnummer: '+31' } };
const post = (geval: string, adres: { huis?: typeof huis; postcode?: string } | undefined) => contacten(geval, {}, { soort: '02', adres });
const pad = 'Client › Contact 2';
const onbereikbaar = { telefoon: false, huis: false, postcode: false };
const zonder = contacten('zonder adres en telefoon', {}, { soort: '02', adres: undefined });

beproefBericht(TR006, {
  voldoet: [contacten('met huis en postcode', {}), contacten('alleen telefoon', {}, { soort: '02', adres: undefined, telefoon })],
  schendt: [
    { ...zonder, bewijs: [{ pad, feiten: onbereikbaar }] },
    { ...post('leeg adres', {}), bewijs: [{ pad, feiten: onbereikbaar }] },
    { ...post('zonder postcode', { huis }), bewijs: [{ pad, feiten: { ...onbereikbaar, huis: true } }] },
    { ...post('zonder huis', { postcode: '9999XX' }), bewijs: [{ pad, feiten: { ...onbereikbaar, postcode: true } }] },
    { ...contacten('een Emailadres telt niet', {}, { soort: '02', adres: undefined, emailadres: 'post@voorbeeld.test' }), bewijs: [{ pad, feiten: onbereikbaar }] },
    {
      ...client('bij een Relatie', { relaties: [eenRelatie({ contact: eenContact({ soort: '02', adres: undefined }) })] }),
      bewijs: [{ pad: 'Client › Relatie 1 › Contact', feiten: onbereikbaar }],
    },
  ],
  nvt: [{ geval: 'in het retourbericht', type: 'JW302', bericht: eenJW302(zonder.bericht), eigenaar: 'geen' }],
});
