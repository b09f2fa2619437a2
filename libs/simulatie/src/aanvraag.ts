import type { JW315AangevraagdProduct, JW319Antwoord } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import { plusWerkdagen } from './dagen.js';
import { Loterij } from './toeval.js';
import { maakToewijzing, stuurToewijzing } from './toewijzen.js';
import { inBericht, omvangVan, type Traject } from './traject.js';
import { GEMEENTEN, type Gemeente } from './twente/gemeenten.js';
import { REDENEN_AFWIJZING, VERWIJZERS, VERWIJZERS_GESLOTEN } from './twente/kenmerken.js';
import { JEUGDZORGPLUS } from './twente/producten.js';
import type { Toewijzing } from './baan.js';

/** Hoe de gemeente een verzoek behandelt (keuze). */
const AFGEWEZEN = 0.05;
const IN_ONDERZOEK = 0.15;
const ANDERE_WOONPLAATS = 0.015;
/** Norm voor een antwoord (OP274, OP346), en die van de hele behandeling als het verzoek in onderzoek is. */
export const ANTWOORD_WERKDAGEN = 5;

const gewicht = (lot: { gewicht: number }): number => lot.gewicht;
const verwijzers = new Loterij<{ type: string; gewicht: number }>(VERWIJZERS, gewicht);
const geslotenVerwijzers = new Loterij<{ type: string; gewicht: number }>(VERWIJZERS_GESLOTEN, gewicht);
const afwijzingen = new Loterij(REDENEN_AFWIJZING, gewicht);

const MET_CODE = new Set(['02', '03', '04', '05']);
const EERSTE_VERWIJZER = 42_900_001;
const VERWIJZENDE_PRAKTIJKEN = 120;

/** Wie verwees: een arts, specialist of gecertificeerde instelling met een verzonnen code of naam, een ander alleen met zijn soort. */
function verwijzer({ toeval, producten }: Traject): JW315AangevraagdProduct['verwijzer'] {
  const { type } = (producten.includes(JEUGDZORGPLUS) ? geslotenVerwijzers : verwijzers).trek(toeval);
  if (!MET_CODE.has(type)) return { type };
  const n = toeval.geheel(0, VERWIJZENDE_PRAKTIJKEN - 1);
  return toeval.kans(0.7) ? { type, zorgverlenerCode: String(EERSTE_VERWIJZER + n) } : { type, naam: `Verwijzer ${n} (fictief)` };
}

/** Wat er met een aanvraag gebeurt. */
export interface Aanvraagafloop {
  toegewezen: (dag: Datum) => void;
  afgewezen: (dag: Datum) => void;
  /** de client woont in een andere gemeente */
  elders: (gemeente: Gemeente, dag: Datum) => void;
}

/** De gemeente wijst toe zonder verzoek vooraf. */
export function wijsToe(traject: Traject, ingangsdatum: Datum, afloop: Pick<Aanvraagafloop, 'toegewezen' | 'afgewezen'>): void {
  const nieuw = traject.producten.map((product) => maakToewijzing(traject, product, ingangsdatum));
  stuurToewijzing(traject, nieuw, { klaar: afloop.toegewezen, nooit: afloop.afgewezen });
}

/** De aanbieder vraagt om een toewijzing; de gemeente wijst toe, onderzoekt of wijst af. */
export function vraagAan(traject: Traject, ingangsdatum: Datum, afloop: Aanvraagafloop): void {
  const { wereld, bekend } = traject;
  const { code } = traject.baan.aanbieder;
  const gevraagd = traject.producten.map((product) => maakToewijzing(traject, product, ingangsdatum, `V${wereld.volgende(`verzoek/${code}`)}`));
  const wieVerwees = verwijzer(traject);
  bekend.openVerzoek = true;
  wereld.post.stuur({
    ...traject.afzending, type: 'JW315',
    maak: (header) => ({ header, client: { ...traject.clientdeel, gezagsdragerBekend: '1', aangevraagdeProducten: gevraagd.map((t) => aanvraag(t, wieVerwees)) } }),
    klaar: ({ dag }) => beantwoord(traject, gevraagd, dag, afloop),
    nooit: ({ dag }) => {
      bekend.openVerzoek = false;
      afloop.afgewezen(dag);
    },
  });
}

function aanvraag({ referentie = '', product, ingangsdatum, einddatum, volume }: Toewijzing, wieVerwees: JW315AangevraagdProduct['verwijzer']): JW315AangevraagdProduct {
  return {
    referentieAanbieder: referentie, product: inBericht(product), toewijzingIngangsdatum: ingangsdatum, toewijzingEinddatum: einddatum,
    omvang: omvangVan(product, volume), verwijzer: wieVerwees, raamcontract: '2',
  };
}

/** De dag waarop de gemeente antwoordt; `undefined` als zij dat nooit doet. */
export function antwoorddag({ wereld, toeval }: Traject, gevraagdOp: Datum): Datum | undefined {
  const { teLaat, ontbreekt } = wereld.parameters;
  if (toeval.kans(ontbreekt / 2)) return undefined;
  const werkdagen = toeval.kans(teLaat) ? toeval.geheel(ANTWOORD_WERKDAGEN + 1, 12) : toeval.geheel(0, ANTWOORD_WERKDAGEN - 1);
  return plusWerkdagen(gevraagdOp, werkdagen);
}

function beantwoord(traject: Traject, gevraagd: readonly Toewijzing[], gevraagdOp: Datum, afloop: Aanvraagafloop): void {
  const { wereld, toeval } = traject;
  const uiterlijk = plusWerkdagen(gevraagdOp, ANTWOORD_WERKDAGEN);
  const dag = antwoorddag(traject, gevraagdOp);
  if (dag === undefined) {
    return wereld.plan(plusWerkdagen(uiterlijk, 1), toeval, (nu) => {
      wereld.bleefUit(traject.baan, 'antwoord', gevraagdOp);
      afloop.afgewezen(nu.dag);
    });
  }
  wereld.plan(dag, toeval, () => {
    const elders = toeval.kans(ANDERE_WOONPLAATS) ? toeval.kies(GEMEENTEN.filter((g) => g !== traject.baan.gemeente)) : undefined;
    if (elders) return wijsAf(traject, gevraagd, { uiterlijk, na: (wanneer) => afloop.elders(elders, wanneer) }, elders);
    if (toeval.kans(AFGEWEZEN)) return wijsAf(traject, gevraagd, { uiterlijk, na: afloop.afgewezen });
    if (toeval.kans(IN_ONDERZOEK)) return onderzoek(traject, gevraagd, uiterlijk, afloop);
    honoreer(traject, gevraagd, uiterlijk, afloop);
  });
}

function honoreer(traject: Traject, gevraagd: readonly Toewijzing[], uiterlijk: Datum, afloop: Aanvraagafloop): void {
  stuurToewijzing(traject, gevraagd, {
    uiterlijk,
    klaar: (dag) => {
      traject.bekend.openVerzoek = false;
      afloop.toegewezen(dag);
    },
    nooit: afloop.afgewezen,
  });
}

/** Stuurt antwoorden, een per gevraagd product, na elkaar. */
function antwoordOp(traject: Traject, gevraagd: readonly Toewijzing[], antwoord: Omit<JW319Antwoord, 'referentieAanbieder'>, uiterlijk: Datum | undefined, na: (dag: Datum, gelukt: boolean) => void): void {
  const [eerste, ...rest] = gevraagd;
  if (!eerste) return na(traject.wereld.vandaag, true);
  traject.wereld.post.stuur({
    ...traject.afzending, type: 'JW319', uiterlijk,
    maak: (header) => ({ header, antwoord: { referentieAanbieder: eerste.referentie ?? '', ...antwoord } }),
    klaar: () => antwoordOp(traject, rest, antwoord, uiterlijk, na),
    nooit: ({ dag }) => na(dag, false),
  });
}

/** Wijst alle gevraagde producten af; met een gemeente erbij omdat die verantwoordelijk is (woonplaatsbeginsel). */
export function wijsAf(traject: Traject, gevraagd: readonly Toewijzing[], { uiterlijk, na }: { uiterlijk?: Datum; na: (dag: Datum) => void }, elders?: Gemeente): void {
  const reden = elders ? { redenAfwijzingVerzoek: '8', woonplaatsbeginsel: { gemeente: elders.code } } : { redenAfwijzingVerzoek: afwijzingen.trek(traject.toeval).reden };
  antwoordOp(traject, gevraagd, { verzoekAntwoord: '1', ...reden }, uiterlijk, (dag, gelukt) => {
    traject.bekend.openVerzoek = !gelukt;
    na(dag);
  });
}

function onderzoek(traject: Traject, gevraagd: readonly Toewijzing[], uiterlijk: Datum, afloop: Aanvraagafloop): void {
  const { wereld, toeval } = traject;
  antwoordOp(traject, gevraagd, { verzoekAntwoord: '2' }, uiterlijk, (dag) => {
    const later = plusWerkdagen(dag, toeval.geheel(4, 30));
    wereld.plan(later, toeval, () => (toeval.kans(0.2) ? wijsAf(traject, gevraagd, { na: afloop.afgewezen }) : honoreer(traject, gevraagd, later, afloop)));
  });
}
