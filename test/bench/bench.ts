/** `npm run bench`: meet de hub en haar vloeren in dezelfde ronde. `-- --snel` meet minder lang. */
import { Keten } from '../keten/opstelling/keten.js';
import { HEEFT_REDIS } from '../keten/opstelling/redis.js';
import { doorvoer, Partijen, wachttijden, wachtTotAf } from './belasting.js';
import { AANBIEDERS, GEMEENTEN, groteDeclaratie, groteToewijzingen, GROTE_AANBIEDER, GROTE_GEMEENTE, maakBanen } from './berichten.js';
import { meetLineair } from './lineair.js';
import { alsTabel, machine, mediaan, type Meting, percentiel } from './meting.js';
import { leesOpties } from './opties.js';
import { vloerB, vloerF } from './vloeren.js';

const opties = leesOpties(process.argv.slice(2));
/** De machine is nooit stil: elke maat en haar vloer om en om, en het midden telt. */
const RONDES = 3;
const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);
const PARTIJEN = { gemeenten: [...GEMEENTEN, GROTE_GEMEENTE], aanbieders: [...AANBIEDERS, GROTE_AANBIEDER] };
const nodeOpties = opties.profiel ? ['--cpu-prof', `--cpu-prof-dir=${opties.profiel}`] : [];

/** Kleine berichten op Redis: doorvoer tegen F, en de wachttijd in rust. */
async function meetKlein(keten: Keten, partijen: Partijen): Promise<{ metingen: Meting[]; p99: number }> {
  const banen = maakBanen(opties.banen);
  await doorvoer(partijen, banen, 4); // warm
  const rondes = await naElkaar(RONDES, async () => {
    const f = await vloerF(keten.postgres.url, keten.redis?.url ?? '', opties.vloer);
    const perSeconde = await doorvoer(partijen, banen, Math.ceil(opties.clienten / RONDES));
    zeg(`  doorvoer ${Math.round(perSeconde)}/s tegen F = ${Math.round(f)}/s`);
    return { f, perSeconde, verhouding: perSeconde / f };
  });
  const tijden = await wachttijden(partijen, banen, (gedaan) => gedaan < opties.inRust);
  const p99 = percentiel(tijden, 0.99);
  return {
    p99,
    metingen: [
      { naam: 'F: 1 toetsing, 3 inserts, 1 stap langs de wachtrij', waarde: mediaan(rondes.map((r) => r.f)), eenheid: '/s' },
      {
        naam: 'kleine berichten, van push tot antwoord en bezorging', waarde: mediaan(rondes.map((r) => r.perSeconde)), eenheid: '/s',
        verhouding: { getal: mediaan(rondes.map((r) => r.verhouding)), eenheid: 'F' }, moet: 0.3, doel: 0.5, beter: 'meer',
      },
      { naam: 'in rust, push tot antwoord en bezorging: p50', waarde: mediaan(tijden), eenheid: 'ms', moet: 25, doel: 12 },
      { naam: 'in rust, push tot antwoord en bezorging: p99', waarde: p99, eenheid: 'ms', moet: 75, doel: 40 },
    ],
  };
}

/** Een declaratie van 24 MB: haar tijd tegen B, haar geheugen, en wat kleine berichten van haar merken. */
async function meetGroot(keten: Keten, partijen: Partijen, p99InRust: number): Promise<Meting[]> {
  await bereidGrootVoor(keten, partijen);
  const goed = groteDeclaratie(1);
  const b = mediaan(await naElkaar(3, () => vloerB(keten.postgres.url, goed)));
  const duurGoed = await duurVan(partijen, goed);
  const geheugen = piek(keten);
  zeg(`  24 MB gemeten: ${Math.round(duurGoed)} ms tegen B = ${Math.round(b)} ms`);
  const duurFout = await duurVan(partijen, groteDeclaratie(2, true));
  const eronder = await kleineOnderGroot(partijen);
  const p99 = percentiel(eronder, 0.99);
  return [
    { naam: 'B: 24 MB toetsen, opslaan, binair lezen, prestaties in porties', waarde: b, eenheid: 'ms' },
    { naam: `JW323 van 24 MB (${goed.prestaties} prestaties), opgeslagen tot verwerkt`, waarde: duurGoed, eenheid: 'ms', verhouding: { getal: duurGoed / b, eenheid: 'B' }, moet: 4, doel: 2 },
    { naam: 'hetzelfde: piek van het geheugen van de verwerking', waarde: geheugen, eenheid: 'MB', moet: 512, doel: 350 },
    { naam: 'hetzelfde, elke prestatie afgewezen', waarde: duurFout, eenheid: 'ms', verhouding: { getal: duurFout / duurGoed, eenheid: '× goed' }, moet: 2, doel: 1.2 },
    { naam: 'piek van het geheugen na alles', waarde: piek(keten), eenheid: 'MB' },
    {
      naam: `klein bericht terwijl een groot wordt verwerkt: p99 (n = ${eronder.length})`, waarde: p99, eenheid: 'ms',
      verhouding: { getal: p99 / p99InRust, eenheid: '× rust' }, moet: 5, doel: 2,
    },
  ];
}

/** De toewijzingen van de grote declaratie; de verwerking begint daarna vers, zodat haar piek die van het grote bericht is. */
async function bereidGrootVoor(keten: Keten, partijen: Partijen): Promise<void> {
  for (const zending of groteToewijzingen()) await partijen.stuur(zending);
  await wachtTotAf(keten);
  for (const verwerker of keten.verwerkers) {
    await verwerker.stop();
    await verwerker.start();
  }
}

const piek = (keten: Keten): number => Math.max(...keten.verwerkers.map((verwerker) => verwerker.geheugenMB('VmHWM')));

/** Van het moment dat het bericht is opgeslagen (204) tot het antwoord er ligt en de prestaties in het dossier staan. */
async function duurVan(partijen: Partijen, zending: ReturnType<typeof groteDeclaratie>): Promise<number> {
  await partijen.stuur(zending);
  const opgeslagen = performance.now();
  return (await wachtTotAf(partijen.keten, 5)) - opgeslagen;
}

async function kleineOnderGroot(partijen: Partijen): Promise<number[]> {
  const tijden: number[] = [];
  for (let nummer = 3; nummer < 3 + opties.groot; nummer++) {
    const groot = groteDeclaratie(nummer);
    const { afzender, traceerId } = await partijen.stuur(groot);
    let klaar = false;
    const oordeel = afzender.oordeel(traceerId, 120_000).then(() => (klaar = true));
    tijden.push(...await wachttijden(partijen, maakBanen(20), () => !klaar));
    await oordeel;
  }
  return tijden;
}

async function meetPostgresMotor(): Promise<Meting[]> {
  const keten = await Keten.start({ ...PARTIJEN, motor: 'PostgreSQL', vorm: 'hub', nodeOpties });
  try {
    const partijen = new Partijen(keten);
    const banen = maakBanen(opties.banen);
    await doorvoer(partijen, banen, 1);
    const perSeconde = await doorvoer(partijen, banen, opties.clientenPostgres);
    const tijden = await wachttijden(partijen, banen, (gedaan) => gedaan < opties.inRust / 4);
    return [
      { naam: 'zonder Redis, alles in één proces: kleine berichten', waarde: perSeconde, eenheid: '/s' },
      { naam: 'zonder Redis, in rust: p50', waarde: mediaan(tijden), eenheid: 'ms' },
      { naam: 'zonder Redis, in rust: p99', waarde: percentiel(tijden, 0.99), eenheid: 'ms' },
      await meetLineair(keten.postgres),
    ];
  } finally {
    await keten.stop();
  }
}

async function meetRedisMotor(): Promise<Meting[]> {
  const keten = await Keten.start({ ...PARTIJEN, motor: 'Redis', vorm: 'los', verwerkers: opties.verwerkers, nodeOpties });
  try {
    const partijen = new Partijen(keten);
    const klein = await meetKlein(keten, partijen);
    return [...klein.metingen, ...await meetGroot(keten, partijen, klein.p99)];
  } finally {
    await keten.stop();
  }
}

async function naElkaar<T>(aantal: number, werk: () => Promise<T>): Promise<T[]> {
  const uit: T[] = [];
  for (let i = 0; i < aantal; i++) uit.push(await werk());
  return uit;
}

zeg(`machine: ${machine()}`);
zeg(`wachtrijen op Redis; intake en ${opties.verwerkers} × verwerking als eigen proces, PostgreSQL en deze meting op dezelfde machine`);
const metingen: Meting[] = [];
if (HEEFT_REDIS) metingen.push(...await meetRedisMotor());
else zeg('overgeslagen: alles op Redis (redis-server ontbreekt; installeer het pakket redis-server om het te meten)');
metingen.push(...await meetPostgresMotor());
zeg(`\n${alsTabel(metingen)}`);
process.exit(0);
