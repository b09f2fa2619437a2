import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Logboek } from '@hub/waarneming';

/** Hoe een bestand zich aankondigt: zijn soort inhoud, en de kop met zijn naam. */
export interface Bestandskop {
  type: string;
  disposition: string;
}

/**
 * Een antwoord dat stuk voor stuk geschreven wordt. Het eerste stuk is er dan al, zodat een vraag die mislukt nog een gewone fout wordt; gaat het
 * daarna mis, dan breekt de verbinding af en is te zien dat het bestand niet heel is.
 * @param stukken ook afgesloten als niemand ze ophaalt
 */
export async function alsStroom(stukken: AsyncGenerator<Uint8Array, void>, kop: Bestandskop, logboek: Logboek): Promise<StreamableFile> {
  const eerste = await stukken.next();
  return new StreamableFile(Readable.from(metEerste(eerste, stukken), { objectMode: false }), kop).setErrorHandler((fout, res) => {
    logboek.error({ fout }, 'een bestand is halverwege afgebroken');
    res.destroy?.();
  });
}

/** Geen generator: die zou `stukken` niet afsluiten als er nooit uit gelezen wordt. */
function metEerste<T>(eerste: IteratorResult<T, void>, stukken: AsyncGenerator<T, void>): AsyncIterable<T> {
  let gelezen = false;
  const next = (): Promise<IteratorResult<T, void>> => {
    if (gelezen) return stukken.next();
    gelezen = true;
    return Promise.resolve(eerste);
  };
  return { [Symbol.asyncIterator]: () => ({ next, return: () => stukken.return() }) };
}
