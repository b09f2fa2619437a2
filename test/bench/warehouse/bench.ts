/** `npm run bench -- --warehouse`: meet de rapporten op een jaar verzonnen zorg. `--snel` neemt een tiende van de prestaties, `--jaren=3` ook de jaren ervoor. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import { Databank, migreer } from '@hub/opslag';
import { startEigenPostgres } from '../../../apps/hub/src/diensten/eigen-postgres.js';
import { machine } from '../meting.js';
import { leesWarehouseOpties } from '../opties.js';
import { legUit, meetRapporten } from './meet.js';
import { meetTabellen } from './tabellen.js';
import { vulWarehouse } from './vul.js';

const SIGNALEN = ['SIGINT', 'SIGTERM'] as const;
const MOET = 2;
const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);
const getal = (waarde: number, decimalen = 0): string => waarde.toLocaleString('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });

/** Een rij per regel, kolommen onder elkaar. */
function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const alle = [kop, ...rijen];
  const breedten = kop.map((_, kolom) => Math.max(...alle.map((rij) => rij[kolom]?.length ?? 0)));
  return alle.map((rij) => rij.map((cel, kolom) => (kolom === 0 ? cel.padEnd(breedten[0] ?? 0) : cel.padStart(breedten[kolom] ?? 0))).join('  ')).join('\n');
}

const open = (url: string): Promise<Databank> => Databank.open({ url, projectMap: projectMap(), verbindingen: 2, bijPoolfout: () => undefined });

async function vul(url: string, prestaties: number, jaren: number): Promise<void> {
  const databank = await open(url);
  const begin = performance.now();
  await migreer(databank.bron);
  await vulWarehouse(databank, prestaties, jaren);
  zeg(`gevuld in ${getal((performance.now() - begin) / 1_000)} s`);
  await databank.sluit();
}

async function meet(url: string, rondes: number): Promise<void> {
  const databank = await open(`${url}?options=${encodeURIComponent('-c role=hub_analist')}`);
  const rapporten = await meetRapporten(databank, rondes, zeg);
  const [traagste] = [...rapporten].sort((a, b) => b.seconden - a.seconden);
  zeg(`\n${tabel(['rapport', 'seconden', '× vloer', 'rijen', ''], rapporten.map((r) => [r.naam, getal(r.seconden, 2), getal(r.verhouding, 1), getal(r.rijen), r.seconden > MOET ? 'NIET' : 'OK']))}`);
  zeg(`\n${tabel(['tabel', 'rijen', 'MB', 'MB indexen'], (await meetTabellen(databank.pool)).map((t) => [t.naam, getal(t.rijen), getal(t.tabel), getal(t.indexen)]))}`);
  if (traagste) zeg(`\nplan van ${traagste.naam}:\n${await legUit(databank, traagste.naam)}`);
  await databank.sluit();
}

const opties = leesWarehouseOpties(process.argv.slice(2));
zeg(`machine: ${machine()}; ${getal(opties.prestaties)} prestaties per jaar, ${opties.jaren} jaar; een rapport moet binnen ${MOET} s antwoorden`);
const map = mkdtempSync(join(tmpdir(), 'hub-bench-'));
chmodSync(map, 0o755);
const postgres = await startEigenPostgres(map, zeg);
const ruimOp = async (): Promise<void> => {
  await postgres.stop();
  rmSync(map, { recursive: true, force: true });
};
for (const signaal of SIGNALEN) process.once(signaal, () => void ruimOp().finally(() => process.exit(130)));
try {
  await vul(postgres.url, opties.prestaties, opties.jaren);
  await meet(postgres.url, opties.rondes);
} finally {
  await ruimOp();
}
process.exit(0);
