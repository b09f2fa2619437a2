/**
 * Schrijft libs/ijw/src/gegenereerd/RELEASE/ uit de XSD's in xsd/: per bericht de TypeScript-typen en de beschrijving
 * waarmee het lezen en het bouwen werken. Aanroep: `npm run types`. Een nieuwe release is een regel in RELEASES.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';

const WORTEL = join(dirname(fileURLToPath(import.meta.url)), '..');
const DOEL_MAP = join(WORTEL, 'libs/ijw/src/gegenereerd');

/** De releases die de hub kent: waar hun XSD's staan en hoe hun map hier heet. */
export const RELEASES = [{ naam: 'ijw-3.2', xsd: 'xsd/ijw/3.2' }];

const kop = (xsd) => `// Gegenereerd uit ${xsd} door scripts/genereer-types.mjs; niet met de hand wijzigen.\n`;
const HERHAALBAAR = new Set(['xs:element', 'xs:complexType', 'xs:simpleType', 'xs:enumeration']);

function leesXsd(map, bestand) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    parseTagValue: false,
    isArray: (naam, pad, isBlad, isAttribuut) => !isAttribuut && HERHAALBAAR.has(naam),
  });
  return parser.parse(readFileSync(join(WORTEL, map, bestand)))['xs:schema'];
}

const sleutelVan = (naam) => naam[0].toLowerCase() + naam.slice(1);
const zonderPrefix = (type) => type.slice(type.indexOf(':') + 1);

/** Leest de samengestelde typen van een schema; `ns` is `ijw` voor het basisschema, anders `jw`. */
function klassenVan(schema, ns) {
  const klassen = new Map();
  for (const type of schema['xs:complexType'] ?? []) {
    const velden = type['xs:sequence']['xs:element'].map((element) => ({
      element: element.name,
      sleutel: sleutelVan(element.name),
      ns,
      type: element.type ?? element['xs:simpleType'][0]['xs:restriction'].base,
      verplicht: element.minOccurs !== '0',
      meer: element.maxOccurs === 'unbounded',
    }));
    klassen.set(type.name, velden);
  }
  return klassen;
}

/** Een klasse die alleen één herhaald kind houdt, wordt in het model de lijst van die kinderen. */
const isOmhulsel = (velden) => velden?.length === 1 && velden[0].meer;

/** Verwijzing naar een type: de velden als het samengesteld is, met de naam in TypeScript en die van de beschrijving. */
function verwijzing(type, klassen, voorvoegsel) {
  const naam = zonderPrefix(type);
  if (naam.startsWith('LDT_')) return { ts: 'string', documentatie: naam };
  if (naam.startsWith('CDT_')) return { ts: naam.slice(4), beschrijving: `KLASSE_${naam.slice(4)}`, basis: true };
  return { ts: voorvoegsel + naam, beschrijving: `KLASSE_${naam}`, velden: klassen.get(naam) };
}

function schrijfVeld(veld, klassen, voorvoegsel) {
  const doel = verwijzing(veld.type, klassen, voorvoegsel);
  const begin = `{ element: '${veld.element}', sleutel: '${veld.sleutel}', ns: '${veld.ns}', verplicht: ${veld.verplicht}`;
  if (!isOmhulsel(doel.velden)) {
    if (veld.meer) throw new Error(`${veld.element} herhaalt zich naast andere elementen; het model kent alleen omhulde lijsten`);
    const klasse = doel.beschrijving ? `, klasse: ${doel.beschrijving}` : '';
    return { ts: doel.ts, documentatie: doel.documentatie, beschrijving: `${begin}${klasse} }`, gebruikt: [doel] };
  }
  const [kind] = doel.velden;
  const kindDoel = verwijzing(kind.type, klassen, voorvoegsel);
  const klasse = kindDoel.beschrijving ? `, klasse: ${kindDoel.beschrijving}` : '';
  return {
    ts: `${kindDoel.ts}[]`,
    documentatie: kindDoel.documentatie ?? `een of meer ${kind.element}`,
    beschrijving: `${begin}, lijst: { element: '${kind.element}', ns: '${kind.ns}'${klasse} } }`,
    gebruikt: [kindDoel],
  };
}

function schrijfKlasse(naam, tsNaam, velden, klassen, voorvoegsel) {
  const regels = velden.map((veld) => ({ veld, ...schrijfVeld(veld, klassen, voorvoegsel) }));
  const eigenschappen = regels.map(({ veld, ts, documentatie }) =>
    `${documentatie ? `  /** ${documentatie} */\n` : ''}  ${veld.sleutel}${veld.verplicht ? '' : '?'}: ${ts};\n`);
  const beschrijvingen = regels.map(({ beschrijving }) => `  ${beschrijving},\n`);
  return {
    type: `\nexport interface ${tsNaam} {\n${eigenschappen.join('')}}\n`,
    klasse: `const KLASSE_${naam}: Klasse = [\n${beschrijvingen.join('')}];\n`,
    gebruikt: regels.flatMap((regel) => regel.gebruikt),
  };
}

/** Klassen in een volgorde waarin elke beschrijving staat vóór wie haar gebruikt. */
function opVolgorde(klassen) {
  const klaar = new Set();
  const bezoek = (naam) => {
    if (klaar.has(naam)) return;
    for (const veld of klassen.get(naam)) {
      const doel = zonderPrefix(veld.type);
      if (klassen.has(doel)) bezoek(doel);
    }
    klaar.add(naam);
  };
  [...klassen.keys()].forEach(bezoek);
  return [...klaar];
}

/** De samengestelde typen van het basisschema: hun TypeScript-typen en hun beschrijvingen. */
function schrijfBasis(schema) {
  const klassen = klassenVan(schema, 'ijw');
  const delen = opVolgorde(klassen).map((naam) => schrijfKlasse(naam.slice(4), naam.slice(4), klassen.get(naam), klassen, ''));
  return {
    typen: delen.map((deel) => deel.type).join(''),
    klassen: `import type { Klasse } from '../../klasse.js';\n${delen.map((deel) => `\nexport ${deel.klasse}`).join('')}`,
  };
}

function schrijfBericht(type, schema) {
  const klassen = klassenVan(schema, 'jw');
  let tekst = '';
  const basis = new Set();
  for (const naam of opVolgorde(klassen).filter((naam) => !isOmhulsel(klassen.get(naam)))) {
    const klasse = schrijfKlasse(naam, naam === 'Root' ? type : type + naam, klassen.get(naam), klassen, type);
    tekst += `${klasse.type}\n${klasse.klasse}`;
    klasse.gebruikt.filter((doel) => doel.basis).forEach((doel) => basis.add(doel.ts));
  }
  const namen = [...basis].sort();
  const imports = `import {\n${namen.map((naam) => `  KLASSE_${naam},\n`).join('')}} from './basisklassen.js';\n`
    + `import type {\n${namen.map((naam) => `  ${naam},\n`).join('')}} from './basistypen.js';\n`;
  return `${imports}import type { Klasse } from '../../klasse.js';\n${tekst}\nexport const WORTEL_${type} = KLASSE_Root;\n`;
}

/** De waardenlijsten van het basisschema, met de naam van hun type. */
function schrijfEnumeraties(schema) {
  const lijsten = schema['xs:simpleType']
    .filter((type) => type['xs:restriction']['xs:enumeration'])
    .map((type) => {
      const waarden = type['xs:restriction']['xs:enumeration'].map(({ value }) => `'${value}'`);
      return `  ${type.name}: [${waarden.join(', ')}],\n`;
    });
  return `\n/** De waarden die het basisschema per type toestaat. */\nexport const ENUMERATIES = {\n${lijsten.join('')}} as const;\n`;
}

function schrijfIndex(schemas) {
  const typen = [...schemas.keys()];
  const laag = (type) => type.toLowerCase();
  const versie = (schema) => schema['xs:annotation']['xs:appinfo'];
  const schema = (type) => {
    const { targetNamespace } = schemas.get(type);
    const info = versie(schemas.get(type));
    return `  ${type}: {\n    namespace: '${targetNamespace}',\n    prefix: '${laag(type)}',\n    wortel: WORTEL_${type},\n`
      + `    xsdVersie: { basisschemaXsdVersie: '${info['ijw:BasisschemaXsdVersie']}', berichtXsdVersie: '${info['ijw:BerichtXsdVersie']}' },\n  },\n`;
  };
  return `${typen.map((type) => `import { type ${type}, WORTEL_${type} } from './${laag(type)}.js';\n`).join('')}`
    + `import type { Berichtschema } from '../../klasse.js';\n\n/** Het model van elk bericht. */\nexport interface Berichten {\n${typen.map((type) => `  ${type}: ${type};\n`).join('')}}\n`
    + `\n/** Wat lezen en bouwen van elk bericht moeten weten. */\nexport const SCHEMAS: Readonly<Record<keyof Berichten, Berichtschema>> = {\n${typen.map(schema).join('')}};\n`;
}

/** Geeft de inhoud van elk gegenereerd bestand van een release, zonder iets te schrijven. */
export function genereer({ xsd }) {
  const bestanden = readdirSync(join(WORTEL, xsd)).filter((bestand) => /^[A-Z]+\d+\.xsd$/.test(bestand)).sort();
  const basis = leesXsd(xsd, 'basisschema.xsd');
  const schemas = new Map(bestanden.map((bestand) => [bestand.slice(0, -4), leesXsd(xsd, bestand)]));
  const { typen, klassen } = schrijfBasis(basis);
  const uit = new Map([['basistypen.ts', typen], ['basisklassen.ts', klassen], ['enumeraties.ts', schrijfEnumeraties(basis)]]);
  for (const [type, schema] of schemas) uit.set(`${type.toLowerCase()}.ts`, schrijfBericht(type, schema));
  uit.set('schemas.ts', schrijfIndex(schemas));
  return new Map([...uit].map(([bestand, tekst]) => [bestand, kop(xsd) + tekst]));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const release of RELEASES) {
    const map = join(DOEL_MAP, release.naam);
    mkdirSync(map, { recursive: true });
    const uit = genereer(release);
    for (const [bestand, tekst] of uit) writeFileSync(join(map, bestand), tekst);
    process.stdout.write(`${uit.size} bestanden geschreven in libs/ijw/src/gegenereerd/${release.naam}\n`);
  }
}
