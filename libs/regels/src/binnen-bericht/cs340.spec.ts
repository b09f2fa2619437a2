import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { CS340 } from './cs340.js';

const over = (begindatum: string, einddatum: string, dagtekening = '2025-04-01') =>
  declaratie(`${begindatum} tot en met ${einddatum}`, [{ productPeriode: { begindatum: '2023-05-01', einddatum: '2023-05-31' } }], {
    dagtekening,
    declaratie: { declaratiePeriode: { begindatum, einddatum } },
  });
const fout = (begindatum: string, einddatum: string, dagtekening?: string) => ({
  ...over(begindatum, einddatum, dagtekening),
  bewijs: [{ pad: 'Declaratie › DeclaratiePeriode', feiten: { begindatum, einddatum } }],
});

beproefBericht(CS340, {
  voldoet: [over('2025-01-01', '2025-01-31'), over('2024-04-01', '2024-04-30'), over('2025-02-01', '2025-02-28'), over('2024-02-01', '2024-02-29')],
  schendt: [
    fout('2025-01-02', '2025-01-31'),
    fout('2025-01-01', '2025-01-30'),
    fout('2025-01-01', '2025-02-01'),
    fout('2025-01-01', '2025-02-28'),
    fout('2025-01-15', '2025-02-14'),
    fout('2024-02-01', '2024-02-28'),
    fout('2025-02-01', '2025-03-01'),
    fout('2100-02-01', '2100-02-28', '2100-03-01'),
  ],
  nvt: [{ geval: 'het antwoord', type: 'JW325', bericht: eenJW325(), eigenaar: 'geen' }],
});
