import { mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Melding, Schemaset, bouwXml, libxml2Geheugen } from './index.js';
import { startbericht } from '../test/startbericht.js';

const XSD_MAP = fileURLToPath(new URL('../../../xsd', import.meta.url));
const set = Schemaset.laad(XSD_MAP);
const GELDIG = bouwXml('JW305', startbericht());
const bytes = (xml: string) => Buffer.from(xml, 'utf8');
const vervang = (van: string | RegExp, door: string) => {
  const xml = GELDIG.replace(van, door);
  expect(xml).not.toBe(GELDIG);
  return xml;
};

function model(xml: Uint8Array | string) {
  const uitslag = set.toets(typeof xml === 'string' ? bytes(xml) : xml, 'JW305');
  if (!uitslag.geldig) throw new Error(`ongeldig: ${JSON.stringify(uitslag.meldingen)}`);
  return uitslag.bericht;
}

function meldingen(xml: Uint8Array | string): Melding[] {
  const uitslag = set.toets(typeof xml === 'string' ? bytes(xml) : xml, 'JW305');
  return uitslag.geldig ? [] : uitslag.meldingen;
}

describe('een geldig bericht', () => {
  it('wordt het model dat het was', () => {
    expect(set.toets(bytes(GELDIG), 'JW305')).toEqual({ geldig: true, type: 'JW305', bericht: startbericht() });
  });

  it.each<[string, string, string]>([
    ['CDATA', 'W<![CDATA[i]]>t', 'Wit'],
    ['commentaar midden in een waarde', 'W<!-- x -->it', 'Wit'],
    ['een verwerkingsinstructie', 'Wi<?x y?>t', 'Wit'],
    ['entiteiten en verwijzingen', '&lt;&amp;&#x1F600;', '<&😀'],
    ['CDATA met opmaak', '<![CDATA[<b>&amp;]]>', '<b>&amp;'],
    ['witruimte aan de randen', ' Wit ', ' Wit '],
    ['een lange naam van vier bytes per teken', '😀'.repeat(200), '😀'.repeat(200)],
  ])('houdt de tekst bij %s', (_naam, tekst, verwacht) => {
    expect(model(vervang('>Wit<', `>${tekst}<`)).client.naam.geslachtsnaam.achternaam).toBe(verwacht);
  });

  it('houdt voorloopnullen en witruimte in getallen', () => {
    expect(model(vervang('>300201<', '> +0300201\t<')).client.startProducten[0]?.toewijzingNummer).toBe(' +0300201\t');
  });

  it.each([
    ['met een BOM', Buffer.from(`\uFEFF${GELDIG}`, 'utf8')],
    ['in UTF-16', Buffer.from(`\uFEFF${GELDIG.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['in ISO-8859-1', Buffer.from(GELDIG.replace('UTF-8', 'ISO-8859-1').replace('>Wit<', '>Zo\u00EB<'), 'latin1')],
  ])('mag %s zijn', (_naam, xml) => {
    expect(model(xml).client.bsn).toBe('999900006');
  });

  it('mag andere prefixen gebruiken', () => {
    expect(model(GELDIG.replace(/jw305:/g, '').replace('xmlns:jw305=', 'xmlns='))).toEqual(startbericht());
  });

  it('laat xsi:schemaLocation niets laden', () => {
    const verwijzing = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x file:///etc/passwd http://www.istandaarden.nl/ijw/3_2/jw305/schema JW301.xsd"';
    expect(model(vervang('<jw305:Bericht ', `<jw305:Bericht ${verwijzing} `))).toEqual(startbericht());
    expect(model(GELDIG)).toEqual(startbericht());
  });
});

describe('een ongeldig bericht', () => {
  it('geeft regel en element, en nooit de waarde', () => {
    const xml = GELDIG.replace(/></g, '>\n<').replace('>999900006<', '>geheim<');
    const gevonden = meldingen(xml);
    expect(gevonden).toEqual([{ code: 'BRS13', regel: xml.split('\n').findIndex((regel) => regel.includes('geheim')) + 1, element: 'Bsn', tekst: 'waarde past niet bij het patroon van haar type' }]);
  });

  it('noemt regels voorbij 65535 juist', () => {
    const xml = vervang('<jw305:Header>', `${'\n'.repeat(70_000)}<jw305:Header>`).replace('>438<', '>439<');
    expect(meldingen(xml)).toMatchObject([{ regel: 70_002, element: 'BerichtCode' }]);
  });

  it('noemt wat er had moeten staan', () => {
    expect(meldingen(vervang(/<jw305:StatusAanlevering>.*?<\/jw305:StatusAanlevering>/, ''))).toEqual([
      { code: 'BRS13', regel: 2, element: 'StartProduct', tekst: 'verplicht element ontbreekt; verwacht: StatusAanlevering' },
    ]);
    expect(meldingen(vervang(/<jw305:Geslacht>.*?<\/jw305:Geslacht>/, ''))).toEqual([
      { code: 'BRS13', regel: 2, element: 'Naam', tekst: 'element hoort hier niet; verwacht: Geslacht' },
    ]);
  });

  it('geeft ten hoogste honderd meldingen', () => {
    const bericht = startbericht();
    bericht.client.startProducten = Array.from({ length: 300 }, (_, i) => ({ ...bericht.client.startProducten[0]!, toewijzingNummer: `x${i}` }));
    const xml = bouwXml('JW305', bericht).replace(/></g, '>\n<');
    expect(meldingen(xml)).toHaveLength(100);
  });

  it.each([
    ['xsi:nil', '<jw305:Bsn xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>', 'xsi:nil is hier niet toegestaan'],
    ['een attribuut', '<jw305:Bsn soort="x">999900006</jw305:Bsn>', 'attribuut is hier niet toegestaan'],
    ['een element in een waarde', '<jw305:Bsn><jw305:Bsn/></jw305:Bsn>', 'element mag alleen tekst bevatten, geen elementen'],
  ])('heeft een tekst voor %s', (_naam, element, tekst) => {
    expect(meldingen(vervang('<jw305:Bsn>999900006</jw305:Bsn>', element))).toContainEqual({ code: 'BRS13', regel: 2, element: 'Bsn', tekst });
  });
});

describe('een ander bericht dan verwacht', () => {
  it('is BRS13 en noemt beide soorten', () => {
    expect(set.toets(bytes(GELDIG), 'JW307')).toEqual({ geldig: false, meldingen: [
      { code: 'BRS13', regel: 2, element: 'Bericht', tekst: 'document is een JW305 (Startbericht); verwacht: JW307 (Stopbericht)' },
    ] });
  });

  it.each([
    ['onbekende wortel', '<Bericht/>', 'Bericht'],
    ['onbekende release', GELDIG.replace(/3_2/g, '3_1'), 'Bericht'],
    ['ander element', GELDIG.replace(/jw305:Bericht/g, 'jw305:Brief'), 'Brief'],
  ])('is BRS13 bij een %s', (_naam, xml, element) => {
    expect(meldingen(xml)).toEqual([{ code: 'BRS13', regel: expect.any(Number), element, tekst: 'wortelelement hoort bij geen iJw 3.2-bericht' }]);
  });
});

describe('geen bruikbaar XML', () => {
  it.each([
    ['leeg', '', 1],
    ['geen XML', 'hallo', 1],
    ['afgebroken', GELDIG.slice(0, -20), 2],
    ['prefix zonder namespace', vervang('xmlns:ijw=', 'xmlns:iju='), 2],
    ['onbekende entiteit', vervang('>Wit<', '>&wit;<'), 2],
  ])('is BRS14: %s', (_naam, xml, regel) => {
    expect(meldingen(xml)).toMatchObject([{ code: 'BRS14', regel }]);
  });
});

describe('geheugen', () => {
  it('komt na elk bericht terug, ook na afkeuring', () => {
    const slecht = bytes(GELDIG.replace('>438<', '>439<').replace(/></g, `>${' '.repeat(50)}<`));
    const ronde = () => {
      for (let i = 0; i < 1500; i += 1) {
        set.toets(slecht, 'JW305');
        set.toets(slecht.subarray(0, 900), 'JW305');
        set.toets(bytes(GELDIG), 'JW305');
      }
    };
    ronde();
    const eerst = libxml2Geheugen();
    ronde();
    expect(libxml2Geheugen()).toBe(eerst);
  });
});

describe('laden', () => {
  const map = mkdtempSync(join(tmpdir(), 'xsd-'));
  afterAll(() => rmSync(map, { recursive: true }));

  it('noemt een bestand dat ontbreekt', () => {
    expect(() => Schemaset.laad(map)).toThrow(/basisschema\.xsd/);
  });

  it('neemt ook een map die de XSD\'s zelf bevat', () => {
    expect(Schemaset.laad(join(XSD_MAP, 'ijw/3.2')).toets(bytes(GELDIG), 'JW305').geldig).toBe(true);
  });

  it('noemt een bestand dat geen schema is', () => {
    cpSync(XSD_MAP, map, { recursive: true });
    writeFileSync(join(map, 'ijw/3.2/JW307.xsd'), '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Bericht" type="onbekend"/></xs:schema>');
    expect(() => Schemaset.laad(map)).toThrow(/JW307\.xsd is geen geldig schema/);
    writeFileSync(join(map, 'ijw/3.2/JW307.xsd'), '<xs:schema');
    expect(() => Schemaset.laad(map)).toThrow(/JW307\.xsd is geen welgevormd XML/);
  });
});
