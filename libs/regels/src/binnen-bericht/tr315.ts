import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import { Eerdere } from './eerdere.js';
import type { Plaats } from './plaats.js';
import { prestaties } from './plaatsen.js';

/** Een prestatie met een vorig nummer, en de eerste eerdere met hetzelfde. */
interface Herhaling {
  eerder?: string;
}

function* vorigeNummers(bericht: Berichtvorm): Iterable<Plaats<Herhaling>> {
  const eerdere = new Eerdere();
  for (const { element, pad } of prestaties(bericht)) {
    const nummer = element.productReferentie.vorigReferentieNummer;
    if (nummer === undefined) continue;
    yield { element: { eerder: eerdere.zoek(nummer) }, pad };
    eerdere.onthoud(nummer, pad);
  }
}

export const TR315 = berichtregel({
  id: 'TR315',
  betekenis: 'Een declaratie crediteert een prestatie hoogstens eenmaal.',
  bron: 'OP283; stijlblad: over Clienten heen, en witruimte in het latere nummer telt niet',
  berichten: ['JW323'],
  element: 'ProductReferentie/VorigReferentieNummer',
  plaatsen: vorigeNummers,
  gegevens: (herhaling) => herhaling,
  moet: ({ eerder }) => eerder === undefined,
  uitleg: ({ eerder }) => `Dit VorigReferentieNummer staat ook bij ${eerder ?? ''}. Crediteer elke prestatie hoogstens eenmaal.`,
});
