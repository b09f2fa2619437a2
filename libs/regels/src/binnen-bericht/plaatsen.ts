import type {
  Adres,
  Geboortedatum,
  JW301Contact,
  JW301Relatie,
  JW301ToegewezenProduct,
  JW305StartProduct,
  JW307StopProduct,
  JW315AangevraagdProduct,
  JW317NieuwProduct,
  JW317TeWijzigenProduct,
  JW317Verzoek,
  JW319Antwoord,
  JW323Client,
  JW323Declaratie,
  JW323Prestatie,
  JW325DeclaratieAntwoord,
  VolledigeNaam,
} from '@hub/ijw';
import type { Berichtvorm } from './berichtvorm.js';
import { opRij, Pad, type Plaats } from './plaats.js';

/** De namen van elementen die als pad beginnen. */
export const CLIENT = Pad.van('Client');
export const VERZOEK = CLIENT.onder('Verzoek');
export const ANTWOORD = Pad.van('Antwoord');
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

export function aangevraagdeProducten({ client }: Berichtvorm): Iterable<Plaats<JW315AangevraagdProduct>> {
  return opRij(client?.aangevraagdeProducten, 'AangevraagdProduct', CLIENT);
}

export function teWijzigenProducten({ client }: Berichtvorm): Iterable<Plaats<JW317TeWijzigenProduct>> {
  return opRij(client?.verzoek?.teWijzigenProducten, 'TeWijzigenProduct', VERZOEK);
}

export function nieuweProducten({ client }: Berichtvorm): Iterable<Plaats<JW317NieuwProduct>> {
  return opRij(client?.verzoek?.nieuweProducten, 'NieuwProduct', VERZOEK);
}

/** Het Verzoek om wijziging. */
export function verzoeken({ client }: Berichtvorm): Plaats<JW317Verzoek>[] {
  return client?.verzoek ? [{ element: client.verzoek, pad: VERZOEK }] : [];
}

/** Het Antwoord op een verzoek. */
export function antwoorden({ antwoord }: Berichtvorm): Plaats<JW319Antwoord>[] {
  return antwoord ? [{ element: antwoord, pad: ANTWOORD }] : [];
}

export function declaraties({ declaratie }: Berichtvorm): Plaats<JW323Declaratie>[] {
  return declaratie ? [{ element: declaratie, pad: DECLARATIE }] : [];
}

export function declaratieAntwoorden({ declaratieAntwoord }: Berichtvorm): Plaats<JW325DeclaratieAntwoord>[] {
  return declaratieAntwoord ? [{ element: declaratieAntwoord, pad: DECLARATIE_ANTWOORD }] : [];
}

/** De Contacten van de Client zelf. */
export function clientcontacten({ client }: Berichtvorm): Iterable<Plaats<JW301Contact>> {
  return opRij(client?.contactgegevens, 'Contact', CLIENT);
}

/** Elk Contact: van de Client en van zijn Relaties. */
export function* contacten(bericht: Berichtvorm): Iterable<Plaats<JW301Contact>> {
  yield* clientcontacten(bericht);
  for (const { element, pad } of relaties(bericht)) yield { element: element.contact, pad: pad.onder('Contact') };
}

/** Elk Adres: van de Client en van zijn Relaties. */
export function* adressen(bericht: Berichtvorm): Iterable<Plaats<Adres>> {
  for (const { element, pad } of contacten(bericht)) {
    if (element.adres) yield { element: element.adres, pad: pad.onder('Adres') };
  }
}

/** De Naam van de Client. */
export function clientnamen({ client }: Berichtvorm): Plaats<Partial<VolledigeNaam>>[] {
  return client?.naam ? [{ element: client.naam, pad: CLIENT.onder('Naam') }] : [];
}

/** Elke Naam: van de Client en van zijn Relaties. */
export function* namen(bericht: Berichtvorm): Iterable<Plaats<Partial<VolledigeNaam>>> {
  yield* clientnamen(bericht);
  for (const { element, pad } of relaties(bericht)) yield { element: element.naam, pad: pad.onder('Naam') };
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
