import type { JW323, JW323Client, JW323Prestatie } from '@hub/ijw';
import { eersteVanMaand, laatsteVanMaand, type Datum } from '@hub/werkdagen';
import type { Baan, Toewijzing, Verbetering } from './baan.js';
import { ONBEKEND_NUMMER } from './bederf.js';
import { plusWerkdagen } from './dagen.js';
import type { Kop } from './postkamer.js';
import { maandErna, maandErvoor, openMaanden, postVan, prestatieVan, type Post } from './prestaties.js';
import { eenheidVan } from './tarieven.js';
import type { Traject } from './traject.js';
import type { Wereld } from './wereld.js';
import type { Verwachting } from './zet.js';

const WERKDAG_IN_MAAND = [2, 13] as const;
const WERKDAG_TE_LAAT = [1, 8] as const;
/** Ruimte voor een declaratie die eerst fout gaat; de volgende komt daarna. */
const HERSTELDAGEN = 5;
/** Deel van het volume dat na een verbetering overblijft (keuze). */
const VERBETERD_VOLUME = 0.8;
const TARIEF_TE_HOOG = 100;

/** Een post in een bericht: met haar nummers, en met wat er eventueel aan mankeert. */
interface Ingediend {
  post: Post;
  referentieNummer: string;
  fout?: 'TR338' | 'TR418';
}

/** Plant elke eerste van de maand de declaraties over de vorige maand, van elke aanbieder bij elke gemeente een. */
export function planDeclaraties(wereld: Wereld): void {
  const eerste = maandErna(eersteVanMaand(wereld.parameters.van));
  const plan = (dag: Datum): void => wereld.planOp(dag, () => {
    for (const baan of wereld.banen.values()) if (baan.trajecten.size > 0 || baan.verbeteringen.length > 0) planDeclaratie(wereld, baan, maandErvoor(dag));
    plan(maandErna(dag));
  });
  plan(eerste);
}

function planDeclaratie(wereld: Wereld, baan: Baan, maand: Datum): void {
  const { toeval } = baan;
  const { teLaat, ontbreekt } = wereld.parameters;
  const norm = laatsteVanMaand(maandErna(maand));
  if (toeval.kans(ontbreekt) && verzamel(baan, maand).length > 0) return wereld.plan(maandErna(maandErna(maand)), toeval, () => wereld.bleefUit(baan, 'declaratie', maand));
  const gewenst = toeval.kans(teLaat) ? plusWerkdagen(norm, toeval.geheel(...WERKDAG_TE_LAAT)) : plusWerkdagen(wereld.vandaag, toeval.geheel(...WERKDAG_IN_MAAND));
  const dag = gewenst > baan.declaratieVrijVanaf ? gewenst : baan.declaratieVrijVanaf;
  baan.declaratieVrijVanaf = plusWerkdagen(dag, HERSTELDAGEN);
  wereld.planOp(dag, () => declareer(wereld, baan, maand, norm));
}

/** Dient alles in wat er tot en met deze maand open staat. */
function declareer(wereld: Wereld, baan: Baan, maand: Datum, norm: Datum): void {
  const { toeval } = baan;
  const nieuwNummer = (): string => `R${wereld.volgende(`prestatie/${baan.aanbieder.code}`)}`;
  let posten = verzamel(baan, maand);
  if (posten.length === 0) return;
  let ingediend: Ingediend[] = [];
  wereld.post.stuur({
    type: 'JW323', baan, toeval, conversatieId: wereld.uuid(), uiterlijk: norm,
    maak: (kop, dag) => {
      if (ingediend.length > 0) posten = opnieuwVerzameld(baan, maand, posten);
      ingediend = posten.map((post) => ({ post, referentieNummer: nieuwNummer() }));
      if (toeval.kans(wereld.parameters.afgekeurd)) maakFout(baan, ingediend);
      return declaratiebericht(kop, { nummer: `D${wereld.volgende(`declaratie/${baan.aanbieder.code}`)}`, maand, dag }, ingediend, nieuwNummer);
    },
    verwacht: () => verwachting(ingediend),
    klaar: () => verwerk(baan, maand, ingediend, wereld.parameters.gecorrigeerd),
  });
}

/** Wat er na een fout opnieuw wordt ingediend: wat er nu open staat, of anders hetzelfde. */
function opnieuwVerzameld(baan: Baan, maand: Datum, eerder: Post[]): Post[] {
  const nu = verzamel(baan, maand);
  return nu.length > 0 ? nu : eerder;
}

/** Wat een aanbieder bij een gemeente tot en met deze maand kan indienen. */
function verzamel(baan: Baan, maand: Datum): Post[] {
  const posten: Post[] = [];
  for (const traject of baan.trajecten) {
    for (const toewijzing of traject.toewijzingen) {
      for (const open of openMaanden(toewijzing, maand)) {
        const post = postVan(traject, toewijzing, open);
        if (post) posten.push(post);
      }
    }
  }
  return [...posten, ...baan.verbeteringen.flatMap((verbetering) => verbeterpost(verbetering) ?? [])];
}

function verbeterpost({ traject, toewijzing, eerder }: Verbetering): Post | undefined {
  const maand = eersteVanMaand(eerder.periode.van);
  const nu = postVan(traject, toewijzing, maand);
  const volume = Math.max(1, Math.floor(eerder.volume * VERBETERD_VOLUME));
  if (!nu || volume >= eerder.volume) return undefined;
  return { traject, toewijzing, maand, prestatie: prestatieVan(traject, toewijzing, nu.prestatie.periode, volume), inPlaatsVan: eerder };
}

/** Maakt een fout in een van de posten die niets verbeteren. */
function maakFout({ toeval }: Baan, ingediend: readonly Ingediend[]): void {
  const slachtoffer = toeval.kies(ingediend.filter(({ post }) => post.inPlaatsVan === undefined));
  if (slachtoffer) slachtoffer.fout = slachtoffer.post.prestatie.tarief !== undefined && toeval.kans(0.5) ? 'TR418' : 'TR338';
}

function verwachting(ingediend: readonly Ingediend[]): Verwachting {
  const regels = [...new Set(ingediend.flatMap(({ fout }) => fout ?? []))].sort();
  return { oordeel: regels.length === 0 ? 'goed' : 'deels', regels };
}

function declaratiebericht(header: Kop, { nummer, maand, dag }: { nummer: string; maand: Datum; dag: Datum }, ingediend: readonly Ingediend[], nieuwNummer: () => string): JW323 {
  const perClient = new Map<string, JW323Prestatie[]>();
  for (const regel of ingediend) {
    const { bsn } = regel.post.traject.client;
    perClient.set(bsn, [...(perClient.get(bsn) ?? []), ...prestatiesVan(regel, nieuwNummer)]);
  }
  const clienten: JW323Client[] = [...perClient].map(([bsn, prestaties]) => ({ bsn, prestaties }));
  const som = clienten.flatMap(({ prestaties }) => prestaties).reduce((totaal, { ingediendBedrag: { bedrag, debetCredit } }) => totaal + (debetCredit === 'C' ? -1 : 1) * Number(bedrag), 0);
  return {
    header,
    declaratie: {
      declaratieNummer: nummer, declaratiePeriode: { begindatum: maand, einddatum: laatsteVanMaand(maand) }, declaratieDagtekening: dag,
      totaalIngediendBedrag: { totaalBedrag: String(Math.abs(som)), debetCredit: som < 0 ? 'C' : 'D' }, clienten,
    },
  };
}

function prestatiesVan({ post: { toewijzing, prestatie, inPlaatsVan }, referentieNummer, fout }: Ingediend, nieuwNummer: () => string): JW323Prestatie[] {
  const debet = prestatieregel(toewijzing, { ...prestatie, referentieNummer });
  if (fout === 'TR338') return [{ ...debet, toewijzingNummer: ONBEKEND_NUMMER }];
  if (fout === 'TR418') {
    const tarief = (prestatie.tarief ?? 0) + TARIEF_TE_HOOG;
    return [prestatieregel(toewijzing, { ...prestatie, referentieNummer, tarief, bedrag: tarief * prestatie.volume })];
  }
  if (!inPlaatsVan) return [debet];
  const credit = prestatieregel(toewijzing, { ...inPlaatsVan, referentieNummer: nieuwNummer() }, inPlaatsVan.referentieNummer);
  return [credit, debet];
}

function prestatieregel({ nummer, product }: Toewijzing, p: Verbetering['eerder'], vorigReferentieNummer?: string): JW323Prestatie {
  return {
    productReferentie: { referentieNummer: p.referentieNummer, vorigReferentieNummer }, toewijzingNummer: nummer, productCategorie: product.categorie, productCode: product.code,
    productPeriode: { begindatum: p.periode.van, einddatum: p.periode.tot }, geleverdVolume: String(p.volume), eenheid: eenheidVan(product) ?? '',
    productTarief: p.tarief === undefined ? undefined : String(p.tarief), ingediendBedrag: { bedrag: String(p.bedrag), debetCredit: vorigReferentieNummer === undefined ? 'D' : 'C' },
  };
}

/** De declaratie is aangenomen: onthoudt wat is toegekend, wat opnieuw moet en wat later nog wordt verbeterd. Een traject waarvan niets meer komt, verdwijnt uit de baan. */
function verwerk(baan: Baan, maand: Datum, ingediend: readonly Ingediend[], gecorrigeerd: number): void {
  baan.verbeteringen.length = 0;
  for (const traject of baan.trajecten) {
    for (const toewijzing of traject.toewijzingen) {
      toewijzing.opnieuw = [];
      if (toewijzing.volgendeMaand <= maand) toewijzing.volgendeMaand = maandErna(maand);
    }
  }
  for (const { post, referentieNummer, fout } of ingediend) {
    const { traject, toewijzing, prestatie, inPlaatsVan } = post;
    if (inPlaatsVan) continue;
    if (fout) toewijzing.opnieuw.push(post.maand);
    else if (baan.toeval.kans(gecorrigeerd)) baan.verbeteringen.push({ traject, toewijzing, eerder: { ...prestatie, referentieNummer } });
  }
  for (const traject of baan.trajecten) if (isAfgehandeld(traject)) baan.trajecten.delete(traject);
}

/** Waar als er van het traject niets meer te declareren komt. */
function isAfgehandeld({ geeindigd, eindDag, toewijzingen }: Traject): boolean {
  return geeindigd && toewijzingen.every(({ volgendeMaand, opnieuw }) => volgendeMaand > eindDag && opnieuw.length === 0);
}
