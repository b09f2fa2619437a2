import type { Beeld } from '../beeld.js';
import type { Kolom, Rij } from '../kolom.js';
import type { Kwaliteit } from '../kwaliteit.js';
import type { Rapport } from '../rapport.js';
import { schrijfCsv } from './csv.js';
import { schrijfJson } from './json.js';
import { schrijfParquet } from './parquet.js';
import { schrijfXlsx, type Werkbladmaker } from './werkblad.js';

export const FORMATEN = ['json', 'csv', 'xlsx', 'parquet', 'svg'] as const;

export type Formaat = (typeof FORMATEN)[number];

/** De formaten waarin een rapport te krijgen is: SVG alleen als het een beeld heeft. */
export const formatenVan = ({ beeld }: Pick<Rapport, 'beeld'>): Formaat[] => FORMATEN.filter((formaat) => formaat !== 'svg' || beeld !== undefined);

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
  /** het beeld van die rijen; zonder is er geen SVG */
  maakBeeld?: (rijen: readonly Rij[]) => Beeld;
}

/** Een formaat: zijn soort inhoud, en hoe een uitgave erin geschreven wordt. */
export interface Opmaak {
  mime: string;
  schrijf(uitgave: Uitgave, maakWerkblad?: Werkbladmaker): AsyncIterable<Uint8Array>;
}

/** Pas als iemand een grafiek vraagt: de tekenaar weegt te zwaar voor een proces dat geen rapporten maakt. */
async function* schrijfSvg(uitgave: Uitgave): AsyncGenerator<Uint8Array, void> {
  yield* (await import('./svg.js')).schrijfSvg(uitgave);
}

export const OPMAAK: Readonly<Record<Formaat, Opmaak>> = {
  json: { mime: 'application/json; charset=utf-8', schrijf: schrijfJson },
  csv: { mime: 'text/csv; charset=utf-8', schrijf: schrijfCsv },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', schrijf: schrijfXlsx },
  parquet: { mime: 'application/vnd.apache.parquet', schrijf: schrijfParquet },
  svg: { mime: 'image/svg+xml', schrijf: schrijfSvg },
};
