import type { Baan } from '../berichten.js';
import { AANBIEDERS, DEEL_VAN_GROTE, GROTE, INWONERS, ONTVANGER, PRODUCTEN } from '../warehouse/verdeling.js';
import { JAAR, MAANDEN, maandVan } from './maand.js';

/** Zoveel test-Bsn's worden gebruikt. Daarna komt hetzelfde Bsn terug bij andere partijen: een client met meer dossiers. */
const BSNS = 9_000;
const MEESTE_TOEWIJZINGEN = 5;
/** Deel van de toewijzingen dat een hele categorie toewijst; daarop kan elke maand meer dan een product worden gedeclareerd (TR389). */
const HELE_CATEGORIE = 0.8;
/** Deel van de toewijzingen van een client dat naar zijn eerste aanbieder gaat. */
const ZELFDE_AANBIEDER = 0.6;
/** Zoveel dagen voor het jaar beginnen er al toewijzingen: bij het begin loopt er dan zorg. */
const AANLOOP = 120;
/** Een toewijzing duurt minstens zo lang als de aanloop: zo loopt elke toewijzing in het jaar. */
const KORTSTE = AANLOOP;
const SPREIDING = 600;
/** Wat alleen de ontvanger van de subsidie levert. */
const JEUGDZORGPLUS = '44A09';

/** Een product zoals het is gecontracteerd. */
export interface Product {
  code: string;
  categorie: string;
  eenheid: string;
  /** eurocenten per eenheid */
  tarief: number;
}

/** Een toewijzing en wat erop wordt gedeclareerd. */
export interface Zorg {
  toewijzingNummer: string;
  volgnummerBsn: number;
  categorie: string;
  /** ontbreekt als de hele categorie is toegewezen */
  code?: string;
  /** wat er elke maand van wordt gedeclareerd */
  producten: readonly Product[];
  /** JJJJ-MM-DD, net als `einddatum` */
  ingangsdatum: string;
  einddatum: string;
  /** de maanden van het jaar, vanaf 0, waarin deze zorg loopt */
  maanden: { eerste: number; laatste: number };
}

/** Een jaar zorg van de hele regio, per baan: aanbieder en gemeente. */
export interface Zorgjaar {
  banen: ReadonlyMap<string, { baan: Baan; zorg: readonly Zorg[] }>;
  toewijzingen: number;
  prestaties: number;
}

export const GECONTRACTEERD: readonly (Product & { gewicht: number })[] =
  PRODUCTEN.map(([code, categorie, , eenheid, tarief, gewicht]) => ({ code, categorie, eenheid, tarief, gewicht }));

const agb = (nummer: number): string => (nummer === 1 ? ONTVANGER : String(42_420_000 + nummer));

/** Alle aanbieders van de regio. */
export const aanbieders: readonly string[] = Array.from({ length: AANBIEDERS }, (_, i) => agb(i + 1));
export const gemeenten: readonly string[] = Object.keys(INWONERS);

/** Een getal van 0 tot 1 dat alleen van deze twee afhangt, zodat dezelfde omvang altijd hetzelfde jaar geeft. */
function kans(n: number, zaad: number): number {
  let getal = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(zaad + 1, 0xc2b2ae35);
  getal = Math.imul(getal ^ (getal >>> 16), 0x85ebca6b);
  getal = Math.imul(getal ^ (getal >>> 13), 0xc2b2ae35);
  return ((getal ^ (getal >>> 16)) >>> 0) / 2 ** 32;
}

/** Een van de keuzen, naar gewicht. */
function trek<T>(keuzen: readonly T[], gewicht: (keuze: T) => number, lot: number): T {
  let rest = lot * keuzen.reduce((som, keuze) => som + gewicht(keuze), 0);
  return keuzen.find((keuze) => (rest -= gewicht(keuze)) < 0) ?? keuzen.at(-1) as T;
}

/** Een aanbieder zoals in de bench van de rapporten: de grote dragen het meeste, en van groot en klein de eerste. */
const aanbiederVan = (n: number): string =>
  agb(kans(n, 1) < DEEL_VAN_GROTE ? 1 + Math.floor(GROTE * kans(n, 2) ** 1.5) : GROTE + 1 + Math.floor((AANBIEDERS - GROTE) * kans(n, 2) ** 2));

function maakZorg(nummer: number, client: number, aanbieder: string): Zorg {
  const aanbod = GECONTRACTEERD.filter(({ code }) => code !== JEUGDZORGPLUS || aanbieder === ONTVANGER);
  const product = trek(aanbod, ({ gewicht }) => gewicht, kans(nummer, 3));
  const heel = kans(nummer, 4) < HELE_CATEGORIE;
  const begin = Math.floor((365 + AANLOOP) * kans(nummer, 5)) - AANLOOP;
  const einde = begin + KORTSTE + Math.floor(SPREIDING * kans(nummer, 6) ** 1.5);
  const dag = (n: number): string => new Date(Date.UTC(JAAR, 0, 1 + n)).toISOString().slice(0, 10);
  return {
    toewijzingNummer: String(1_000_000 + nummer), volgnummerBsn: client % BSNS, categorie: product.categorie, ...(heel ? {} : { code: product.code }),
    producten: heel ? aanbod.filter(({ categorie }) => categorie === product.categorie) : [product],
    ingangsdatum: dag(begin), einddatum: dag(einde), maanden: { eerste: Math.max(0, maandVan(dag(begin))), laatste: Math.min(MAANDEN - 1, maandVan(dag(einde))) },
  };
}

/** Aantal prestaties dat van een toewijzing in dit jaar wordt gedeclareerd. */
const aantalVan = ({ maanden: { eerste, laatste }, producten }: Zorg): number => (laatste - eerste + 1) * producten.length;

/**
 * Verzint clienten tot er zoveel prestaties zijn; van het jaar staat alleen in het geheugen wie wat heeft, niet de berichten.
 * @param prestaties minstens zoveel, en hoogstens die van een client meer
 */
export function maakZorgjaar(prestaties: number): Zorgjaar {
  const banen = new Map<string, { baan: Baan; zorg: Zorg[] }>();
  const jaar = { banen, toewijzingen: 0, prestaties: 0 };
  for (let client = 1; jaar.prestaties < prestaties; client++) {
    const gemeente = trek(gemeenten, (code) => INWONERS[code] ?? 0, kans(client, 7));
    const aantal = 1 + Math.floor(MEESTE_TOEWIJZINGEN * kans(client, 8));
    for (let i = 0; i < aantal; i++) {
      const nummer = ++jaar.toewijzingen;
      const aanbieder = aanbiederVan(i === 0 || kans(nummer, 9) < ZELFDE_AANBIEDER ? client : 1_000_000 + nummer);
      const zorg = maakZorg(nummer, client, aanbieder);
      const sleutel = `${aanbieder}/${gemeente}`;
      const bekend = banen.get(sleutel);
      if (bekend) bekend.zorg.push(zorg);
      else banen.set(sleutel, { baan: { aanbieder, gemeente }, zorg: [zorg] });
      jaar.prestaties += aantalVan(zorg);
    }
  }
  return jaar;
}
