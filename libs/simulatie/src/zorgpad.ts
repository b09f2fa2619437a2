import type { Datum } from '@hub/werkdagen';
import { isTeKrijgen, type Aanbieder } from './aanbieders.js';
import { vraagAan, wijsToe, type Aanvraagafloop } from './aanvraag.js';
import { dagnummer, plusDagen } from './dagen.js';
import { maakPersoon, persoonVan, type Persoon } from './personen.js';
import { Loterij, Toeval } from './toeval.js';
import { Traject } from './traject.js';
import { GEMEENTEN, type Gemeente } from './twente/gemeenten.js';
import { AANMELDINGEN, NA_CRISIS, ROND_JEUGDZORGPLUS, VAKANTIES, ZORGPADEN, type Zorgpadbegin } from './twente/kenmerken.js';
import { JEUGDZORGPLUS, PRODUCTEN, type Product, type Segment } from './twente/producten.js';
import type { Wereld } from './wereld.js';
import { wachtOpZorg } from './zorg.js';

/** Keuzes: hoe vaak iets voorkomt. */
const LOPEND: Readonly<Record<Zorgpadbegin, number>> = { Ambulant: 0.5, Wonen: 0.75, Verblijf: 0.5, JeugdzorgPlus: 0.3, Crisis: 0.05 };
const TWEEDE_PRODUCT = { Ambulant: 0.1, Wonen: 0.3, Verblijf: 0.3, Crisis: 0 } as const;
const DEZELFDE_AANBIEDER = 0.4;
const CRISIS_ZONDER_VERZOEK = 0.6;
const AMBULANT_NA_VERBLIJF = 0.4;
/** De opmaat naar een gesloten plaatsing duurt korter dan verblijf gewoonlijk. */
const KORTE_OPMAAT = 0.4;
/** Wat bij het begin al liep, duurt nog minstens zoveel dagen. */
const KORTSTE_REST = 7;
/** Wie op een dag hulp heeft, heeft die langer dan gemiddeld: lange hulp treft men vaker aan. */
const LOPEND_IS_LANGER = 1.4;
const DAGEN_PER_JAAR = 365;
const VOOR_VAKANTIE_DAGEN = 14;
const DRUKSTE = 2.5;
const GULDEN_SNEDE = 0.618_033_988_749_894_9;

/** Een stap in een zorgpad: hulp uit een segment, of een gesloten plaatsing. */
interface Stap {
  wat: Segment | 'JeugdzorgPlus';
  /** dagen tussen de vorige hulp en de aanmelding voor deze */
  na?: readonly [number, number];
  /** hoe lang ten opzichte van gewoonlijk */
  duur?: number;
}

const zorgpadloterij = new Loterij(ZORGPADEN, ({ gewicht }) => gewicht);
const gemeenteloterij = new Loterij(GEMEENTEN, ({ jongeren }) => jongeren);
const AANSLUITEND = [0, 10] as const;

function kiesVervolg(toeval: Toeval, kansen: Readonly<Partial<Record<Segment, number>>>): Stap[] {
  let rest = toeval.deel();
  for (const [segment, kans] of Object.entries(kansen)) {
    if (rest < kans) return [{ wat: segment as Segment, na: AANSLUITEND }];
    rest -= kans;
  }
  return [];
}

function stappenVan(begin: Zorgpadbegin, toeval: Toeval): Stap[] {
  switch (begin) {
    case 'JeugdzorgPlus': {
      const { ervoor, erna, ambulantErna, heropname } = ROND_JEUGDZORGPLUS;
      const opmaat: Stap[] = toeval.kans(ervoor) ? [{ wat: 'Verblijf', duur: KORTE_OPMAAT }] : [];
      const weer: Stap[] = toeval.kans(heropname) ? [{ wat: begin, na: [5, 20] }] : [];
      return [...opmaat, { wat: begin, na: AANSLUITEND }, ...weer, ...kiesVervolg(toeval, { Verblijf: erna, Ambulant: ambulantErna })];
    }
    case 'Crisis':
      return [{ wat: begin }, ...kiesVervolg(toeval, NA_CRISIS)];
    case 'Verblijf':
      return [{ wat: begin }, ...kiesVervolg(toeval, { Ambulant: AMBULANT_NA_VERBLIJF })];
    default:
      return [{ wat: begin }];
  }
}

/** Een dag waarop een zorgpad begint: stiller in de vakantie, en voor crisis drukker in de weken ervoor. */
function aanmelddag({ parameters: { van, tot } }: Wereld, begin: Zorgpadbegin, toeval: Toeval): Datum {
  const dagen = dagnummer(tot) - dagnummer(van);
  for (; ;) {
    const dag = plusDagen(van, toeval.geheel(0, dagen));
    if (toeval.deel() * DRUKSTE < drukte(dag, begin)) return dag;
  }
}

function drukte(dag: Datum, begin: Zorgpadbegin): number {
  if (begin !== 'Crisis') return AANMELDINGEN[Number(dag.slice(5, 7)) - 1] ?? 1;
  const tot = (vakantie: string): number => dagnummer(`${dag.slice(0, 4)}-${vakantie}`) - dagnummer(dag);
  return VAKANTIES.some((vakantie) => tot(vakantie) > 0 && tot(vakantie) <= VOOR_VAKANTIE_DAGEN) ? DRUKSTE : 1;
}

const perSegment = new Map<string, Loterij<Product>>();

function kiesProduct(wat: Stap['wat'], gemeente: Gemeente, toeval: Toeval): Product {
  if (wat === 'JeugdzorgPlus') return JEUGDZORGPLUS;
  const sleutel = `${wat}/${gemeente.eigenInkoop}`;
  const loterij = perSegment.get(sleutel) ?? new Loterij(PRODUCTEN.filter((p) => p.segment === wat && isTeKrijgen(p, gemeente)), ({ gewicht }) => gewicht);
  perSegment.set(sleutel, loterij);
  return loterij.trek(toeval);
}

/** Een tweede product bij dezelfde aanbieder: ambulante hulp naast wonen, verblijf of andere ambulante hulp. */
function tweedeProduct(eerste: Product, { aanbod }: Aanbieder, gemeente: Gemeente, toeval: Toeval): Product[] {
  if (eerste === JEUGDZORGPLUS || eerste.levering.wijze !== 'per week' || !toeval.kans(TWEEDE_PRODUCT[eerste.segment])) return [];
  const kan = aanbod.filter((p) => p !== eerste && p.segment === 'Ambulant' && p.levering.wijze === 'per week' && isTeKrijgen(p, gemeente));
  const tweede = toeval.kies(kan);
  return tweede ? [tweede] : [];
}

/** De weg van een jeugdige langs hulp: een of meer trajecten na elkaar. */
class Zorgpad {
  private client: Persoon | undefined;
  private vorige: Aanbieder | undefined;

  /** @param jeugdige de hoeveelste */
  constructor(private readonly wereld: Wereld, private readonly jeugdige: number, private readonly stappen: Stap[], private readonly toeval: Toeval) {}

  /** De volgende stap, of niets als het zorgpad klaar is. @param lopend de hulp loopt al: zij gaat meteen in */
  volgende(dag: Datum, gemeente: Gemeente, lopend = false): void {
    const stap = this.stappen.shift();
    if (!stap) return;
    const [minst, meest] = stap.na ?? [0, 0];
    const wanneer = plusDagen(dag, this.client ? this.toeval.geheel(minst, meest) : 0);
    this.wereld.plan(wanneer, this.toeval, () => this.meldAan(stap, gemeente, lopend));
  }

  private meldAan(stap: Stap, gemeente: Gemeente, lopend: boolean): void {
    const { wereld, toeval } = this;
    const product = kiesProduct(stap.wat, gemeente, toeval);
    this.client ??= maakPersoon(Toeval.uit(wereld.parameters.zaad, 'persoon', this.jeugdige), this.jeugdige, product.leeftijd, wereld.vandaag);
    const aanbieder = this.kiesAanbieder(product, gemeente);
    const ingang = this.ingangsdatum(product, lopend);
    const startDag = plusDagen(ingang, lopend ? 0 : toeval.geheel(...product.wacht));
    const traject = new Traject(wereld, {
      baan: wereld.baan(aanbieder, gemeente), client: this.client, producten: [product, ...tweedeProduct(product, aanbieder, gemeente, toeval)], toeval,
      eindPlan: plusDagen(startDag, this.duur(product, stap, lopend)), daarna: (dag, waar) => this.volgende(dag, waar),
    });
    if (traject.isTaak) return wachtOpZorg(traject, startDag);
    this.vraag(traject, { ingang, startDag, lopend }, stap);
  }

  /** Hoe lang de hulp nog duurt, in dagen: van wat al liep de rest. */
  private duur(product: Product, stap: Stap, lopend: boolean): number {
    const { toeval } = this;
    if (!lopend) return toeval.duur(product.duur * (stap.duur ?? 1));
    return Math.max(KORTSTE_REST, Math.round(toeval.duur(product.duur * LOPEND_IS_LANGER) * toeval.deel()));
  }

  private vraag(traject: Traject, { ingang, startDag, lopend }: { ingang: Datum; startDag: Datum; lopend: boolean }, stap: Stap): void {
    const { toeval } = this;
    const [product] = traject.producten;
    const zonderVerzoek = product?.segment === 'Crisis' ? CRISIS_ZONDER_VERZOEK : traject.baan.gemeente.zonderVerzoek;
    const afloop: Aanvraagafloop = {
      toegewezen: (dag) => wachtOpZorg(traject, !lopend && product?.segment === 'Ambulant' && dag > startDag ? dag : startDag),
      afgewezen: () => undefined,
      elders: (gemeente) => this.meldAan(stap, gemeente, false),
    };
    if (lopend || traject.bekend.openVerzoek || toeval.kans(zonderVerzoek)) wijsToe(traject, ingang, afloop);
    else vraagAan(traject, ingang, afloop);
  }

  private kiesAanbieder(product: Product, gemeente: Gemeente): Aanbieder {
    const { vorige, toeval } = this;
    const kanDaar = vorige !== undefined && vorige.aanbod.includes(product) && (vorige.gemeenten?.includes(gemeente) ?? true);
    this.vorige = kanDaar && toeval.kans(DEZELFDE_AANBIEDER) ? vorige : this.wereld.veld.kies(product, gemeente, toeval);
    return this.vorige;
  }

  private ingangsdatum({ segment }: Product, lopend: boolean): Datum {
    const { wereld: { vandaag, parameters }, toeval } = this;
    if (lopend) return parameters.van;
    if (segment === 'Crisis') return vandaag;
    return plusDagen(vandaag, segment === 'Ambulant' ? toeval.geheel(5, 20) : toeval.geheel(1, 12));
  }
}

/** Plant het begin van elk zorgpad: een deel loopt al en gaat bij het begin over, de rest komt er in de loop van de tijd bij. */
export function bevolk(wereld: Wereld): void {
  const { van, tot, clienten, zaad } = wereld.parameters;
  const jaren = Math.max(1, (dagnummer(tot) - dagnummer(van)) / DAGEN_PER_JAAR);
  const verschuiving = Toeval.uit(zaad, 'zorgpaden').deel();
  for (let i = 0; i < clienten; i += 1) {
    const toeval = Toeval.uit(zaad, 'zorgpad', i);
    const { begin } = zorgpadloterij.bij((verschuiving + i * GULDEN_SNEDE) % 1);
    const lopend = toeval.kans(LOPEND[begin] / jaren);
    const dag = lopend ? plusDagen(van, toeval.geheel(0, 5)) : aanmelddag(wereld, begin, toeval);
    const jeugdige = persoonVan(i);
    const gemeente = gemeenteloterij.trek(Toeval.uit(zaad, 'woonplaats', jeugdige));
    wereld.planOp(dag, () => new Zorgpad(wereld, jeugdige, stappenVan(begin, toeval), toeval).volgende(dag, gemeente, lopend));
  }
}
