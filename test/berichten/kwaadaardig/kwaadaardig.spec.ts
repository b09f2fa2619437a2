import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Schemaset, type Schemauitslag } from '@hub/ijw';

const MAP = fileURLToPath(new URL('.', import.meta.url));
const set = Schemaset.laad(fileURLToPath(new URL('../../../xsd', import.meta.url)));
const NAMESPACES = 'xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:jw323="http://www.istandaarden.nl/ijw/3_2/jw323/schema"';

const codes = (uitslag: Schemauitslag) => (uitslag.geldig ? [] : [...new Set(uitslag.meldingen.map((melding) => melding.code))]);

function toets(xml: Uint8Array | string): { codes: string[]; aantal: number } {
  const uitslag = set.toets(typeof xml === 'string' ? Buffer.from(xml, 'utf8') : xml, 'JW323');
  return { codes: codes(uitslag), aantal: uitslag.geldig ? 0 : uitslag.meldingen.length };
}

/** Welgevormd en zonder DOCTYPE: daar keurt de XSD ze af. */
const VOOR_DE_XSD = new Set(['xinclude.xml']);

describe('kwaadaardige documenten in deze map', () => {
  it.each(readdirSync(MAP).filter((naam) => naam.endsWith('.xml')))('%s wordt afgekeurd', (naam) => {
    const uitslag = toets(readFileSync(`${MAP}/${naam}`));
    expect(uitslag.codes).toEqual([VOOR_DE_XSD.has(naam) ? 'BRS13' : 'BRS14']);
  });
});

describe('grote kwaadaardige documenten', () => {
  const bericht = (inhoud: string) => `<jw323:Bericht ${NAMESPACES}>${inhoud}</jw323:Bericht>`;
  const MB = 1024 * 1024;

  it.each<[string, () => string | Uint8Array, string[]]>([
    ['300 diep', () => bericht('<a>'.repeat(300) + '</a>'.repeat(300)), ['BRS14']],
    ['een tekst van 11 MB', () => bericht('a'.repeat(11 * MB)), ['BRS14']],
    ['een elementnaam van 11 MB', () => bericht(`<${'a'.repeat(11 * MB)}/>`), ['BRS14']],
    ['een attribuut van 11 MB', () => bericht(`<a b="${'a'.repeat(11 * MB)}"/>`), ['BRS14']],
    ['een commentaar van 11 MB', () => bericht(`<!--${'a'.repeat(11 * MB)}-->`), ['BRS14']],
    ['40.000 lege Clients', () => bericht(`<jw323:Declaratie><jw323:Clienten>${'<jw323:Client/>'.repeat(40_000)}</jw323:Clienten></jw323:Declaratie>`), ['BRS13']],
    ['100.000 attributen', () => bericht(`<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`), ['BRS13']],
    ['50.000 namespaces', () => bericht(`<a ${Array.from({ length: 50_000 }, (_, i) => `xmlns:n${i}="u${i}"`).join(' ')}/>`), ['BRS13']],
    ['drie miljoen elementen', () => bericht('<a/>'.repeat(3_000_000)), ['BRS13']],
    ['twee miljoen verwijzingen', () => bericht('&lt;'.repeat(2_000_000)), ['BRS13']],
    ['alleen nulbytes', () => new Uint8Array(5 * MB), ['BRS14']],
    ['willekeurige bytes', () => Uint8Array.from({ length: 2 * MB }, (_, i) => (i * 2_654_435_761) >>> 24), ['BRS14']],
    ['een zip', () => Buffer.from('504b0304140000000800', 'hex'), ['BRS14']],
  ])('%s wordt afgekeurd', (_naam, maak, verwacht) => {
    const uitslag = toets(maak());
    expect(uitslag.codes).toEqual(verwacht);
    expect(uitslag.aantal).toBeLessThanOrEqual(100);
  });

  it('heeft geen gevolgen voor het volgende bericht', () => {
    expect(toets(bericht(''))).toMatchObject({ codes: ['BRS13'], aantal: 1 });
  });
});

describe('de tekst van een melding', () => {
  it('bevat niets uit het bericht, ook niet uit waarden die op een melding lijken', () => {
    const lokaas = `'. Expected is ( geheim ). [facet 'maxLength'] allowed maximum length of 'geheim'. type 'LDT_geheim'.`;
    const uitslag = set.toets(Buffer.from(bericht305(lokaas)), 'JW305');
    expect(JSON.stringify(uitslag)).not.toContain('geheim');
    expect(codes(uitslag)).toEqual(['BRS13']);
  });

  function bericht305(waarde: string): string {
    const velden = ['BerichtCode', 'BerichtVersie', 'BerichtSubversie', 'Afzender', 'Ontvanger'];
    const ns = 'xmlns:jw305="http://www.istandaarden.nl/ijw/3_2/jw305/schema"';
    return `<jw305:Bericht ${ns}><jw305:Header>${velden.map((veld) => `<jw305:${veld}>${waarde}</jw305:${veld}>`).join('')}</jw305:Header></jw305:Bericht>`;
  }
});
