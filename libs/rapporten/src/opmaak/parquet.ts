import type { ByteWriter, ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Kolom, Kolomtype, Rij, Waarde } from '../kolom.js';
import { perGroep } from '../rijen.js';
import type { Uitgave } from './opmaak.js';

/** Rijen en waarden in een rijgroep: genoeg om goed samen te persen, weinig genoeg om een verzoek ernaast niet te laten wachten. */
const MEESTE_RIJEN = 5_000;
const MEESTE_WAARDEN = 60_000;

type Schemadeel = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const TEKST: Partial<Schemadeel> = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };

const TYPEN: Readonly<Record<Kolomtype, Partial<Schemadeel>>> = {
  tekst: TEKST,
  maand: TEKST,
  kwartaal: TEKST,
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  datum: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  geheel: { type: 'INT64' },
  eurocent: { type: 'INT64' },
  decimaal: { type: 'DOUBLE' },
  janee: { type: 'BOOLEAN' },
};

/** Een waarde zoals Parquet haar bewaart. */
function waardeIn(type: Kolomtype, waarde: Waarde | undefined): unknown {
  if (waarde === null || waarde === undefined) return null;
  if (type === 'geheel' || type === 'eurocent') return BigInt(waarde);
  return type === 'datum' || type === 'moment' ? new Date(String(waarde)) : waarde;
}

function kolomdata(kolommen: Parquettabel['kolommen'], groep: readonly Rij[]): ColumnSource[] {
  return kolommen.map(({ naam, type }) => ({ name: naam, data: groep.map((rij) => waardeIn(type, rij[naam])) }));
}

/** Wat er sinds de vorige keer bij kwam; de schrijver telt zelf door waar hij in het bestand is. */
function neem(schrijver: ByteWriter): Uint8Array {
  const bytes = schrijver.getBytes().slice();
  schrijver.index = 0;
  return bytes;
}

/** Een tabel voor in een Parquet-bestand. */
export interface Parquettabel {
  naam: string;
  kolommen: readonly Pick<Kolom, 'naam' | 'type'>[];
  /** wat er in het bestand over de tabel staat, naast haar rijen */
  kenmerken: Readonly<Record<string, string>>;
  rijen: AsyncIterable<Rij>;
}

/** Parquet met echte typen: datums als DATE, aantallen en eurocenten als INT64, andere getallen onafgerond als DOUBLE. */
export async function* schrijfParquettabel({ naam: tabel, kolommen, kenmerken, rijen }: Parquettabel): AsyncGenerator<Uint8Array, void> {
  // pas als iemand een bestand vraagt
  const { ByteWriter: Schrijver, ParquetWriter: Parquet } = await import('hyparquet-writer');
  const schrijver = new Schrijver();
  const schema: Schemadeel[] = [
    { name: tabel, num_children: kolommen.length },
    ...kolommen.map(({ naam, type }): Schemadeel => ({ name: naam, repetition_type: 'OPTIONAL', ...TYPEN[type] })),
  ];
  const kvMetadata = Object.entries(kenmerken).map(([key, value]) => ({ key, value }));
  const parquet = new Parquet({ writer: schrijver, schema, kvMetadata, createdBy: 'berichtenhub' });
  const groepsgrootte = Math.min(MEESTE_RIJEN, Math.ceil(MEESTE_WAARDEN / kolommen.length));
  for await (const groep of perGroep(rijen, groepsgrootte)) {
    await parquet.write({ columnData: kolomdata(kolommen, groep), rowGroupSize: groep.length });
    yield neem(schrijver);
  }
  await parquet.finish();
  yield neem(schrijver);
}

/** Een rapport als Parquet; wat er over de cijfers te zeggen is, staat in de kenmerken. */
export function schrijfParquet({ rapport, titel, parameters, gemaaktOp, kwaliteit, kolommen, rijen }: Uitgave): AsyncGenerator<Uint8Array, void> {
  const kenmerken = { rapport, titel, parameters: JSON.stringify(parameters), gemaaktOp: gemaaktOp.toISOString(), kwaliteit: JSON.stringify(kwaliteit) };
  return schrijfParquettabel({ naam: 'rapport', kolommen, kenmerken, rijen });
}
