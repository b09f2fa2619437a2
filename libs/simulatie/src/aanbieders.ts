import { Loterij, Toeval } from './toeval.js';
import { GEMEENTEN, type Gemeente } from './twente/gemeenten.js';
import { MARKT, VELD, type Marktdeel } from './twente/kenmerken.js';
import { JEUGDZORGPLUS, PRODUCTEN, type Product, type Segment } from './twente/producten.js';

export type Soort = keyof Marktdeel;

/** Een verzonnen aanbieder met wat hij levert en waar. */
export interface Aanbieder {
  /** AGB-code */
  code: string;
  naam: string;
  soort: Soort;
  /** aandeel in wat zijn soort levert */
  gewicht: number;
  /** waar hij een contract heeft; `undefined`: in de hele regio */
  gemeenten?: readonly Gemeente[];
  aanbod: readonly Product[];
  /** zijn tarieven ten opzichte van de lijst, in procenten */
  tariefpeil: number;
}

/** Kans dat een aanbieder met de hele regio als werkgebied iets uit een segment in huis heeft (keuze). */
const AANBOD: Readonly<Record<'systeem' | 'groot', Readonly<Record<Segment, number>>>> = {
  systeem: { Ambulant: 0.8, Wonen: 0.55, Verblijf: 0.65, Crisis: 0.5 },
  groot: { Ambulant: 0.7, Wonen: 0.3, Verblijf: 0.3, Crisis: 0.1 },
};
/** Waar een kleine aanbieder zich op toelegt (keuze). */
const SPECIALISMEN = new Loterij<readonly string[]>(
  [['45A03', '45B03'], ['45A03', '45A04', '45B03', '45B04'], ['45A48', '54001'], ['54001'], ['54002'], ['41A01'], ['50A01', '45A03'], ['44B02'], ['44B03'], ['44A02']],
  (codes) => (codes[0]?.startsWith('44') ? 1 : 3),
);
const NAAMDELEN = [
  ['De', 'Jeugdhulp', 'Praktijk', 'Zorghuis', 'Het', 'Stichting', 'Gezinshulp', 'Atelier'],
  ['Horizon', 'Linde', 'Vuurtoren', 'Brink', 'Es', 'Kiem', 'Vlinder', 'Haven', 'Wende', 'Springplank', 'Regge', 'Bolster', 'Kade', 'Meander', 'Zwaluw', 'Oever', 'Sluis', 'Tuin', 'Molen', 'Dauw'],
] as const;
const EERSTE_AGB = 42_430_001;
const ONTVANGERS_JEUGDZORGPLUS = 2;
const MEESTE_GEMEENTEN_KLEIN = 4;

/** Wie tot welke soort hoort, in verhouding tot het hele veld. */
function aantallen(aanbieders: number): Record<Soort, number> {
  const systeem = Math.max(ONTVANGERS_JEUGDZORGPLUS, Math.round((aanbieders * VELD.systeem) / VELD.aanbieders));
  const groot = Math.max(1, Math.round((aanbieders * VELD.groot) / VELD.aanbieders));
  return { systeem, groot, overig: aanbieders - systeem - groot };
}

/** Hoe zwaar de `n`-de van zijn soort weegt: de eerste het zwaarst. */
const GEWICHT: Readonly<Record<Soort, (n: number) => number>> = { systeem: (n) => 1 / (n + 4), groot: (n) => 1 / (n + 10), overig: (n) => 1 / (n + 12) };

const gemeenteloterij = new Loterij(GEMEENTEN, ({ jongeren }) => jongeren);

/** Het werkgebied van een kleine aanbieder: een tot vier gemeenten. */
function werkgebied(toeval: Toeval): readonly Gemeente[] {
  const gekozen = new Set(Array.from({ length: toeval.geheel(1, MEESTE_GEMEENTEN_KLEIN) }, () => gemeenteloterij.trek(toeval)));
  return GEMEENTEN.filter((gemeente) => gekozen.has(gemeente));
}

function aanbodVan(soort: Soort, n: number, toeval: Toeval): readonly Product[] {
  const gewoon = PRODUCTEN.filter((product) => product !== JEUGDZORGPLUS);
  if (soort === 'overig') {
    const codes = SPECIALISMEN.trek(toeval);
    return gewoon.filter(({ code }) => codes.includes(code));
  }
  const alles = soort === 'systeem' && n === 0;
  const aanbod = gewoon.filter(({ segment }) => toeval.kans(AANBOD[soort][segment]) || alles);
  return soort === 'systeem' && n < ONTVANGERS_JEUGDZORGPLUS ? [...aanbod, JEUGDZORGPLUS] : aanbod;
}

function maakAanbieder(soort: Soort, n: number, volgnummer: number, zaad: number): Aanbieder {
  const toeval = Toeval.uit(zaad, 'aanbieder', volgnummer);
  const [voor, na] = NAAMDELEN;
  const naam = `${toeval.kies(voor)} ${toeval.kies(na)} ${volgnummer + 1} (fictief)`;
  return {
    code: String(EERSTE_AGB + volgnummer), naam, soort, gewicht: GEWICHT[soort](n), tariefpeil: toeval.geheel(95, 105),
    aanbod: aanbodVan(soort, n, toeval), gemeenten: soort === 'overig' ? werkgebied(toeval) : undefined,
  };
}

/** Of een product in een gemeente te krijgen is: wie zelf inkoopt, heeft daarvoor eigen codes. */
export function isTeKrijgen({ inkoop }: Product, gemeente: Gemeente): boolean {
  return inkoop === undefined || (inkoop === 'eigen') === gemeente.eigenInkoop;
}

/** Alle aanbieders van de regio, en wie er een product levert. */
export class Aanbiedersveld {
  readonly aanbieders: readonly Aanbieder[];
  private readonly loterijen = new Map<string, Loterij<Aanbieder>>();

  constructor(aantal: number, zaad: number) {
    let volgnummer = 0;
    this.aanbieders = Object.entries(aantallen(aantal)).flatMap(([soort, n]) =>
      Array.from({ length: n }, (_, i) => maakAanbieder(soort as Soort, i, volgnummer++, zaad)));
  }

  /** De ontvangers van de subsidie voor JeugdzorgPlus. */
  get ontvangers(): readonly Aanbieder[] {
    return this.aanbieders.filter(({ aanbod }) => aanbod.includes(JEUGDZORGPLUS));
  }

  /** Loot een aanbieder die het product in de gemeente levert, naar zijn aandeel in de markt. */
  kies(product: Product, gemeente: Gemeente, toeval: Toeval): Aanbieder {
    const markt = MARKT[product.segment];
    const soorten = (['systeem', 'groot', 'overig'] as const).filter((soort) => !this.loterij(product, gemeente, soort).isLeeg);
    const soort = new Loterij(soorten, (s) => markt[s]).trek(toeval);
    return this.loterij(product, gemeente, soort).trek(toeval);
  }

  private loterij(product: Product, gemeente: Gemeente, soort: Soort): Loterij<Aanbieder> {
    const sleutel = `${product.code}/${gemeente.code}/${soort}`;
    const bekend = this.loterijen.get(sleutel);
    if (bekend) return bekend;
    const loten = this.aanbieders.filter((a) => a.soort === soort && a.aanbod.includes(product) && (a.gemeenten?.includes(gemeente) ?? true));
    const nieuw = new Loterij(loten, ({ gewicht }) => gewicht);
    this.loterijen.set(sleutel, nieuw);
    return nieuw;
  }
}
