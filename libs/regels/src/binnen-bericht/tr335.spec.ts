import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { TR335 } from './tr335.js';

const geleverd = (einddatum: string, declaratieDagtekening: string, dagtekening = '2028-03-15') =>
  declaratie(`eindigt ${einddatum}, gedeclareerd ${declaratieDagtekening}`, [{ productPeriode: { begindatum: `${einddatum.slice(0, -2)}01`, einddatum } }], {
    dagtekening,
    declaratie: { declaratieDagtekening },
  });
const fout = (einddatum: string, declaratieDagtekening: string, vanaf: string) => ({
  ...geleverd(einddatum, declaratieDagtekening),
  bewijs: [{ pad: 'Declaratie › Client 1 › Prestatie 1 › ProductPeriode › Einddatum', feiten: { einddatum, vanaf } }],
});

beproefBericht(TR335, {
  voldoet: [
    geleverd('2021-02-03', '2026-02-03'),
    geleverd('2023-02-28', '2028-02-29'),
    { ...geleverd('2021-02-03', '2026-02-03', '2027-01-01'), geval: 'de Dagtekening in de Header telt niet' },
  ],
  schendt: [fout('2021-02-02', '2026-02-03', '2021-02-03'), fout('2023-02-27', '2028-02-29', '2023-02-28'), fout('2023-02-28', '2028-03-01', '2023-03-01')],
  nvt: [{ geval: 'het antwoord', type: 'JW325', bericht: eenJW325({ clienten: [{ prestaties: [{}] }] }), eigenaar: 'geen' }],
});
