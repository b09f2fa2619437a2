import { Hubapi } from '../../keten/opstelling/hubapi.js';
import type { Keten } from '../../keten/opstelling/keten.js';
import { wachtTot } from '../../keten/opstelling/wachten.js';
import { mediaan } from '../meting.js';

const GEDULD_MS = 3_600_000;
const PAUZE_MS = 50;
const RONDES = 3;

/** Elke prestatie met haar bericht een keer lezen en een keer schrijven, zonder indexen: minder kan laden niet kosten. */
const VLOER = 'create table public.vloer as select p.*, b.ontvangen_op, b.soort from dossier.prestatie p join bericht.bericht b on b.id = p.bericht_id';

/** Alles opnieuw laden uit de aanvaarde berichten. */
export interface Herbouwmeting {
  /** van de vraag tot klaar */
  seconden: number;
  /** de vloer, de mediaan van drie */
  vloer: number;
  /** meeste geheugen van het proces van de lader, dat er vers voor begon, in MB */
  piek: number;
}

async function duur(werk: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await werk();
  return (performance.now() - begin) / 1_000;
}

/** Herbouwt het warehouse zoals `hub warehouse herbouw` dat vraagt. */
export async function meetHerbouw(keten: Keten): Promise<Herbouwmeting> {
  const { postgres } = keten;
  const lader = keten.procesVan('warehouse');
  await lader.stop();
  await lader.start();
  const seconden = await duur(async () => {
    const { status } = await new Hubapi(keten).vraag('/warehouse/herbouw', 'beheer', { method: 'POST' });
    if (status >= 300) throw new Error(`herbouw: ${status}`);
    const open = `select count(*) from lading.opdracht where soort = 'herbouw' and klaar_op is null`;
    await wachtTot('de herbouw is klaar', async () => (await postgres.tel(open)) === 0, GEDULD_MS, PAUZE_MS);
  });
  const piek = lader.geheugenMB('VmHWM');
  const vloer: number[] = [];
  for (let ronde = 0; ronde < RONDES; ronde++) {
    vloer.push(await duur(() => postgres.rijen(VLOER)));
    await postgres.rijen('drop table public.vloer');
  }
  return { seconden, piek, vloer: mediaan(vloer) };
}
