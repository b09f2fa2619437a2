import type { PoolClient } from 'pg';
import type { Kluis } from '../kluis.js';
import type { IJkpunt } from './raadpleging.js';
import { bewijsVan, GEEN_ZEGEL, RAADPLEEGKOLOMMEN, type Raadpleegrij, zegelVan } from './raadpleegrij.js';

/** Wat er aan de keten niet klopt, op de eerste plaats waar dat te zien is. */
export interface Breuk {
  volgnummer: number;
  reden: string;
}

/** Hoe de keten eraan toe is. */
export interface Ketenuitslag {
  /** nagelopen raadplegingen */
  aantal: number;
  /** volgnummer vanaf waar het logboek bewaard is; wat ervoor lag, is volgens beleid opgeruimd */
  vanaf: number;
  /** het einde van de keten; ontbreekt als er nog niets is vastgelegd */
  laatste?: IJkpunt;
  /** ontbreekt als alles klopt */
  breuk?: Breuk;
}

interface Schakel {
  volgnummer: number;
  zegel: Buffer;
}

/** Tot waar en waarmee de keten wordt nagelopen. */
export interface Ketenvraag {
  ijkpunt?: IJkpunt;
  /** het laatste volgnummer; zonder: tot het einde */
  tot?: number;
}

/** Zoveel rijen tegelijk in het geheugen. */
const GREEP = 2_000;

/**
 * Loopt de keten na vanaf het beginpunt: elk zegel, elke aansluiting, elk volgnummer, en het ijkpunt als dat er is. Stopt bij de eerste breuk.
 * @param tx een transactie met één beeld van de database
 */
export async function controleerKeten(tx: PoolClient, kluis: Kluis, { ijkpunt, tot = Number.MAX_SAFE_INTEGER }: Ketenvraag = {}): Promise<Ketenuitslag> {
  const begin = await leesBegin(tx, kluis);
  const uitslag = { aantal: 0, vanaf: begin.volgnummer + 1 };
  if (begin.breuk) return { ...uitslag, breuk: begin.breuk };
  let vorige: Schakel = begin;
  let geijkt = ijkpunt === undefined || pastBij(ijkpunt, begin);
  for (;;) {
    const rijen = await leesGreep(tx, vorige.volgnummer, tot);
    if (rijen.length === 0) break;
    for (const rij of rijen) {
      const breuk = breukIn(rij, vorige, kluis) ?? (ijkpunt && wijktAf(ijkpunt, rij));
      if (breuk) return { ...uitslag, breuk };
      vorige = rij;
      geijkt ||= ijkpunt?.volgnummer === rij.volgnummer;
      uitslag.aantal += 1;
    }
  }
  const laatste = vorige.volgnummer === 0 ? undefined : { volgnummer: vorige.volgnummer, zegel: vorige.zegel.toString('hex') };
  return { ...uitslag, laatste, ...(geijkt || !ijkpunt ? {} : { breuk: breukBij(ijkpunt, begin, vorige) }) };
}

async function leesGreep(tx: PoolClient, na: number, tot: number): Promise<Raadpleegrij[]> {
  const { rows } = await tx.query<Raadpleegrij>(
    `select ${RAADPLEEGKOLOMMEN}, vorig_zegel, zegel from toegang.raadpleging where volgnummer > $1 and volgnummer <= $2 order by volgnummer limit ${GREEP}`, [na, tot]);
  return rows;
}

async function leesBegin(tx: PoolClient, kluis: Kluis): Promise<Schakel & { breuk?: Breuk }> {
  const { rows: [punt] } = await tx.query<Schakel & { op: Date; bewijs: Buffer }>(
    'select volgnummer, zegel, op, bewijs from toegang.beginpunt order by volgnummer desc limit 1');
  if (!punt) return { volgnummer: 0, zegel: GEEN_ZEGEL };
  if (bewijsVan(kluis, punt).equals(punt.bewijs)) return punt;
  return { ...punt, breuk: { volgnummer: punt.volgnummer, reden: 'het beginpunt is niet door deze hub gezet, of veranderd' } };
}

function breukIn(rij: Raadpleegrij, vorige: Schakel, kluis: Kluis): Breuk | undefined {
  const volgende = vorige.volgnummer + 1;
  if (rij.volgnummer !== volgende) return { volgnummer: volgende, reden: 'deze raadpleging ontbreekt' };
  if (!rij.vorig_zegel.equals(vorige.zegel)) return { volgnummer: volgende, reden: 'deze raadpleging sluit niet aan op de vorige' };
  if (!zegelVan(kluis, rij, rij.vorig_zegel).equals(rij.zegel)) return { volgnummer: volgende, reden: 'deze raadpleging is veranderd of niet door deze hub vastgelegd' };
  return undefined;
}

const pastBij = (ijkpunt: IJkpunt, { volgnummer, zegel }: Schakel): boolean =>
  ijkpunt.volgnummer === volgnummer && ijkpunt.zegel.toLowerCase() === zegel.toString('hex');

function wijktAf(ijkpunt: IJkpunt, rij: Schakel): Breuk | undefined {
  if (ijkpunt.volgnummer !== rij.volgnummer || pastBij(ijkpunt, rij)) return undefined;
  return { volgnummer: rij.volgnummer, reden: 'het zegel is een ander dan dat van het ijkpunt' };
}

/** Het ijkpunt is in de keten niet tegengekomen. */
function breukBij({ volgnummer }: IJkpunt, begin: Schakel, laatste: Schakel): Breuk {
  if (volgnummer > laatste.volgnummer) return { volgnummer: laatste.volgnummer + 1, reden: `het logboek loopt niet meer tot het ijkpunt (${volgnummer}): het einde is weggehaald` };
  if (volgnummer === begin.volgnummer) return { volgnummer, reden: 'het zegel van het beginpunt is een ander dan dat van het ijkpunt' };
  return { volgnummer, reden: `het ijkpunt ligt voor het beginpunt (${begin.volgnummer}) en is volgens beleid opgeruimd; neem een later ijkpunt` };
}
