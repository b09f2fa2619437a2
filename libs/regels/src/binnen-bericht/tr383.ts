import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import { Eerdere } from './eerdere.js';
import type { Plaats } from './plaats.js';
import { aangevraagdeProducten } from './plaatsen.js';

/** Een aanvraag, en de eerste eerdere met dezelfde referentie. */
interface Herhaling {
  eerder?: string;
}

function* referenties(bericht: Berichtvorm): Iterable<Plaats<Herhaling>> {
  const eerdere = new Eerdere();
  for (const { element, pad } of aangevraagdeProducten(bericht)) {
    yield { element: { eerder: eerdere.zoek(element.referentieAanbieder) }, pad };
    eerdere.onthoud(element.referentieAanbieder, pad);
  }
}

export const TR383 = berichtregel({
  id: 'TR383',
  betekenis: 'Elk aangevraagd product heeft een eigen ReferentieAanbieder.',
  bron: 'OP361; stijlblad: witruimte in de latere referentie telt niet; anders altijd samen met TR101',
  berichten: ['JW315'],
  element: 'ReferentieAanbieder',
  plaatsen: referenties,
  gegevens: (herhaling) => herhaling,
  moet: ({ eerder }) => eerder === undefined,
  uitleg: ({ eerder }) => `Deze ReferentieAanbieder staat ook bij ${eerder ?? ''}. Geef elk aangevraagd product een eigen referentie, zodat het antwoord eraan te koppelen is.`,
});
