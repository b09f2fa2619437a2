/** De diensten waar de tests mee werken: één PostgreSQL voor de hele ronde en, waar het kan, Redis en een browser. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inWortel, zeg } from './opstellen.mjs';
import { zorgVoor } from './pakketten.mjs';

/** Start de diensten; geeft de variabelen voor de tests en een functie die alles weer stopt. */
export async function startDiensten() {
  const map = mkdtempSync(join(tmpdir(), 'hub-test-'));
  chmodSync(map, 0o755); // als root draait PostgreSQL onder een ander account, dat erbij moet kunnen
  const { startEigenPostgres } = await import(pathToFileURL(inWortel('dist', 'apps', 'hub', 'src', 'diensten', 'eigen-postgres.js')).href);
  const postgres = await startEigenPostgres(map, zeg);
  const redis = await startRedis(map);
  const chromium = zoekChromium();
  return {
    env: { TEST_POSTGRES_URL: postgres.url, ...(redis ? { TEST_REDIS_URL: redis.url } : {}), ...(chromium ? { TEST_CHROMIUM: chromium } : {}) },
    stop: async () => {
      await redis?.stop();
      await postgres.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

function zoekChromium() {
  const pad = zorgVoor('chromium', 'chromium', 'chromium-browser', 'google-chrome');
  if (!pad) zeg('overgeslagen: tests met een browser (Chromium ontbreekt; installeer het pakket chromium om ze mee te doen)');
  return pad;
}

async function startRedis(map) {
  const programma = zorgVoor('redis-server', 'redis-server');
  if (!programma) {
    zeg('overgeslagen: tests met Redis (redis-server ontbreekt; installeer het pakket redis-server om ze mee te doen)');
    return undefined;
  }
  const poort = await vrijePoort();
  const argumenten = ['--port', poort, '--bind', '127.0.0.1', '--dir', map, '--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--daemonize', 'no'];
  const kind = spawn(programma, argumenten.map(String), { stdio: 'ignore' });
  const einde = new Promise((klaar) => kind.once('exit', klaar));
  if (!await antwoordt(poort, kind)) throw new Error('redis-server start niet');
  return {
    url: `redis://127.0.0.1:${poort}`,
    stop: async () => {
      kind.kill('SIGTERM');
      await einde;
    },
  };
}

async function antwoordt(poort, kind) {
  for (let i = 0; i < 200 && kind.exitCode === null; i++, await wacht(50)) {
    const gelukt = await new Promise((klaar) => {
      const verbinding = createConnection({ port: poort, host: '127.0.0.1' }, () => klaar(true));
      verbinding.once('error', () => klaar(false));
      verbinding.once('connect', () => verbinding.destroy());
    });
    if (gelukt) return true;
  }
  return false;
}

function vrijePoort() {
  return new Promise((klaar, mislukt) => {
    const server = createServer().once('error', mislukt).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => klaar(port));
    });
  });
}
