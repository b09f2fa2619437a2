import type { Cell } from 'write-excel-file/node';
import { KOLOMTYPEN, type Kolom, type Rij, type Waarde } from '../kolom.js';
import type { Uitgave } from './opmaak.js';

/** Een werkblad moet heel in het geheugen; meer rijen zijn voor CSV en Parquet. */
export const MEESTE_RIJEN_WERKBLAD = 50_000;

/** Het rapport heeft meer rijen dan er in een werkblad mogen. */
export class WerkbladTeGroot extends Error {
  override readonly name = 'WerkbladTeGroot';
}

/** Alles van een uitgave bij elkaar; alleen gegevens, zodat het ook naar een draad kan. */
export interface Werkbladopdracht extends Omit<Uitgave, 'rijen'> {
  rijen: Rij[];
}

export type Werkbladmaker = (opdracht: Werkbladopdracht) => Promise<Uint8Array>;

/** Excel kent geen eerdere datums; die blijven tekst. */
const EERSTE_DATUM = '1900-03-01';
const BREEDSTE = 60;
const MARGE = 2;

const tekst = (value: string): Cell => ({ value, type: String, format: '@' });
const kop = (value: string): Cell => ({ value, type: String, format: '@', fontWeight: 'bold' });

/** Een cel met het type van haar kolom. Tekst is altijd een tekstcel, ook als zij op een formule lijkt: Excel rekent er niet mee. */
function cel(type: Kolom['type'], waarde: Waarde | undefined): Cell {
  if (waarde === null || waarde === undefined) return null;
  if (typeof waarde === 'number') return { value: waarde, type: Number, format: type === 'decimaal' ? '0.00' : '0' };
  if (typeof waarde === 'boolean') return { value: waarde, type: Boolean };
  if (type === 'datum' && waarde >= EERSTE_DATUM) return { value: new Date(`${waarde}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return tekst(waarde);
}

function breedte(kolom: Kolom, rijen: readonly Rij[]): number {
  const langste = rijen.reduce((hoogste, rij) => Math.max(hoogste, String(rij[kolom.naam] ?? '').length), kolom.naam.length);
  return Math.min(langste + MARGE, BREEDSTE);
}

function uitleg({ rapport, titel, omschrijving, parameters, gemaaktOp, kwaliteit, kolommen }: Werkbladopdracht): Cell[][] {
  return [
    [kop('rapport'), tekst(rapport)],
    [kop('titel'), tekst(titel)],
    [kop('omschrijving'), tekst(omschrijving)],
    [kop('gemaakt op'), tekst(gemaaktOp.toISOString())],
    ...Object.entries(parameters).map(([naam, waarde]) => [kop(naam), tekst(String(waarde))]),
    [],
    [kop('kwaliteit'), kop('waarde'), kop('omschrijving')],
    ...kwaliteit.map(({ naam, type, omschrijving: wat, waarde }) => [tekst(naam), cel(type, waarde), tekst(wat)]),
    [],
    [kop('kolom'), kop('soort'), kop('omschrijving')],
    ...kolommen.map((kolom) => [tekst(kolom.naam), tekst(KOLOMTYPEN[kolom.type]), tekst(kolom.omschrijving)]),
  ];
}

/** Maakt het bestand: een blad met de rijen onder een vaste kopregel, en een blad met de uitleg. Rekent zonder onderbreking. */
export async function maakWerkblad(opdracht: Werkbladopdracht): Promise<Uint8Array> {
  const { kolommen, rijen } = opdracht;
  // pas als iemand een werkblad vraagt
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([
    {
      sheet: 'Rapport',
      data: [kolommen.map(({ naam }) => kop(naam)), ...rijen.map((rij) => kolommen.map(({ naam, type }) => cel(type, rij[naam])))],
      columns: kolommen.map((kolom) => ({ width: breedte(kolom, rijen) })),
      stickyRowsCount: 1,
    },
    { sheet: 'Uitleg', data: uitleg(opdracht), columns: [{ width: 30 }, { width: 30 }, { width: BREEDSTE }] },
  ]).toBuffer();
}

/**
 * @param maak maakt het bestand; wie er een verzoek naast heeft lopen, laat dat op een draad doen
 * @throws WerkbladTeGroot bij meer dan `MEESTE_RIJEN_WERKBLAD` rijen
 */
export async function* schrijfXlsx({ rijen, ...uitgave }: Uitgave, maak: Werkbladmaker = maakWerkblad): AsyncGenerator<Uint8Array, void> {
  const verzameld: Rij[] = [];
  for await (const rij of rijen) {
    if (verzameld.length === MEESTE_RIJEN_WERKBLAD) throw new WerkbladTeGroot(`een werkblad heeft hoogstens ${MEESTE_RIJEN_WERKBLAD} rijen`);
    verzameld.push(rij);
  }
  // een beeld hoort niet bij een werkblad, en een functie kan niet mee naar een draad
  yield await maak({ ...uitgave, maakBeeld: undefined, rijen: verzameld });
}
