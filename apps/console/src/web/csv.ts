import { stringify } from 'csv-stringify/sync';

/** Zoveel rijen gaan er hoogstens in één bestand. */
const MEESTE = 100_000;

type Cel = string | number | null | undefined;

/** Hoe een lijst met bladzijden een bestand wordt. */
export interface Csvopgave<R, P> {
  kolommen: readonly string[];
  alsRij(rij: R): readonly Cel[];
  /** de bladzijde na deze plek; leeg: er is niets meer */
  lees(na: P | undefined): Promise<readonly R[]>;
  /** de plek van een rij, om erna verder te lezen */
  plek(rij: R): P;
}

const csv = (rijen: readonly (readonly Cel[])[]): string => stringify(rijen as Cel[][], { delimiter: ';', escape_formulas: true });

/** Een lijst als CSV (UTF-8 met BOM, `;`), bladzijde voor bladzijde. @param begin de plek waarna begonnen wordt */
export async function* alsCsv<R, P>({ kolommen, alsRij, lees, plek }: Csvopgave<R, P>, begin: P | undefined): AsyncGenerator<string, void> {
  yield `\uFEFF${csv([kolommen])}`;
  let na = begin;
  for (let gehad = 0; gehad < MEESTE;) {
    const rijen = await lees(na);
    const laatste = rijen.at(-1);
    if (laatste === undefined) return;
    yield csv(rijen.map(alsRij));
    gehad += rijen.length;
    na = plek(laatste);
  }
}
