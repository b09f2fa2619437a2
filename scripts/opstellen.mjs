/**
 * Wat elk script eerst doet: Node nakijken, pakketten installeren, bouwen. Gebruikt alleen wat Node zelf meebrengt,
 * want de pakketten zijn er dan misschien nog niet.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const WORTEL = dirname(dirname(fileURLToPath(import.meta.url)));
const MINSTENS = [20, 19];
const STEMPEL = join(WORTEL, 'dist', '.bouw');
const SLOT = join(WORTEL, '.tmp', 'opstellen.slot');

export const inWortel = (...delen) => join(WORTEL, ...delen);
export const zeg = (regel) => process.stdout.write(`${regel}\n`);

/** Stopt met één regel die zegt wat er moet gebeuren. */
export function stopMet(regel, code = 1) {
  process.stderr.write(`${regel}\n`);
  process.exit(code);
}

/** Zorgt dat pakketten en gebouwde code er zijn en bij de bron passen; twee scripts tegelijk wachten op elkaar. */
export async function stelOp({ bouwen = true } = {}) {
  eisNode();
  await metSlot(async () => {
    if (!isGeinstalleerd()) await installeer();
    if (bouwen) await bouw();
  });
}

function eisNode() {
  const [groot = 0, klein = 0] = process.versions.node.split('.').map(Number);
  if (groot > MINSTENS[0] || (groot === MINSTENS[0] && klein >= MINSTENS[1])) return;
  stopMet(`Node ${MINSTENS.join('.')} of nieuwer is nodig; dit is ${process.versions.node}. Installeer een nieuwere Node: https://nodejs.org`);
}

/** Of elk pakket uit package-lock.json er in die versie is; wat voor een ander systeem bedoeld is, mag ontbreken. */
function isGeinstalleerd() {
  const gezet = inWortel('node_modules', '.package-lock.json');
  if (!existsSync(gezet)) return false;
  const aanwezig = leesJson(gezet).packages;
  return Object.entries(leesJson(inWortel('package-lock.json')).packages)
    .every(([pad, pakket]) => pad === '' || (aanwezig[pad] ? aanwezig[pad].version === pakket.version : pakket.optional === true));
}

async function installeer() {
  zeg('pakketten installeren (npm ci) …');
  const npm = process.env.npm_execpath;
  const argumenten = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm && basename(npm).startsWith('npm')
    ? await voerUit(process.execPath, [npm, ...argumenten])
    : await voerUit(process.platform === 'win32' ? 'npm.cmd' : 'npm', argumenten);
  if (code !== 0) stopMet('npm ci is mislukt (zie hierboven); controleer de verbinding met het pakketregister en probeer het opnieuw');
}

async function bouw() {
  const kenmerk = bronKenmerk();
  if (existsSync(STEMPEL) && readFileSync(STEMPEL, 'utf8') === kenmerk) return;
  zeg('bouwen …');
  const code = await voerUit(process.execPath, [inWortel('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', 'hub']);
  if (code !== 0) stopMet('bouwen is mislukt (zie hierboven)');
  writeFileSync(STEMPEL, kenmerk);
}

/** Een hash over alles waar de gebouwde code van afhangt. */
function bronKenmerk() {
  const hash = createHash('sha256');
  const losse = ['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'].map((naam) => inWortel(naam));
  const bronnen = ['apps', 'libs', 'test'].flatMap((map) => bestanden(inWortel(map)));
  for (const pad of [...losse, ...bronnen.filter((p) => !p.endsWith('.spec.ts'))].sort()) {
    hash.update(`${relative(WORTEL, pad)}\0`).update(readFileSync(pad)).update('\0');
  }
  return hash.digest('hex');
}

function bestanden(map) {
  if (!existsSync(map)) return [];
  return readdirSync(map, { withFileTypes: true }).flatMap((item) => {
    const pad = join(map, item.name);
    return item.isDirectory() ? bestanden(pad) : [pad];
  });
}

const leesJson = (pad) => JSON.parse(readFileSync(pad, 'utf8'));

/** Voert een opdracht uit met dezelfde in- en uitvoer, geeft signalen door, en geeft de eindcode. */
export function voerUit(opdracht, argumenten, { env = process.env, stdio = 'inherit', gestart = () => {} } = {}) {
  return new Promise((klaar) => {
    const kind = spawn(opdracht, argumenten, { cwd: WORTEL, env, stdio, shell: opdracht.endsWith('.cmd') });
    gestart(kind);
    const signalen = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const geefDoor = (signaal) => kind.kill(signaal);
    for (const signaal of signalen) process.on(signaal, geefDoor);
    const einde = (code) => {
      for (const signaal of signalen) process.off(signaal, geefDoor);
      klaar(code);
    };
    kind.once('error', (fout) => {
      process.stderr.write(`${opdracht} is niet te starten: ${fout.message}\n`);
      einde(127);
    });
    kind.once('exit', (code) => einde(code ?? 1));
  });
}

async function metSlot(werk) {
  mkdirSync(dirname(SLOT), { recursive: true });
  for (let gemeld = false; !neemSlot(); await wacht(200)) {
    if (!gemeld) zeg('een ander script installeert of bouwt; even wachten …');
    gemeld = true;
  }
  const geefVrij = () => rmSync(SLOT, { force: true });
  process.once('exit', geefVrij);
  try {
    await werk();
  } finally {
    process.off('exit', geefVrij);
    geefVrij();
  }
}

function neemSlot() {
  try {
    writeFileSync(SLOT, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fout) {
    if (fout.code !== 'EEXIST') throw fout;
  }
  const houder = existsSync(SLOT) ? Number(readFileSync(SLOT, 'utf8')) : 0;
  if (houder > 0 && !leeft(houder)) rmSync(SLOT, { force: true });
  return false;
}

/** Of het proces er nog is; een dood proces dat nog niet is opgehaald (zombie) telt niet. */
function leeft(pid) {
  try {
    process.kill(pid, 0);
  } catch (fout) {
    if (fout.code !== 'EPERM') return false;
  }
  const stand = `/proc/${pid}/stat`;
  return !existsSync(stand) || !/\) [ZX] /.test(readFileSync(stand, 'utf8'));
}
