import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { XMLParser } from 'fast-xml-parser';
import { fromBufferPromise } from 'yauzl';

/** Wat een ander dan wij in een Parquet-bestand leest. */
export interface Parquetinhoud {
  /** het type dat DuckDB elke kolom geeft, bijvoorbeeld `DATE` of `BIGINT` */
  typen: Record<string, string>;
  /** INT64 staat hier als tekst */
  rijen: Record<string, unknown>[];
  kenmerken: Record<string, string>;
}

/** Leest een Parquet-bestand met DuckDB. */
export async function leesParquet(bytes: Uint8Array): Promise<Parquetinhoud> {
  const map = await mkdtemp(join(tmpdir(), 'parquet-'));
  const instantie = await DuckDBInstance.create(':memory:');
  const duckdb = await instantie.connect();
  try {
    const pad = join(map, 'rapport.parquet');
    await writeFile(pad, bytes);
    const vraag = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
    const typen = await vraag(`describe select * from read_parquet('${pad}')`);
    const kenmerken = await vraag(`select decode(key) as sleutel, decode(value) as waarde from parquet_kv_metadata('${pad}')`);
    return {
      typen: Object.fromEntries(typen.map((rij) => [rij['column_name'], rij['column_type']])) as Record<string, string>,
      rijen: await vraag(`select * from read_parquet('${pad}')`),
      kenmerken: Object.fromEntries(kenmerken.map((rij) => [rij['sleutel'], rij['waarde']])) as Record<string, string>,
    };
  } finally {
    duckdb.closeSync();
    instantie.closeSync();
    await rm(map, { recursive: true });
  }
}

/** Een cel zoals hij in het bestand staat: `t` is het soort (`s`: tekst, `b`: ja of nee, leeg: getal), `f` een formule, `v` de waarde. */
export interface Cel {
  r: string;
  t?: string;
  f?: string;
  v?: string;
  /** de getalopmaak die bij de stijl van de cel hoort */
  opmaak?: string;
}

const alsLijst = <T>(waarde: T | T[] | undefined): T[] => (waarde === undefined ? [] : Array.isArray(waarde) ? waarde : [waarde]);

/** De delen van een zip, als tekst. */
async function pakUit(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const delen = new Map<string, string>();
  for await (const deel of zip.eachEntry()) delen.set(deel.fileName, (await buffer(await zip.openReadStreamPromise(deel))).toString('utf8'));
  return delen;
}

interface Werkboek {
  bladen: string[];
  /** de cellen van het blad, per rij */
  rijen: Cel[][];
}

/**
 * Leest een xlsx uit de zip en de XML zelf, zonder bibliotheek voor werkbladen.
 * @param blad het hoeveelste blad
 */
export async function leesXlsx(bytes: Uint8Array, blad = 1): Promise<Werkboek> {
  const delen = await pakUit(bytes);
  const lezer = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false });
  const xml = (pad: string): unknown => lezer.parse(delen.get(pad) ?? '');
  const { workbook } = xml('xl/workbook.xml') as { workbook: { sheets: { sheet: { name: string } | { name: string }[] } } };
  const { sst } = xml('xl/sharedStrings.xml') as { sst: { si: { t: string | { '#text': string } }[] } };
  const { styleSheet } = xml('xl/styles.xml') as { styleSheet: { numFmts?: { numFmt: { numFmtId: string; formatCode: string }[] }; cellXfs: { xf: { numFmtId: string }[] } } };
  const { worksheet } = xml(`xl/worksheets/sheet${blad}.xml`) as { worksheet: { sheetData: { row: { c?: (Cel & { s?: string })[] }[] } } };
  const teksten = alsLijst(sst.si).map(({ t }) => (typeof t === 'string' ? t : t['#text']));
  const opmaken = new Map(alsLijst(styleSheet.numFmts?.numFmt).map(({ numFmtId, formatCode }) => [numFmtId, formatCode]));
  const stijlen = alsLijst(styleSheet.cellXfs.xf).map(({ numFmtId }) => opmaken.get(numFmtId) ?? numFmtId);
  return {
    bladen: alsLijst(workbook.sheets.sheet).map(({ name }) => name),
    rijen: alsLijst(worksheet.sheetData.row).map(({ c }) => alsLijst(c).map(({ s, ...cel }) => ({
      ...cel, opmaak: stijlen[Number(s ?? 0)], ...(cel.t === 's' ? { v: teksten[Number(cel.v)] } : {}),
    }))),
  };
}
