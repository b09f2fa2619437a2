import { isVerwijderd, type BekendePrestatie, type Prestatie, type Toewijzing } from '@hub/dossier';
import { EURO, inEenheid, STUKS_OUTPUT } from '../hoeveelheden.js';
import type { Looptijd, Uitvoeringsvariant } from '../omvang.js';
import type { Omgeving } from '../regel.js';
import { toewijzingOoit, toewijzingVan } from './feiten.js';

/** RedenWijziging (JZ002): de toewijzing is verwijderd. */
export const VERWIJDERD = '13';

/** De toewijzing waarop de prestatie is geleverd, ook als de gemeente haar met reden 13 heeft verwijderd (TR384); zonder: TR338. */
export function toegewezenOoit(prestatie: Prestatie, omgeving: Omgeving): Toewijzing | undefined {
  const toewijzing = toewijzingOoit(omgeving, prestatie.client, prestatie.toewijzingNummer);
  return toewijzing && (!isVerwijderd(toewijzing) || toewijzing.redenWijziging === VERWIJDERD) ? toewijzing : undefined;
}

/**
 * Het contract voor product en eenheid op de ingangsdatum bepaalt de variant. Zegt dat niets, dan de eenheid: stuks (output) en
 * euro's horen bij outputgericht, de andere bij inspanningsgericht. Bron: overzicht toewijzingsvarianten.
 */
function uitvoeringsvariant({ productCategorie, productCode, ingangsdatum: datum }: Toewijzing, eenheid: string, omgeving: Omgeving): Uitvoeringsvariant {
  const { aanbieder, gemeente } = omgeving.header;
  const afspraken = productCategorie === undefined ? [] : omgeving.contracten.geldig({ aanbieder, gemeente, productCategorie, productCode, datum });
  const varianten = afspraken.flatMap((a) => (a.eenheid === eenheid && a.variant !== 'taak' ? [a.variant] : []));
  if (varianten.length > 0) return varianten.includes('output') ? 'output' : 'inspanning';
  return eenheid === EURO || eenheid === STUKS_OUTPUT ? 'output' : 'inspanning';
}

/** Wat de Omvang van de toewijzing toelaat en deze prestatie vraagt; alles in de eenheid van de toewijzing. */
export interface Omvangfeiten {
  looptijd: Looptijd;
  volume: number;
  eenheid: string;
  gedeclareerd: number;
}

/** `undefined` zonder eigen toewijzing (TR338), zonder Omvang, of in een eenheid die er niet in is uit te drukken (TR341). */
export function omvangVan(prestatie: Prestatie, omgeving: Omgeving): Omvangfeiten | undefined {
  const toewijzing = toewijzingVan(prestatie, omgeving);
  if (!toewijzing?.omvang) return undefined;
  const { volume, eenheid, frequentie } = toewijzing.omvang;
  const gedeclareerd = inEenheid(eenheid, prestatie.eenheid, prestatie.geleverdVolume);
  if (gedeclareerd === undefined) return undefined;
  const { ingangsdatum, einddatum } = toewijzing;
  return { looptijd: { ingangsdatum, einddatum, frequentie, variant: uitvoeringsvariant(toewijzing, eenheid, omgeving) }, volume, eenheid, gedeclareerd };
}

/** De toegekende debetprestatie bij deze gemeente die een credit intrekt, zoals zijn VorigReferentieNummer haar noemt; zonder: TR323. */
export function debetVan({ vorigReferentieNummer }: Prestatie, { dossier }: Omgeving): BekendePrestatie | undefined {
  const genoemd = vorigReferentieNummer === undefined ? undefined : dossier.prestaties.get(vorigReferentieNummer);
  return genoemd?.debetCredit === 'D' && genoemd.oordeel === 'toegekend' && !genoemd.elders ? genoemd : undefined;
}

/** De prestaties met dit ReferentieNummer en deze client in de declaratie waarop een JW325 antwoordt; `undefined` zonder declaratie (TR337). */
export function beantwoordePrestaties({ referentieNummer, client }: Prestatie, { dossier }: Omgeving): Prestatie[] | undefined {
  return dossier.beantwoordeDeclaratie && (dossier.beantwoordeDeclaratie.prestaties.get(referentieNummer) ?? []).filter((p) => p.client === client);
}

const VERGELEKEN: readonly [element: string, waarde: (p: Prestatie) => unknown][] = [
  ['ToewijzingNummer', (p) => p.toewijzingNummer],
  ['ProductCategorie', (p) => p.productCategorie],
  ['ProductCode', (p) => p.productCode],
  ['ProductPeriode', (p) => `${p.begindatum}/${p.einddatum}`],
  ['GeleverdVolume', (p) => p.geleverdVolume],
  ['Eenheid', (p) => p.eenheid],
  ['ProductTarief', (p) => p.productTarief],
  ['Bedrag', (p) => p.bedrag],
];

/** De elementen van de geleverde zorg waarin twee prestaties verschillen; ReferentieNummers en DebetCredit horen daar niet bij. */
export function verschillen(a: Prestatie, b: Prestatie): string[] {
  return VERGELEKEN.flatMap(([element, waarde]) => (waarde(a) === waarde(b) ? [] : [element]));
}
