import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectMap } from '@hub/instellingen';

const PAKKET = /\/node_modules\/(?!.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)\//;

/** De pakketten die een proces laadt als het met dit bestand begint, zoals V8 ze bijhoudt. */
function geladen(bestand: string): Set<string> {
  const map = mkdtempSync(join(tmpdir(), 'lading-'));
  try {
    const adres = pathToFileURL(join(projectMap(), 'dist', bestand)).href;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `await import(${JSON.stringify(adres)})`], {
      encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: map },
    });
    if (status !== 0) throw new Error(stderr);
    const urls = readdirSync(map).flatMap((naam) => (JSON.parse(readFileSync(join(map, naam), 'utf8')) as { result: { url: string }[] }).result.map(({ url }) => url));
    return new Set(urls.flatMap((url) => PAKKET.exec(url)?.[1] ?? []));
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** Wat een deel van de hub nodig heeft, maar een werker niet; samen tientallen megabytes, en op een draad nog eens. */
const NIET_VOOR_EEN_WERKER = ['echarts', 'write-excel-file', 'hyparquet-writer', 'express-openapi-validator', '@nestjs/swagger', 'nodemailer', '@opentelemetry/sdk-trace-base', 'preact'];

describe('wat een proces laadt', () => {
  it('de verwerking laadt wat zij gebruikt en niets daarbuiten', () => {
    const pakketten = geladen('apps/verwerking/src/start.js');
    expect([...pakketten]).toEqual(expect.arrayContaining(['pg', 'bullmq', 'libxml2-wasm']));
    expect(NIET_VOOR_EEN_WERKER.filter((pakket) => pakketten.has(pakket))).toEqual([]);
  });

  it('de draad voor grote berichten ook geen wachtrij en geen HTTP', () => {
    const pakketten = geladen('apps/verwerking/src/baan/grote-berichten.draad.js');
    expect([...pakketten]).toEqual(expect.arrayContaining(['pg', 'libxml2-wasm']));
    expect([...NIET_VOOR_EEN_WERKER, 'bullmq', 'ioredis', '@nestjs/core', 'express'].filter((pakket) => pakketten.has(pakket))).toEqual([]);
  });
});
