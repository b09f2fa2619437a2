import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { TR319 } from './tr319.js';

const geleverd = (begindatum: string, einddatum: string) => declaratie(`${begindatum} tot en met ${einddatum}`, [{}, { toewijzingNummer: '1002', productPeriode: { begindatum, einddatum } }]);
const fout = (begindatum: string, einddatum: string) => ({
  ...geleverd(begindatum, einddatum),
  bewijs: [{ pad: 'Declaratie › Client 1 › Prestatie 2 › ProductPeriode', feiten: { begindatum, einddatum, laatsteDag: '2025-01-31' } }],
});

beproefBericht(TR319, {
  voldoet: [geleverd('2025-01-01', '2025-01-31'), geleverd('2025-01-31', '2025-01-31'), geleverd('2024-12-01', '2024-12-31')],
  schendt: [fout('2025-02-01', '2025-02-28'), fout('2025-02-01', '2025-02-01'), fout('2025-01-31', '2025-02-01'), fout('2025-02-01', '2025-01-31')],
  nvt: [{ geval: 'het antwoord', type: 'JW325', bericht: eenJW325({ clienten: [{ prestaties: [{}] }] }), eigenaar: 'geen' }],
});
