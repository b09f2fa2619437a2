import type { Geboortedatum, JW301Relatie, JW301ToegewezenProduct, JW305StartProduct, JW307StopProduct, JW323Client, JW323Prestatie } from '@hub/ijw';
import type { Berichtvorm } from './berichtvorm.js';
import { opRij, Pad, type Plaats } from './plaats.js';

/** De namen van elementen die als pad beginnen. */
export const CLIENT = Pad.van('Client');
export const DECLARATIE = Pad.van('Declaratie');
export const DECLARATIE_ANTWOORD = Pad.van('DeclaratieAntwoord');

export function relaties({ client }: Berichtvorm): Iterable<Plaats<JW301Relatie>> {
  return opRij(client?.relaties, 'Relatie', CLIENT);
}

export function toegewezenProducten({ client }: Berichtvorm): Iterable<Plaats<JW301ToegewezenProduct>> {
  return opRij(client?.toegewezenProducten, 'ToegewezenProduct', CLIENT);
}

export function startProducten({ client }: Berichtvorm): Iterable<Plaats<JW305StartProduct>> {
  return opRij(client?.startProducten, 'StartProduct', CLIENT);
}

export function stopProducten({ client }: Berichtvorm): Iterable<Plaats<JW307StopProduct>> {
  return opRij(client?.stopProducten, 'StopProduct', CLIENT);
}

/** De Clienten van een declaratie of van het antwoord erop. */
export function* declaratieclienten({ declaratie, declaratieAntwoord }: Berichtvorm): Iterable<Plaats<JW323Client>> {
  yield* opRij(declaratie?.clienten, 'Client', DECLARATIE);
  yield* opRij(declaratieAntwoord?.clienten, 'Client', DECLARATIE_ANTWOORD);
}

/** De Prestaties van een declaratie of van het antwoord erop, over alle Clienten. */
export function* prestaties(bericht: Berichtvorm): Iterable<Plaats<JW323Prestatie>> {
  for (const { element, pad } of declaratieclienten(bericht)) yield* opRij(element.prestaties, 'Prestatie', pad);
}

/** Elk element Bsn. */
export function* bsns(bericht: Berichtvorm): Iterable<Plaats<string>> {
  if (bericht.client) yield { element: bericht.client.bsn, pad: CLIENT.onder('Bsn') };
  for (const { element, pad } of declaratieclienten(bericht)) yield { element: element.bsn, pad: pad.onder('Bsn') };
}

/** Elke Geboortedatum: van de Client en van zijn Relaties. */
export function* geboortedatums(bericht: Berichtvorm): Iterable<Plaats<Geboortedatum>> {
  const eigen = bericht.client?.geboortedatum;
  if (eigen) yield { element: eigen, pad: CLIENT.onder('Geboortedatum') };
  for (const { element, pad } of relaties(bericht)) {
    if (element.geboortedatum) yield { element: element.geboortedatum, pad: pad.onder('Geboortedatum') };
  }
}
