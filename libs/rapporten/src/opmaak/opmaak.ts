import type { Kolom, Rij } from '../kolom.js';
import type { Kwaliteit } from '../kwaliteit.js';
import { schrijfCsv } from './csv.js';
import { schrijfJson } from './json.js';
import { schrijfParquet } from './parquet.js';
import { schrijfXlsx, type Werkbladmaker } from './werkblad.js';

export const FORMATEN = ['json', 'csv', 'xlsx', 'parquet'] as const;

export type Formaat = (typeof FORMATEN)[number];

/** Een rapport zoals het uitgegeven wordt: waar het over gaat, en zijn rijen. */
export interface Uitgave {
  rapport: string;
  titel: string;
  omschrijving: string;
  /** de parameters waarmee het gemaakt is */
  parameters: Readonly<Record<string, unknown>>;
  gemaaktOp: Date;
  kolommen: readonly Kolom[];
  /** wat er over de cijfers zelf te zeggen is; CSV heeft er geen plaats voor */
  kwaliteit: readonly Kwaliteit[];
  rijen: AsyncIterable<Rij>;
}

/** Een formaat: zijn soort inhoud, en hoe een uitgave erin geschreven wordt. */
export interface Opmaak {
  mime: string;
  schrijf(uitgave: Uitgave, maakWerkblad?: Werkbladmaker): AsyncIterable<Uint8Array>;
}

export const OPMAAK: Readonly<Record<Formaat, Opmaak>> = {
  json: { mime: 'application/json; charset=utf-8', schrijf: schrijfJson },
  csv: { mime: 'text/csv; charset=utf-8', schrijf: schrijfCsv },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', schrijf: schrijfXlsx },
  parquet: { mime: 'application/vnd.apache.parquet', schrijf: schrijfParquet },
};
