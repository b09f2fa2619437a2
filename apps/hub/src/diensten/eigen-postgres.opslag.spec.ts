import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { lopendePostgresUrl, startEigenPostgres, type EigenPostgres } from './eigen-postgres.js';
import { leeft, wachtTot } from './processen.js';
import { eigenSleutels } from './sleutels.js';

const map = mkdtempSync(join(tmpdir(), 'eigen-postgres-'));
const meldingen: string[] = [];
const start = (): Promise<EigenPostgres> => startEigenPostgres(map, (regel) => meldingen.push(regel));
const postmaster = (): number => Number(readFileSync(join(map, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

async function vraag(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

let postgres: EigenPostgres | undefined;
beforeAll(async () => {
  postgres = await start();
  await vraag(postgres.url, 'CREATE TABLE bewaard AS SELECT 42 AS getal');
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(map, { recursive: true, force: true });
}, 60_000);

const url = (): string => postgres?.url ?? '';

describe('de eigen PostgreSQL', () => {
  it.each([['fsync', 'on'], ['full_page_writes', 'on'], ['synchronous_commit', 'on'], ['max_connections', '200'], ['listen_addresses', '127.0.0.1'], ['TimeZone', 'UTC']])(
    '%s staat op %s', async (naam, waarde) => expect(await vraag(url(), `SHOW ${naam}`)).toBe(waarde));

  it('bewaart wachtwoord en URL alleen voor de eigenaar', () => {
    for (const naam of ['postgres.wachtwoord', 'postgres.url']) expect(statSync(join(map, naam)).mode & 0o777).toBe(0o600);
    expect(lopendePostgresUrl(map)).toBe(url());
  });

  it('laat geen tweede hub in dezelfde map toe', async () => {
    await expect(start()).rejects.toThrow(/is in gebruik door een andere hub/);
    expect(await vraag(url(), 'SELECT getal FROM bewaard')).toBe(42);
  });

  it('start opnieuw op dezelfde plek na een SIGKILL, met de gegevens', async () => {
    const oud = postmaster();
    process.kill(oud, 'SIGKILL');
    await wachtTot(() => meldingen.length > 0, 5_000);
    let getal: unknown;
    for (let i = 0; i < 100 && getal === undefined; i++) {
      getal = await vraag(url(), 'SELECT getal FROM bewaard').catch(() => new Promise((klaar) => setTimeout(klaar, 100, undefined)));
    }
    expect(getal).toBe(42);
    expect(postmaster()).not.toBe(oud);
    expect(meldingen.at(-1)).toContain('onverwacht gestopt');
  }, 60_000);

  it('stopt netjes, en start daarna ook als postmaster.pid van een ander proces is', async () => {
    const pid = postmaster();
    await postgres?.stop();
    expect(leeft(pid)).toBe(false);
    expect(lopendePostgresUrl(map)).toBeUndefined();
    writeFileSync(join(map, 'postgres/postmaster.pid'), `${process.ppid}\n${map}/postgres\n`);
    writeFileSync(join(map, 'hub.slot'), `${process.ppid} een-ander-begin\n`);
    postgres = await start();
    expect(await vraag(url(), 'SELECT getal FROM bewaard')).toBe(42);
  }, 60_000);
});

describe('de eigen sleutels', () => {
  it('worden één keer gemaakt, verschillen en zijn alleen voor de eigenaar', () => {
    const eerste = eigenSleutels(map);
    expect(eerste.kluisSleutel).toHaveLength(32);
    expect(eerste.kluisSleutel.equals(eerste.pseudoniemSleutel)).toBe(false);
    expect(eigenSleutels(map)).toEqual(eerste);
    for (const naam of ['kluis.sleutel', 'pseudoniem.sleutel']) expect(statSync(join(map, naam)).mode & 0o777).toBe(0o600);
  });

  it('een beschadigd sleutelbestand wordt geweigerd, zonder de inhoud te tonen', () => {
    writeFileSync(join(map, 'kluis.sleutel'), 'stuk');
    expect(() => eigenSleutels(map)).toThrow(/kluis\.sleutel bevat geheim; dat moet zijn: 32 bytes/);
  });
});
