import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import { Eerdere } from './eerdere.js';
import type { Plaats } from './plaats.js';
import { prestaties } from './plaatsen.js';

/** Een prestatie die een prestatie uit hetzelfde bericht crediteert of daardoor wordt gecrediteerd, en welke. */
interface Creditering {
  crediteert?: string;
  gecrediteerdDoor?: string;
}

function* crediteringen(bericht: Berichtvorm): Iterable<Plaats<Creditering>> {
  const nummers = new Eerdere();
  const vorigeNummers = new Eerdere();
  for (const { element, pad } of prestaties(bericht)) {
    const { referentieNummer, vorigReferentieNummer } = element.productReferentie;
    const gecrediteerdDoor = vorigeNummers.zoek(referentieNummer);
    nummers.onthoud(referentieNummer, pad);
    const crediteert = vorigReferentieNummer === undefined ? undefined : nummers.zoek(vorigReferentieNummer);
    if (vorigReferentieNummer !== undefined) vorigeNummers.onthoud(vorigReferentieNummer, pad);
    yield { element: { crediteert, gecrediteerdDoor }, pad };
  }
}

export const TR316 = berichtregel({
  id: 'TR316',
  betekenis: 'Een declaratie crediteert geen prestatie die zij zelf indient.',
  bron: 'OP283; stijlblad: over Clienten heen, ook een credit op een credit en een prestatie op zichzelf',
  berichten: ['JW323'],
  element: 'ProductReferentie',
  plaatsen: crediteringen,
  gegevens: (creditering) => creditering,
  moet: ({ crediteert, gecrediteerdDoor }) => crediteert === undefined && gecrediteerdDoor === undefined,
  uitleg: ({ crediteert, gecrediteerdDoor }) =>
    crediteert === undefined
      ? `Deze Prestatie wordt in hetzelfde bericht gecrediteerd door ${gecrediteerdDoor ?? ''}. Laat beide weg, of crediteer pas in een volgende declaratie.`
      : `Deze Prestatie crediteert ${crediteert} uit hetzelfde bericht. Laat beide weg, of crediteer pas in een volgende declaratie.`,
});
