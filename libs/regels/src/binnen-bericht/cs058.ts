import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { startProducten, stopProducten } from './plaatsen.js';

/** Eerste aanlevering en verwijderen. */
const TOEGESTAAN = ['1', '3'];

function* regieberichten(bericht: Berichtvorm): Iterable<Plaats<{ statusAanlevering: string }>> {
  yield* startProducten(bericht);
  yield* stopProducten(bericht);
}

export const CS058 = berichtregel({
  id: 'CS058',
  betekenis: 'Een start of stop is een eerste aanlevering (1) of een verwijdering (3).',
  bron: 'constraint bij StatusAanlevering; stijlblad: 2 en 9 kunnen dus niet',
  berichten: ['JW305', 'JW307'],
  element: 'StatusAanlevering',
  plaatsen: regieberichten,
  gegevens: ({ statusAanlevering }) => ({ statusAanlevering }),
  moet: ({ statusAanlevering }) => TOEGESTAAN.includes(statusAanlevering),
  uitleg: ({ statusAanlevering }) =>
    `StatusAanlevering ${statusAanlevering} kan hier niet. Gebruik 1 voor een eerste aanlevering of 3 om te verwijderen; ` +
    'een wijziging is eerst verwijderen en dan opnieuw aanleveren.',
});
