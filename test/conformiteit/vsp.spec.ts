import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { document, type Documentnaam, DOCUMENTNAMEN } from '@hub/vsp';

/** Map met de naslag: de documenten van VECOZO staan in `vecozo/`. */
const NASLAG = process.env['IJW_NASLAG'];

/** Wat niet tot het contract hoort: teksten, adressen en voorbeelden. */
const TEKSTEN = new Set(['description', 'summary', 'example', 'examples', 'title', 'servers', 'contact']);
/** Lijsten waarvan de volgorde geen betekenis heeft. */
const VERZAMELINGEN = new Set(['required', 'enum', 'tags']);

type Json = null | boolean | number | string | Json[] | { [sleutel: string]: Json };
type JsonObject = { [sleutel: string]: Json };

/** Laat de teksten weg en maakt volgordes die niets betekenen gelijk. In `properties` zijn alle namen velden. */
function kaal(waarde: Json, sleutel = ''): Json {
  if (Array.isArray(waarde)) {
    const elementen = waarde.map((element) => kaal(element));
    return VERZAMELINGEN.has(sleutel) ? elementen.map(String).sort() : elementen;
  }
  if (waarde === null || typeof waarde !== 'object') return waarde;
  const zijnNamen = sleutel === 'properties' || sleutel === 'schemas';
  return Object.fromEntries(
    Object.entries(waarde)
      .filter(([naam]) => zijnNamen || !TEKSTEN.has(naam))
      .map(([naam, inhoud]) => [naam, kaal(inhoud, zijnNamen ? '' : naam)])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  );
}

/** Parameters en operaties krijgen hun standaardwaarden, zodat weglaten en opschrijven gelijk zijn. */
function metStandaarden(doc: JsonObject): JsonObject {
  for (const pad of Object.values(doc['paths'] as JsonObject)) {
    for (const operatie of Object.values(pad as JsonObject) as JsonObject[]) {
      operatie['deprecated'] ??= false;
      for (const parameter of (operatie['parameters'] ?? []) as JsonObject[]) parameter['required'] ??= false;
    }
  }
  return doc;
}

/** De ene toegestane afwijking (zie `info.description` van pull-v1), toegepast op het origineel. */
function metAfwijking(naam: Documentnaam, doc: JsonObject): JsonObject {
  if (naam !== 'pull-v1') return doc;
  const schemas = (doc['components'] as JsonObject)['schemas'] as JsonObject;
  const zoekpad = schemas['Zoekpad'] as JsonObject;
  delete zoekpad['additionalProperties'];
  delete (zoekpad['discriminator'] as JsonObject)['enum'];
  for (const soort of ['ZoekpadOpBerichtstroom', 'ZoekpadOpConversatieId', 'ZoekpadOpAlsAntwoordOp']) {
    ((schemas[soort] as JsonObject)['properties'] as JsonObject)['zoekpadType'] = { type: 'string' };
  }
  return doc;
}

const origineel = (naam: Documentnaam): JsonObject =>
  JSON.parse(readFileSync(join(NASLAG ?? '', 'vecozo', `${naam}.json`), 'utf8')) as JsonObject;
const eigen = (naam: Documentnaam): JsonObject => document(naam) as unknown as JsonObject;

describe('de vergelijking zelf', () => {
  it('ziet een verschil in een beperking, een verplicht veld en een veld dat als een tekst heet', () => {
    const schema = (p: Json): Json => kaal({ properties: { description: p }, required: ['a', 'b'] });
    expect(schema({ type: 'string', maxLength: 60 })).not.toEqual(schema({ type: 'string', maxLength: 61 }));
    expect(kaal({ required: ['a'] })).not.toEqual(kaal({ required: ['a', 'b'] }));
    expect(kaal({ required: ['b', 'a'], description: 'x' })).toEqual(kaal({ required: ['a', 'b'] }));
  });
});

const naslag = NASLAG === undefined ? describe.skip : describe;

naslag(`onze OpenAPI-documenten tegen die van VECOZO${NASLAG === undefined ? ' (overgeslagen: IJW_NASLAG is niet gezet)' : ''}`, () => {
  describe.each(DOCUMENTNAMEN)('%s', (naam) => {
    const vergelijk = (deel: 'paths' | 'components'): [Json, Json] => [
      kaal(metStandaarden(eigen(naam))[deel] ?? null),
      kaal(metStandaarden(metAfwijking(naam, origineel(naam)))[deel] ?? null),
    ];

    it('heeft dezelfde versie', () => {
      expect((eigen(naam)['info'] as JsonObject)['version']).toBe((origineel(naam)['info'] as JsonObject)['version']);
    });

    it('heeft dezelfde paden, operaties, parameters, verzoeken en antwoorden', () => {
      const [onze, hunne] = vergelijk('paths');
      expect(onze).toEqual(hunne);
    });

    it("heeft dezelfde schema's met dezelfde beperkingen", () => {
      const [onze, hunne] = vergelijk('components');
      expect(onze).toEqual(hunne);
    });

    it('staat op het pad van het koppelvlak', () => {
      const servers = origineel(naam)['servers'] as { url: string }[];
      expect(new URL(servers[0]?.url ?? '').pathname).toBe(document(naam).servers[0]?.url);
    });
  });
});
