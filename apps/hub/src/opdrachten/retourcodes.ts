import { RETOURCODES, SCHEMAS, type Bericht, type BerichtType, type Klasse } from '@hub/ijw';

/** Een retourcode met de berichtklasse waarbij zij staat. */
export interface Klassecode {
  /** pad van de klasse in het retourbericht, bijvoorbeeld `Client › StartProduct 1` */
  klasse: string;
  code: string;
}

/** Codes die zeggen dat er niets mis is: 0200 per klasse, 8001 voor een hele declaratie. */
const GEEN_FOUT: ReadonlySet<string> = new Set(['0200', '8001']);

type Knoop = Readonly<Record<string, unknown>>;

function* loopLangs(knoop: Knoop, klasse: Klasse, pad: readonly string[]): Iterable<Klassecode> {
  for (const { sleutel, element, klasse: onder, lijst } of klasse) {
    const waarde = knoop[sleutel];
    if (waarde === undefined) continue;
    if (sleutel === 'retourCodes') {
      for (const code of waarde as string[]) yield { klasse: pad.join(' › '), code };
    } else if (onder) yield* loopLangs(waarde as Knoop, onder, [...pad, element]);
    else if (lijst?.klasse) {
      for (const [i, kind] of (waarde as Knoop[]).entries()) yield* loopLangs(kind, lijst.klasse, [...pad, `${lijst.element} ${i + 1}`]);
    }
  }
}

/** Alle retourcodes in een retourbericht, in de volgorde van het bericht. */
export function codesIn<T extends BerichtType>(type: T, bericht: Bericht<T>): Klassecode[] {
  return [...loopLangs(bericht as unknown as Knoop, SCHEMAS[type].wortel, [])];
}

/** Waar als de code een fout meldt. */
export function isFout({ code }: Klassecode): boolean {
  return !GEEN_FOUT.has(code);
}

/** Wat een retourcode betekent; een code die de hub zelf niet gebruikt, staat in WJ001. */
export function betekenis(code: string): string {
  return (RETOURCODES as Readonly<Record<string, string>>)[code] ?? 'Zie codelijst WJ001.';
}
