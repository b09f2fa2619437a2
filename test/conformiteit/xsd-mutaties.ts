import { XMLParser } from 'fast-xml-parser';

/** Een element als boom; `tekst` alleen bij een blad. */
export interface Knoop {
  naam: string;
  attributen: string;
  kinderen: Knoop[];
  tekst: string;
}

type Ruw = { ':@'?: Record<string, string> } & { [naam: string]: Ruw[] | string | Record<string, string> | undefined };

const lezer = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, trimValues: false, processEntities: true });

function vanRuw(ruw: Ruw): Knoop | undefined {
  const naam = Object.keys(ruw).find((sleutel) => sleutel !== ':@');
  if (naam === undefined || naam === '#text' || naam.startsWith('?')) return undefined;
  const inhoud = ruw[naam] as Ruw[];
  const kinderen = inhoud.map(vanRuw).filter((knoop) => knoop !== undefined);
  const tekst = kinderen.length > 0 ? '' : inhoud.map((deel) => (typeof deel['#text'] === 'string' ? deel['#text'] : '')).join('');
  const attributen = Object.entries(ruw[':@'] ?? {}).map(([sleutel, waarde]) => ` ${sleutel}="${waarde}"`).join('');
  return { naam, attributen, kinderen, tekst };
}

/** Leest een document als boom; witruimte tussen elementen valt weg. */
export function leesBoom(xml: string): Knoop {
  const wortel = (lezer.parse(xml) as Ruw[]).map(vanRuw).find((knoop) => knoop !== undefined);
  if (wortel === undefined) throw new Error('document zonder element');
  return wortel;
}

const veilig = (tekst: string) => tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');

/** Schrijft een boom met elk element op een eigen regel, zodat een regelnummer een element aanwijst. */
export function schrijfBoom({ naam, attributen, kinderen, tekst }: Knoop): string {
  const inhoud = kinderen.length > 0 ? `\n${kinderen.map(schrijfBoom).join('')}` : veilig(tekst);
  return `<${naam}${attributen}>${inhoud}</${naam}>\n`;
}

const anderePrefix = (naam: string, prefix: string) => (naam.startsWith('ijw:') ? naam.replace('ijw:', `${prefix}:`) : naam.replace(`${prefix}:`, 'ijw:'));

/** De documenten die ontstaan door aan één element één ding te veranderen, met een naam voor de verandering. */
export function* vormMutaties(wortel: Knoop): Generator<[naam: string, xml: string]> {
  const prefix = wortel.naam.split(':')[0]!;
  yield* perElement(wortel, wortel, (knoop, broers, plaats) => {
    const volgende = broers[plaats + 1];
    const veranderingen: [string, Knoop[]][] = [
      ['weg', []],
      ['dubbel', [knoop, knoop]],
      ['leeg', [{ ...knoop, kinderen: [], tekst: '' }]],
      ['andere namespace', [{ ...knoop, naam: anderePrefix(knoop.naam, prefix) }]],
      ['onbekend element ervoor', [{ ...knoop, naam: `${prefix}:Onbekend` }, knoop]],
      ['attribuut', [{ ...knoop, attributen: ' soort="1"' }]],
      ['element erin', [{ ...knoop, kinderen: [...knoop.kinderen, { naam: `${prefix}:Bsn`, attributen: '', kinderen: [], tekst: '1' }] }]],
      ['alleen tekst', [{ ...knoop, kinderen: [], tekst: 'tekst' }]],
    ];
    if (volgende !== undefined) veranderingen.push(['verwisseld', [volgende, knoop]]);
    return veranderingen;
  });
}

function* perElement(wortel: Knoop, ouder: Knoop, verander: (knoop: Knoop, broers: Knoop[], plaats: number) => [string, Knoop[]][]): Generator<[string, string]> {
  const broers = ouder.kinderen;
  for (const [plaats, knoop] of broers.entries()) {
    for (const [naam, nieuw] of verander(knoop, broers, plaats)) {
      const vervangen = naam === 'verwisseld' ? 2 : 1;
      ouder.kinderen = [...broers.slice(0, plaats), ...nieuw, ...broers.slice(plaats + vervangen)];
      yield [`${naam}: ${knoop.naam}`, schrijfBoom(wortel)];
      ouder.kinderen = broers;
    }
    yield* perElement(wortel, knoop, verander);
  }
}

function* bladen(knoop: Knoop, pad = ''): Generator<[pad: string, blad: Knoop]> {
  for (const kind of knoop.kinderen) {
    const hier = `${pad}/${kind.naam}`;
    if (kind.kinderen.length === 0) yield [hier, kind];
    else yield* bladen(kind, hier);
  }
}

/**
 * De documenten waarin telkens een groep bladen dezelfde waarde krijgt. Elk blad staat op een eigen regel,
 * dus uit de meldingen blijkt het oordeel per blad. Met groepen van één is het telkens één verandering.
 * Van bladen met hetzelfde pad doet alleen het eerste mee.
 */
export function* waardeMutaties(wortel: Knoop, waarden: readonly string[], groepsgrootte: number): Generator<[naam: string, xml: string]> {
  const eerste = [...new Map([...bladen(wortel)].reverse())];
  for (let begin = 0; begin < eerste.length; begin += groepsgrootte) {
    const groep = eerste.slice(begin, begin + groepsgrootte);
    const oud = groep.map(([, blad]) => blad.tekst);
    for (const waarde of waarden) {
      groep.forEach(([, blad]) => { blad.tekst = waarde; });
      yield [`${groep[0]![0]} en ${groep.length - 1} andere = ${JSON.stringify(waarde).slice(0, 40)}`, schrijfBoom(wortel)];
    }
    groep.forEach(([, blad], plaats) => { blad.tekst = oud[plaats]!; });
  }
}
