/** `npm run bench`: meet de hub van push tot bezorging, naast ondergrenzen uit dezelfde ronde. `--snel`: korter, ruwer. */
import { cpus, totalmem } from 'node:os';
import { Keten, type KetenOpties } from '../keten/opstelling/keten.js';
import { HEEFT_REDIS } from '../keten/opstelling/redis.js';
import { AANBIEDERS, GEMEENTEN, Ronde, type Omvang } from './ronde.js';
import { klok } from './tijd.js';
import { alsTabel, rond } from './uitkomst.js';

const GEWOON: Omvang = { rondes: 3, ondergrens: 3_000, clienten: 800, wachttijden: 400, maanden: ['01', '03'] };
const SNEL: Omvang = { rondes: 1, ondergrens: 2_000, clienten: 400, wachttijden: 200, maanden: ['01'] };

const schrijf = (regel: string): void => void process.stdout.write(`${regel}\n`);

/** Voert metingen uit op een hub die alleen daarvoor bestaat, en ruimt hem op. */
async function opHub<T>(opties: Pick<KetenOpties, 'motor' | 'vorm'>, omvang: Omvang, meet: (ronde: Ronde) => Promise<T>): Promise<T> {
  const keten = await Keten.start({ ...opties, gemeenten: GEMEENTEN, aanbieders: AANBIEDERS });
  const bijSignaal = (): void => void keten.stop().finally(() => process.exit(130));
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, bijSignaal);
  const ronde = new Ronde(keten, omvang, schrijf);
  try {
    return await meet(ronde);
  } finally {
    for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.off(signaal, bijSignaal);
    await ronde.sluit();
    await keten.stop();
  }
}

function machine(): string {
  const kernen = cpus();
  return `${kernen.length} kernen (${kernen[0]?.model.trim() ?? 'onbekend'}), ${rond(totalmem() / 2 ** 30)} GB geheugen, Node ${process.versions.node}, ${process.platform}`;
}

async function bench(): Promise<void> {
  const omvang = process.argv.includes('--snel') ? SNEL : GEWOON;
  const tijd = klok();
  schrijf(`machine: ${machine()}\n`);
  if (HEEFT_REDIS) {
    schrijf('intake en verwerking als losse processen, wachtrijen op Redis');
    const maten = await opHub({ motor: 'Redis', vorm: 'los' }, omvang, (ronde) => ronde.alles());
    schrijf(`\n${alsTabel(maten)}\n`);
  } else {
    schrijf('overgeslagen: alle maten op Redis (redis-server ontbreekt; installeer het pakket redis-server om ze te meten)\n');
  }
  const doorvoer = await opHub({ motor: 'PostgreSQL', vorm: 'hub' }, omvang, (ronde) => ronde.doorvoer(omvang.clienten / 2));
  schrijf(`een hub in één proces, wachtrijen op PostgreSQL: ${rond(doorvoer)} berichten/s van push tot retour en bezorging`);
  schrijf(`klaar in ${rond(tijd() / 1_000)} s`);
}

await bench();
