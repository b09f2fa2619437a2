import type { Databank } from './databank.js';

/** Zoveel maanden staan er klaar na de lopende. */
const VOORUIT = 2;

/** Maakt de partities voor de maand van `rond` en de maanden erna, voor zover ze er niet zijn. */
export async function maakPartities(databank: Databank, rond: Date): Promise<void> {
  await databank.pool.query('select bericht.maak_partities($1, $2)', [rond, VOORUIT]);
}
