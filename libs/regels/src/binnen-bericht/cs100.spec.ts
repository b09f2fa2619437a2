import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { CS100 } from './cs100.js';

const december = { begindatum: '2020-12-01', einddatum: '2020-12-31' };
const januari = { begindatum: '2021-01-01', einddatum: '2021-01-31' };
const ingediend = (geval: string, declaratiePeriode: typeof januari, productPeriode: typeof januari) =>
  declaratie(geval, [{ productPeriode }], { dagtekening: '2021-02-03', declaratie: { declaratiePeriode, declaratieDagtekening: '2021-02-03' } });
const feiten = { begindatum: '2020-12-01' };

beproefBericht(CS100, {
  voldoet: [ingediend('vanaf 1 januari 2021', januari, januari)],
  schendt: [
    {
      ...ingediend('ProductPeriode ervoor', januari, december),
      bewijs: [{ pad: 'Declaratie › Client 1 › Prestatie 1 › ProductPeriode › Begindatum', feiten }],
    },
    {
      ...ingediend('op de laatste dag ervoor', januari, { begindatum: '2020-12-31', einddatum: '2020-12-31' }),
      bewijs: [{ pad: 'Declaratie › Client 1 › Prestatie 1 › ProductPeriode › Begindatum', feiten: { begindatum: '2020-12-31' } }],
    },
    {
      ...ingediend('beide ervoor', december, december),
      bewijs: ['Declaratie › DeclaratiePeriode › Begindatum', 'Declaratie › Client 1 › Prestatie 1 › ProductPeriode › Begindatum'].map((pad) => ({ pad, feiten })),
    },
  ],
  nvt: [{ geval: 'het antwoord', type: 'JW325', bericht: eenJW325({ clienten: [{ prestaties: [{ productPeriode: december }] }] }), eigenaar: 'geen' }],
});
