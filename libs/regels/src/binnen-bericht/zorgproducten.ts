import type { Omvang, Product } from '@hub/ijw';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { aangevraagdeProducten, nieuweProducten, teWijzigenProducten, toegewezenProducten } from './plaatsen.js';

/** Wat een toegewezen, aangevraagd, nieuw en te wijzigen product gemeen hebben, onder dezelfde naam. */
export interface Zorgproduct {
  product?: Product;
  begin: string;
  einde?: string;
  omvang?: Omvang;
  budget?: string;
}

/** De producten waarvan het bericht zelf zegt welk product het is: toegewezen, aangevraagd of nieuw. */
export function* productkeuzes(bericht: Berichtvorm): Iterable<Plaats<Zorgproduct>> {
  for (const { element: e, pad } of toegewezenProducten(bericht)) {
    yield { element: { product: e.product, begin: e.ingangsdatum, einde: e.einddatum, omvang: e.omvang, budget: e.budget }, pad };
  }
  for (const { element: e, pad } of aangevraagdeProducten(bericht)) {
    yield { element: { product: e.product, begin: e.toewijzingIngangsdatum, einde: e.toewijzingEinddatum, omvang: e.omvang, budget: e.budget }, pad };
  }
  for (const { element: e, pad } of nieuweProducten(bericht)) {
    yield { element: { product: e.product, begin: e.gewensteIngangsdatum, einde: e.einddatum, omvang: e.omvang, budget: e.budget }, pad };
  }
}

/** Alle producten met een periode en een hoeveelheid: de productkeuzes en de te wijzigen producten. */
export function* zorgproducten(bericht: Berichtvorm): Iterable<Plaats<Zorgproduct>> {
  yield* productkeuzes(bericht);
  for (const { element: e, pad } of teWijzigenProducten(bericht)) {
    yield { element: { begin: e.gewensteIngangsdatum, einde: e.einddatum, omvang: e.omvang, budget: e.budget }, pad };
  }
}

/** Dezelfde producten, op de plaats van hun einddatum. */
export function* eindesVanProducten(bericht: Berichtvorm): Iterable<Plaats<Zorgproduct>> {
  const naam = bericht.client?.aangevraagdeProducten ? 'ToewijzingEinddatum' : 'Einddatum';
  for (const { element, pad } of zorgproducten(bericht)) yield { element, pad: pad.onder(naam) };
}
