import { eenJW305, eenJW307 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR018 } from './tr018.js';

const periode = (begindatum: string, einddatum: string) => ({
  geval: `${begindatum} tot en met ${einddatum}`,
  type: 'JW307' as const,
  bericht: eenJW307({ regels: [{}, { begindatum, einddatum }] }),
});

beproefBericht(TR018, {
  voldoet: [periode('2025-01-06', '2025-01-06'), periode('2025-01-06', '2025-01-07'), periode(' 2025-01-06', '2025-01-06\n')],
  schendt: [
    {
      ...periode('2025-01-06', '2025-01-05'),
      bewijs: [{ pad: 'Client › StopProduct 2 › Einddatum', feiten: { begindatum: '2025-01-06', einddatum: '2025-01-05' } }],
    },
  ],
  nvt: [{ geval: 'een start heeft geen einde', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
