import { eenContact, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client, contacten } from '../../../../test/proef/gevallen.js';
import { CD009 } from './cd009.js';

const periode = { begindatum: '2025-01-01', einddatum: '2025-02-01' };
const pad = 'Client › Contact 1 › Periode';

beproefBericht(CD009, {
  voldoet: [contacten('tijdelijk adres met periode', {}, { soort: '04', periode }), contacten('tijdelijk adres met een lege periode', {}, { soort: '04', periode: {} })],
  schendt: [
    ...['01', '02', '03'].map((soort) => ({ ...contacten(`soort ${soort}`, { soort, periode }), bewijs: [{ pad, feiten: { soort } }] })),
    { ...contacten('een lege periode telt ook', { periode: {} }), bewijs: [{ pad, feiten: { soort: '01' } }] },
    {
      ...client('bij een Relatie', { relaties: [eenRelatie({ contact: eenContact({ soort: '03', periode }) })] }),
      bewijs: [{ pad: 'Client › Relatie 1 › Contact › Periode', feiten: { soort: '03' } }],
    },
  ],
  nvt: [
    { ...contacten('zonder periode', {}), eigenaar: 'geen' },
    { ...contacten('tijdelijk adres zonder periode', {}, { soort: '04' }), eigenaar: 'geen' },
  ],
});
