import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { CS337 } from './cs337.js';

const FEBRUARI = { begindatum: '2025-02-01', einddatum: '2025-02-28' };
const periode = (begindatum: string, einddatum: string) =>
  declaratie(`${begindatum} tot en met ${einddatum}`, [{ productPeriode: { begindatum, einddatum } }], { declaratie: { declaratiePeriode: FEBRUARI } });
const fout = (begindatum: string, einddatum: string) => ({
  ...periode(begindatum, einddatum),
  bewijs: [{ pad: 'Declaratie › Client 1 › Prestatie 1 › ProductPeriode › Einddatum', feiten: { begindatum, einddatum } }],
});

beproefBericht(CS337, {
  voldoet: [periode('2025-01-01', '2025-01-31'), periode('2025-01-15', '2025-01-15'), periode('2025-02-27', '2025-02-28')],
  schendt: [fout('2025-01-31', '2025-02-01'), fout('2024-12-31', '2025-01-01'), fout('2024-02-01', '2025-02-01')],
  nvt: [{ geval: 'het antwoord', type: 'JW325', bericht: eenJW325({ clienten: [{ prestaties: [{ productPeriode: { begindatum: '2025-01-31', einddatum: '2025-02-01' } }] }] }), eigenaar: 'geen' }],
});
