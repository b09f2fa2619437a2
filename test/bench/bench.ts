/** `npm run bench`: meet de hub en haar vloeren in dezelfde ronde. `-- --snel` meet minder lang. */
import { Keten, type KetenOpties } from '../keten/opstelling/keten.js';
import { HEEFT_REDIS } from '../keten/opstelling/redis.js';
import { doorvoer, Partijen, wachttijden, wachtTotAf } from './belasting.js';
import { AANBIEDERS, GEMEENTEN, groteDeclaratie, groteToewijzingen, GROTE_AANBIEDER, GROTE_GEMEENTE, maakBanen, type Zending } from './berichten.js';
import { meetLineair } from './lineair.js';
import { alsTabel, machine, mediaan, type Meting, percentiel } from './meting.js';
import { leesOpties } from './opties.js';
import { vloerB, vloerF } from './vloeren.js';

const opties = leesOpties(process.argv.slice(2));
/** De machine is nooit stil: elke maat en haar vloer om en om, en het midden telt. */
const RONDES = 3;
const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);
const PARTIJEN = { gemeenten: [...GEMEENTEN, GROTE_GEMEENTE], aanbieders: [...AANBIEDERS, GROTE_AANBIEDER] };
const SIGNALEN = ['SIGINT', 'SIGTERM'] as const;
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
  await Promise.all(groteToewijzingen().map((zending) => partijen.stuur(zending)));
  await wachtTotAf(keten);
  let nummer = 0;
  const rondes = await naElkaar(opties.groot, async () => {
    const document = groteDeclaratie(++nummer);
    const b = await vloerB(keten.postgres.url, document);
    const goed = await opVerseVerwerking(keten, partijen, document);
    const fout = await opVerseVerwerking(keten, partijen, groteDeclaratie(++nummer, true));
    zeg(`  24 MB: ${Math.round(goed.duur)} ms, alles afgewezen ${Math.round(fout.duur)} ms, tegen B = ${Math.round(b)} ms`);
    await eisPrestaties(keten, { toegekend: document.prestaties * (nummer / 2), afgewezen: document.prestaties * (nummer / 2) });
    return { b, goed, fout, prestaties: document.prestaties };
  });
  const eronder = await kleineOnderGroot(partijen, nummer);
  const p99 = percentiel(eronder, 0.99);
  const midden = (kies: (ronde: (typeof rondes)[0]) => number): number => mediaan(rondes.map(kies));
  return [
    { naam: 'B: 24 MB toetsen, opslaan, binair lezen, prestaties in porties', waarde: midden((r) => r.b), eenheid: 'ms' },
    {
      naam: `JW323 van 24 MB (${rondes[0]?.prestaties} prestaties), opgeslagen tot verwerkt`, waarde: midden((r) => r.goed.duur), eenheid: 'ms',
      verhouding: { getal: midden((r) => r.goed.duur / r.b), eenheid: 'B' }, moet: 4, doel: 2,
    },
    { naam: 'hetzelfde: piek van het geheugen van de verwerking', waarde: midden((r) => r.goed.piek), eenheid: 'MB', moet: 512, doel: 350 },
    {
      naam: 'hetzelfde, elke prestatie afgewezen', waarde: midden((r) => r.fout.duur), eenheid: 'ms',
      verhouding: { getal: midden((r) => r.fout.duur / r.goed.duur), eenheid: '× goed' }, moet: 2, doel: 1.2,
    },
    { naam: 'hetzelfde, elke prestatie afgewezen: piek van het geheugen', waarde: midden((r) => r.fout.piek), eenheid: 'MB' },
    {
      naam: `klein bericht terwijl een groot wordt verwerkt: p99 (n = ${eronder.length})`, waarde: p99, eenheid: 'ms',
      verhouding: { getal: p99 / p99InRust, eenheid: '× rust' }, moet: 5, doel: 2,
    },
  ];
}

/**
 * Van het moment dat het bericht is opgeslagen (204) tot het antwoord er ligt en de prestaties in het dossier staan, en de piek van het
 * geheugen (MB). De verwerking begint vers: zonder draad voor grote berichten, en met een piek die van dit bericht is.
 */
async function opVerseVerwerking(keten: Keten, partijen: Partijen, zending: Zending): Promise<{ duur: number; piek: number }> {
  for (const verwerker of keten.verwerkers) {
    await verwerker.stop();
    await verwerker.start();
  }
  await partijen.stuur(zending);
  const opgeslagen = performance.now();
  const duur = (await wachtTotAf(keten, 5)) - opgeslagen;
  return { duur, piek: Math.max(...keten.verwerkers.map((verwerker) => verwerker.geheugenMB('VmHWM'))) };
}

/** @throws Error als het dossier van de grote aanbieder iets anders zegt: dan is er iets anders gemeten dan bedoeld */
async function eisPrestaties(keten: Keten, bedoeld: Record<'toegekend' | 'afgewezen', number>): Promise<void> {
  for (const [oordeel, aantal] of Object.entries(bedoeld)) {
    const gevonden = await keten.postgres.tel('select count(*) from dossier.prestatie where aanbieder = $1 and oordeel = $2', [GROTE_AANBIEDER, oordeel]);
    if (gevonden !== aantal) throw new Error(`${gevonden} prestaties ${oordeel} in plaats van ${aantal}`);
  }
}

/** Wachttijden van kleine berichten op andere banen, terwijl een grote declaratie wordt verwerkt. */
async function kleineOnderGroot(partijen: Partijen, gebruikt: number): Promise<number[]> {
  const tijden: number[] = [];
  for (let i = 1; i <= opties.groot; i++) {
    const groot = groteDeclaratie(gebruikt + i);
    const { afzender, traceerId } = await partijen.stuur(groot);
    let klaar = false;
    const oordeel = afzender.oordeel(traceerId, 120_000).then(() => (klaar = true));
    tijden.push(...await wachttijden(partijen, maakBanen(20), () => !klaar));
    await oordeel;
  }
  return tijden;
}

/** Meet op een hub die er alleen daarvoor is, en ruimt hem op; ook als de meting wordt afgebroken. */
async function metKeten(keuze: Pick<KetenOpties, 'motor' | 'vorm'>, meet: (keten: Keten, partijen: Partijen) => Promise<Meting[]>): Promise<Meting[]> {
  const keten = await Keten.start({ ...PARTIJEN, ...keuze, verwerkers: opties.verwerkers, nodeOpties });
  const breekAf = (): void => void keten.stop().finally(() => process.exit(130));
  for (const signaal of SIGNALEN) process.once(signaal, breekAf);
  try {
    return await meet(keten, new Partijen(keten));
  } finally {
    for (const signaal of SIGNALEN) process.off(signaal, breekAf);
    await keten.stop();
  }
}

async function meetRedisMotor(keten: Keten, partijen: Partijen): Promise<Meting[]> {
  const klein = await meetKlein(keten, partijen);
  return [...klein.metingen, ...await meetGroot(keten, partijen, klein.p99)];
}

async function meetPostgresMotor(keten: Keten, partijen: Partijen): Promise<Meting[]> {
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
}

async function naElkaar<T>(aantal: number, werk: () => Promise<T>): Promise<T[]> {
  const uit: T[] = [];
  for (let i = 0; i < aantal; i++) uit.push(await werk());
  return uit;
}

zeg(`machine: ${machine()}`);
zeg(`wachtrijen op Redis; intake en ${opties.verwerkers} × verwerking als eigen proces, PostgreSQL en deze meting op dezelfde machine`);
const metingen: Meting[] = [];
if (HEEFT_REDIS) metingen.push(...await metKeten({ motor: 'Redis', vorm: 'los' }, meetRedisMotor));
else zeg('overgeslagen: alles op Redis (redis-server ontbreekt; installeer het pakket redis-server om het te meten)');
metingen.push(...await metKeten({ motor: 'PostgreSQL', vorm: 'hub' }, meetPostgresMotor));
zeg(`\n${alsTabel(metingen)}`);
process.exit(0);
