import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Bericht, type BerichtType, BERICHTSOORTEN, Schemaset, bouwXml } from '@hub/ijw';
import fc from 'fast-check';
import { GRENSWAARDEN, KERNWAARDEN } from './xsd-grenswaarden.js';
import { XsdModel } from './xsd-model.js';
import { leesBoom, schrijfBoom, vormMutaties, waardeMutaties } from './xsd-mutaties.js';
import { model } from './xsd-waarden.js';

const naslag = process.env['IJW_NASLAG'];
const metNaslag = naslag === undefined ? describe.skip : describe;
if (naslag === undefined) process.stdout.write('overgeslagen: IJW_NASLAG niet gezet (vergelijking met de officiële XSD\'s)\n');

const XSD_MAP = fileURLToPath(new URL('../../xsd', import.meta.url));
/** Zoveel bladen tegelijk krijgen een grenswaarde; hun fouten blijven samen onder de honderd. */
const BLADEN_TEGELIJK = 30;
const TYPEN = Object.keys(BERICHTSOORTEN) as BerichtType[];

/** Zet de officiële XSD's in de indeling die een Schemaset verwacht. */
function officieleSchemaset(bron: string): { set: Schemaset; opruimen: () => void } {
  const map = mkdtempSync(join(tmpdir(), 'xsd-officieel-'));
  mkdirSync(join(map, 'ijw'));
  symlinkSync(join(bron, '3.2/xsd'), join(map, 'ijw/3.2'));
  return { set: Schemaset.laad(map), opruimen: () => rmSync(map, { recursive: true }) };
}

interface Oordeel {
  id: string;
  bericht: BerichtType;
  xml: string;
  oordeel: { wellformed: boolean; xsd: boolean; xsd_errors: [number, string][] };
}

metNaslag('onze XSD\'s en de officiële', () => {
  const onze = Schemaset.laad(XSD_MAP);
  const xsd = new XsdModel(`${XSD_MAP}/ijw/3.2`);
  let officieel: Schemaset;
  let opruimen = () => {};
  const telling = { voorbeelden: 0, vorm: 0, waarden: 0, oordelen: 0 };

  beforeAll(() => {
    ({ set: officieel, opruimen } = officieleSchemaset(naslag ?? ''));
  });

  afterAll(() => {
    opruimen();
    process.stdout.write(`XSD's vergeleken: ${telling.voorbeelden} voorbeelden, ${telling.vorm} mutaties van vorm, ${telling.waarden} van waarden, ${telling.oordelen} oordelen\n`);
  });

  function vergelijk(type: BerichtType, naam: string, xml: string | Buffer): void {
    const bytes = Buffer.from(xml);
    const uitslagen = [onze, officieel].map((set) => JSON.stringify(set.toets(bytes, type)));
    if (uitslagen[0] !== uitslagen[1]) throw new Error(`${type}, ${naam}: wij ${uitslagen[0]}; officieel ${uitslagen[1]}`);
  }

  /** Het voorbeeld van de standaard en een bericht met alle elementen. */
  function uitgangspunten(type: BerichtType): string[] {
    const [vol] = fc.sample(model(xsd.bericht(type), { alles: true }), { numRuns: 1, seed: 3 });
    return [readFileSync(join(naslag ?? '', `3.2/berichten/${type}.xml`), 'utf8'), bouwXml(type, vol as unknown as Bericht<BerichtType>)];
  }

  it.each(TYPEN)('oordelen gelijk over %s: voorbeeld, elke mutatie van vorm en elke grenswaarde', (type) => {
    for (const xml of uitgangspunten(type)) {
      vergelijk(type, 'voorbeeld', xml);
      telling.voorbeelden += 1;
      const boom = leesBoom(xml);
      vergelijk(type, 'boom', schrijfBoom(boom));
      for (const [naam, mutant] of vormMutaties(boom)) {
        vergelijk(type, naam, mutant);
        telling.vorm += 1;
      }
      for (const [naam, mutant] of [...waardeMutaties(boom, KERNWAARDEN, 1), ...waardeMutaties(boom, GRENSWAARDEN, BLADEN_TEGELIJK)]) {
        vergelijk(type, naam, mutant);
        telling.waarden += 1;
      }
    }
  }, 120_000);

  it.each(TYPEN)('dragen dezelfde versies: %s', (type) => {
    const versies = (map: string) => [...readFileSync(join(map, `${type}.xsd`), 'utf8').matchAll(/<ijw:(\w+)>([^<]*)</g)].map(([, naam, waarde]) => [naam, waarde]);
    expect(versies(`${XSD_MAP}/ijw/3.2`)).toEqual(versies(join(naslag ?? '', '3.2/xsd')));
  });

  it.each(TYPEN)('elk oordeel over een %s: geldig, welgevormd, en dezelfde regels en elementen', (type) => {
    const regels = gunzipSync(readFileSync(join(naslag ?? '', `3.2/oordelen/${type}.jsonl.gz`))).toString('utf8').trim().split('\n');
    for (const regel of regels) {
      const { id, bericht, xml, oordeel } = JSON.parse(regel) as Oordeel;
      const uitslag = onze.toets(Buffer.from(xml, 'utf8'), bericht);
      const meldingen = uitslag.geldig ? [] : uitslag.meldingen;
      const wellformed = meldingen.every((melding) => melding.code === 'BRS13');
      const plaatsen = wellformed ? [...new Set(meldingen.map((melding) => `${melding.regel} ${melding.element}`))].sort() : [];
      const verwacht = oordeel.wellformed ? [...new Set(oordeel.xsd_errors.map((plaats) => plaats.join(' ')))].sort() : [];
      expect({ id, xsd: uitslag.geldig, wellformed, plaatsen }).toEqual({ id, xsd: oordeel.xsd, wellformed: oordeel.wellformed, plaatsen: verwacht });
      telling.oordelen += 1;
    }
  });
});
