import type * as z from 'zod';
import { pastIn, type Kolom, type RijVan, type Waarde } from './kolom.js';
import type { Beller, Rapport } from './rapport.js';

/** Wat een rapport over zijn eigen cijfers zegt: hoe vers zij zijn, en van welk deel iets niet bekend is. */
export interface Kwaliteitsmeting<M extends readonly Kolom[], P extends z.ZodObject> {
  /** beschreven zoals kolommen; een aandeel loopt van 0 tot en met 1 */
  maten: M;
  /** Van elke maat de waarde over alles waar het rapport met deze parameters over gaat. */
  meet(parameters: z.output<P>, beller: Beller): Promise<RijVan<M>>;
}

/** Een maat met haar uitleg en haar waarde; null is: niet te zeggen. */
export interface Kwaliteit extends Kolom {
  waarde: Waarde;
}

/**
 * De kwaliteit van een rapport met deze parameters, op volgorde van de definitie; leeg als het rapport er niets over zegt.
 * @throws Error als een maat ontbreekt of niet van haar type is: een fout van het rapport
 */
export async function leesKwaliteit({ naam, kwaliteit }: Rapport, parameters: Record<string, unknown>, beller: Beller): Promise<Kwaliteit[]> {
  if (!kwaliteit) return [];
  const gemeten = await kwaliteit.meet(parameters, beller);
  return kwaliteit.maten.map((maat) => {
    const waarde: unknown = gemeten[maat.naam];
    if (!pastIn(maat.type, waarde)) throw new Error(`rapport ${naam}: wat bij maat ${maat.naam} staat is geen ${maat.type}`);
    return { ...maat, waarde };
  });
}
