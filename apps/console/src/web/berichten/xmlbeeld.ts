import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Een regel van een document zoals een mens het leest. */
export interface Xmlregel {
  diepte: number;
  tekst: string;
  /** hier vond de hub iets */
  gemerkt: boolean;
}

/** Plekken in een document waar iets is: een pad als `Client › StopProduct 2 › Einddatum`, of een regelnummer. */
export interface Merktekens {
  paden: readonly string[];
  regels: readonly number[];
}

interface Stap {
  naam: string;
  nummer: number | undefined;
}

/** Wat van één pad al gevonden is op de weg omlaag, en hoe vaak de volgende stap daar al voorbijkwam. */
interface Spoor {
  stappen: readonly Stap[];
  gevonden: number;
  geteld: { aantal: number };
}

type Knoop = Record<string, unknown>;

const LEZER = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: true, processEntities: false });

/** Een document dat groter is, komt niet op een bladzijde. */
export const MEESTE_BYTES = 2 * 1024 * 1024;

/** Zoveel regels laat een bladzijde zien; een declaratie van 25 MB heeft er een miljoen. */
export const MEESTE_REGELS = 2_000;

/** Het document in regels met inspringing; is het geen XML, dan zoals het kwam. Regels die gemerkt zijn, staan er altijd in. */
export function tekenXml(xml: string, merktekens: Merktekens): Xmlregel[] {
  if (merktekens.regels.length > 0 || XMLValidator.validate(xml) !== true) return perRegel(xml, new Set(merktekens.regels));
  const sporen = merktekens.paden.map((pad): Spoor => ({ stappen: leesPad(pad), gevonden: 0, geteld: { aantal: 0 } }));
  const regels: Xmlregel[] = [];
  for (const knoop of LEZER.parse(xml) as Knoop[]) tekenKnoop(knoop, 0, sporen, regels);
  return regels;
}

function leesPad(pad: string): Stap[] {
  return pad.split(' › ').map((deel) => {
    const [, naam = deel, nummer] = /^(.*?)(?: (\d+))?$/.exec(deel) ?? [];
    return { naam, nummer: nummer === undefined ? undefined : Number(nummer) };
  });
}

function perRegel(xml: string, gemerkt: ReadonlySet<number>): Xmlregel[] {
  return xml.split(/\r?\n/).map((tekst, i) => ({ diepte: 0, tekst, gemerkt: gemerkt.has(i + 1) }));
}

const naamVan = (knoop: Knoop): string => Object.keys(knoop).find((sleutel) => sleutel !== ':@') ?? '';
const zonderPrefix = (naam: string): string => naam.slice(naam.indexOf(':') + 1);

function tekenKnoop(knoop: Knoop, diepte: number, sporen: readonly Spoor[], uit: Xmlregel[]): void {
  const naam = naamVan(knoop);
  const inhoud = knoop[naam];
  if (!Array.isArray(inhoud)) return;
  const { verder, gemerkt } = volg(sporen, zonderPrefix(naam));
  const kop = `${naam}${Object.entries((knoop[':@'] ?? {}) as Record<string, string>).map(([attribuut, waarde]) => ` ${attribuut}="${waarde}"`).join('')}`;
  const [enig] = inhoud as Knoop[];
  if (naam.startsWith('?')) return void uit.push({ diepte, tekst: `<${kop}?>`, gemerkt });
  if (!enig) return void uit.push({ diepte, tekst: `<${kop}/>`, gemerkt });
  if (inhoud.length === 1 && '#text' in enig) return void uit.push({ diepte, tekst: `<${kop}>${String(enig['#text'])}</${naam}>`, gemerkt });
  uit.push({ diepte, tekst: `<${kop}>`, gemerkt });
  for (const kind of inhoud as Knoop[]) tekenKnoop(kind, diepte + 1, verder, uit);
  uit.push({ diepte, tekst: `</${naam}>`, gemerkt: false });
}

/** Zet elk spoor een stap verder dat dit element noemt. Een pad noemt niet elke laag: wat het overslaat, mag ertussen staan. */
function volg(sporen: readonly Spoor[], naam: string): { verder: Spoor[]; gemerkt: boolean } {
  let gemerkt = false;
  const verder = sporen.map((spoor): Spoor => {
    const stap = spoor.stappen[spoor.gevonden];
    if (!stap || stap.naam !== naam) return spoor;
    spoor.geteld.aantal += 1;
    if (stap.nummer !== undefined && stap.nummer !== spoor.geteld.aantal) return spoor;
    if (spoor.gevonden + 1 === spoor.stappen.length) gemerkt = true;
    return { stappen: spoor.stappen, gevonden: spoor.gevonden + 1, geteld: { aantal: 0 } };
  });
  return { verder, gemerkt };
}

/** Kort een lang document in tot wat gemerkt is met wat eromheen staat; `null` is een plaats waar iets is weggelaten. */
export function kortIn(regels: readonly Xmlregel[], meeste = MEESTE_REGELS): (Xmlregel | null)[] {
  if (regels.length <= meeste) return [...regels];
  const houden = new Set<number>();
  for (let i = 0; i < Math.min(100, meeste); i++) houden.add(i);
  regels.forEach(({ gemerkt }, i) => {
    if (gemerkt && houden.size < meeste) for (let j = Math.max(0, i - 8); j <= Math.min(regels.length - 1, i + 8); j++) houden.add(j);
  });
  const uit: (Xmlregel | null)[] = [];
  [...houden].sort((a, b) => a - b).forEach((nummer, i, alle) => {
    if (i > 0 && alle[i - 1] !== nummer - 1) uit.push(null);
    uit.push(regels[nummer] as Xmlregel);
  });
  return [...uit, null];
}
