import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { projectMap } from '@hub/instellingen';
import { Databank, migreer } from '@hub/opslag';

/** Een database voor één suite, op de laatste stand en verder leeg. */
export interface Testdatabank {
  databank: Databank;
  url: string;
  /** sluit de verbindingen en gooit de database weg */
  ruimOp(): Promise<void>;
}

const BEHEER = 'TEST_POSTGRES_URL';

/** Als `describe`, maar zonder TEST_POSTGRES_URL wordt de suite overgeslagen, met een melding op de foutuitvoer. */
export function beschrijfMetDatabank(naam: string, suite: () => void): void {
  if (process.env[BEHEER]) return describe(naam, suite);
  process.stderr.write(`${naam} overgeslagen: ${BEHEER} is niet gezet\n`);
  describe.skip(naam, suite);
}

/** Maakt een eigen database naast die van TEST_POSTGRES_URL. */
export async function maakTestdatabank(): Promise<Testdatabank> {
  const naam = `proef_${process.pid}_${randomBytes(4).toString('hex')}`;
  await alsBeheer(`create database ${naam}`);
  const url = new URL(process.env[BEHEER] ?? '');
  url.pathname = `/${naam}`;
  const databank = await Databank.open({ url: url.href, projectMap: projectMap(), verbindingen: 5, bijPoolfout: () => undefined });
  await migreer(databank.bron);
  return {
    databank,
    url: url.href,
    ruimOp: async () => {
      await databank.sluit();
      await alsBeheer(`drop database ${naam} with (force)`);
    },
  };
}

async function alsBeheer(opdracht: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env[BEHEER] });
  await client.connect();
  try {
    await client.query(opdracht);
  } finally {
    await client.end();
  }
}
