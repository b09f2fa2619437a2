import type { Product } from '@hub/ijw';
import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm, Clientvorm } from './berichtvorm.js';
import { groepeer, noemGroep, type Groep } from './groepen.js';
import type { Pad, Plaats } from './plaats.js';
import { CLIENT, DECLARATIE, DECLARATIE_ANTWOORD, VERZOEK, declaratieclienten } from './plaatsen.js';

/** Een groep staat waar haar tweede element staat: dat is het eerste dat te veel is. */
function* groepen<E>(elementen: readonly E[] | undefined, naam: string, boven: Pad, sleutel: (element: E) => (string | undefined)[]): Iterable<Plaats<Groep>> {
  if (!elementen) return;
  for (const groep of groepeer(elementen, naam, sleutel)) {
    yield { element: groep, pad: boven.onder(naam, groep.indexen[1] ?? groep.indexen[0]) };
  }
}

const product = (p: Product | undefined): (string | undefined)[] => [p?.categorie, p?.code];

/** De lijsten onder een Client, met hun logische sleutel. StatusAanlevering hoort daar niet bij. */
function* onderClient(client: Clientvorm): Iterable<Plaats<Groep>> {
  yield* groepen(client.relaties, 'Relatie', CLIENT, (r) => [r.nummer]);
  yield* groepen(client.contactgegevens, 'Contact', CLIENT, (c) => [c.soort]);
  yield* groepen(client.toegewezenProducten, 'ToegewezenProduct', CLIENT, (t) => [t.toewijzingNummer]);
  yield* groepen(client.startProducten, 'StartProduct', CLIENT, (s) => [s.toewijzingNummer, ...product(s.product), s.begindatum]);
  yield* groepen(client.stopProducten, 'StopProduct', CLIENT, (s) => [
    s.toewijzingNummer,
    ...product(s.product),
    s.begindatum,
    s.redenBeeindiging,
    s.einddatum,
  ]);
  yield* groepen(client.aangevraagdeProducten, 'AangevraagdProduct', CLIENT, (a) => [a.referentieAanbieder]);
  yield* groepen(client.verzoek?.ongewijzigdeProducten, 'OngewijzigdProduct', VERZOEK, (o) => [o.toewijzingNummer]);
  yield* groepen(client.verzoek?.teWijzigenProducten, 'TeWijzigenProduct', VERZOEK, (t) => [t.toewijzingNummer]);
  yield* groepen(client.verzoek?.nieuweProducten, 'NieuwProduct', VERZOEK, (n) => [...product(n.product), n.gewensteIngangsdatum]);
}

function* gelijkeBroers(bericht: Berichtvorm): Iterable<Plaats<Groep>> {
  if (bericht.client) yield* onderClient(bericht.client);
  yield* groepen(bericht.declaratie?.clienten, 'Client', DECLARATIE, (c) => [c.bsn]);
  yield* groepen(bericht.declaratieAntwoord?.clienten, 'Client', DECLARATIE_ANTWOORD, (c) => [c.bsn]);
  for (const { element, pad } of declaratieclienten(bericht)) {
    yield* groepen(element.prestaties, 'Prestatie', pad, ({ productReferentie: r }) => [r.referentieNummer, r.vorigReferentieNummer]);
  }
}

export const TR101 = berichtregel({
  id: 'TR101',
  betekenis: 'Binnen een bericht heeft elk element van een lijst een eigen logische sleutel.',
  bron: 'OP047; stijlblad: vergelijkt ruwe tekst onder hetzelfde ouderelement, StatusAanlevering telt niet, een ontbrekend deel is alleen gelijk aan een ontbrekend deel',
  berichten: ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323', 'JW325'],
  plaatsen: gelijkeBroers,
  gegevens: (groep) => groep,
  moet: ({ indexen }) => indexen.length === 1,
  uitleg: (groep) => `${noemGroep(groep)} hebben dezelfde sleutel. Laat er een staan, of geef ze elk hun eigen sleutel.`,
});
