import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectMap } from '@hub/instellingen';

const WORTEL = projectMap();
/** De echte muren; alleen is node_modules in het proefhuis een verwijzing. */
const PROEF_CONFIG = 'muren.mjs';
const LIBS = ['werkdagen', 'ijw', 'dossier', 'termijnen', 'regels', 'berichtweg', 'simulatie', 'opslag', 'transport', 'vsp', 'instellingen', 'waarneming', 'rapporten', 'draad', 'proces'];

/** Wat in het proefhuis staat: een bestand met één import. */
const MAG: readonly [string, string][] = [
  ['libs/regels/src/goed.ts', '@hub/werkdagen'],
  ['libs/termijnen/src/goed.ts', '@hub/dossier'],
  ['libs/ijw/src/goed.ts', 'libxml2-wasm'],
  ['libs/simulatie/src/goed.ts', '@hub/ijw'],
  ['libs/opslag/src/goed.ts', '@hub/dossier'],
  ['libs/opslag/src/goed2.ts', 'typeorm'],
  ['libs/transport/src/goed.ts', '@hub/waarneming'],
  ['libs/opslag/src/goed.spec.ts', '../../../test/bouwers/bouw.js'],
  ['libs/opslag/src/goed3.ts', '@hub/rapporten'],
  ['libs/draad/src/goed.ts', '@hub/ijw'],
  ['libs/rapporten/src/goed.ts', '@hub/werkdagen'],
  ['libs/rapporten/src/goed2.ts', 'csv-stringify'],
  ['apps/intake/src/goed.ts', '@hub/opslag'],
  ['apps/hub/src/goed.ts', '../../intake/src/intake.js'],
];
const MAG_NIET: readonly [string, string, string][] = [
  ['libs/regels/src/nest.ts', '@nestjs/common', 'puur gebruikt Nest'],
  ['libs/dossier/src/typeorm.ts', 'typeorm', 'puur gebruikt TypeORM'],
  ['libs/ijw/src/bullmq.ts', 'bullmq', 'puur gebruikt BullMQ'],
  ['libs/werkdagen/src/schijf.ts', 'node:fs', 'puur leest van schijf'],
  ['libs/dossier/src/opslag.ts', '@hub/opslag', 'puur kent een adapter'],
  ['libs/simulatie/src/instellingen.ts', '@hub/instellingen', 'puur kent steun'],
  ['libs/regels/src/instellingen.ts', '@hub/instellingen', 'puur kent steun'],
  ['libs/termijnen/src/instellingen.ts', '@hub/instellingen', 'puur kent steun'],
  ['libs/opslag/src/transport.ts', '@hub/transport', 'opslag kent transport'],
  ['libs/transport/src/opslag.ts', '@hub/opslag', 'transport kent opslag'],
  ['libs/vsp/src/app.ts', '../../../apps/intake/src/intake.js', 'een lib kent een app'],
  ['libs/opslag/src/achterom.ts', '../../dossier/src/binnen.js', 'langs de deur naar binnen'],
  ['libs/rapporten/src/opslag.ts', '@hub/opslag', 'rapporten kent een adapter'],
  ['libs/rapporten/src/pg.ts', 'pg', 'rapporten haalt zelf gegevens op'],
  ['libs/rapporten/src/schijf.ts', 'node:fs', 'rapporten schrijft zelf bestanden'],
  ['libs/regels/src/rapporten.ts', '@hub/rapporten', 'puur kent rapporten'],
  ['libs/draad/src/opslag.ts', '@hub/opslag', 'een draad laadt meer dan hij hoeft'],
  ['libs/opslag/src/proces.ts', '@hub/proces', 'een adapter kent het proces'],
  ['apps/intake/src/verwerking.ts', '../../verwerking/src/verwerking.js', 'een app kent een andere app'],
  ['apps/intake/src/binnen.ts', '../../../libs/dossier/src/binnen.js', 'een app gaat langs de deur'],
  ['apps/intake/src/gereedschap.ts', 'fast-check', 'code gebruikt testgereedschap'],
  ['apps/intake/src/bouwers.ts', '../../../test/bouwers/bouw.js', 'code gebruikt de bouwers van tests'],
  ['apps/intake/src/spook.ts', './bestaat-niet.js', 'een import die nergens heen gaat'],
];

interface Afhankelijkheid { resolved: string; valid: boolean; rules?: { name: string }[] }
interface Uitslag { summary: { error: number }; modules: { source: string; dependencies: Afhankelijkheid[] }[] }

function toetsMuren(map: string, config = '.dependency-cruiser.mjs'): Uitslag {
  const { stdout } = spawnSync(process.execPath, [
    join(WORTEL, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), 'apps', 'libs', 'test', '--config', config, '--output-type', 'json',
  ], { cwd: map, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } });
  return JSON.parse(stdout) as Uitslag;
}

const overtredingen = (uitslag: Uitslag): string[] =>
  uitslag.modules.flatMap(({ source, dependencies }) => dependencies.filter((d) => !d.valid).map((d) => `${source} → ${d.resolved} (${d.rules?.map((r) => r.name).join(', ') ?? ''})`));

function bouwProefhuis(): string {
  const huis = mkdtempSync(join(tmpdir(), 'muren-'));
  for (const bestand of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) cpSync(join(WORTEL, bestand), join(huis, bestand));
  symlinkSync(join(WORTEL, 'node_modules'), join(huis, 'node_modules'));
  writeFileSync(join(huis, PROEF_CONFIG), `import huis from './.dependency-cruiser.mjs';
export default { ...huis, options: { ...huis.options, preserveSymlinks: true } };
`);
  const schrijf = (pad: string, inhoud: string): void => {
    mkdirSync(dirname(join(huis, pad)), { recursive: true });
    writeFileSync(join(huis, pad), inhoud);
  };
  for (const lib of LIBS) schrijf(`libs/${lib}/src/index.ts`, 'export const deur = 1;\n');
  schrijf('libs/dossier/src/binnen.ts', 'export const binnen = 1;\n');
  schrijf('test/bouwers/bouw.ts', 'export const bouw = 1;\n');
  for (const app of ['intake', 'verwerking']) schrijf(`apps/${app}/src/${app}.ts`, 'export const app = 1;\n');
  for (const [pad, doel] of [...MAG, ...MAG_NIET]) schrijf(pad, `import * as m from '${doel}';\nexport const x = m;\n`);
  schrijf('apps/verwerking/src/een.ts', 'import { twee } from \'./twee.js\';\nexport const een = (): unknown => twee;\n');
  schrijf('apps/verwerking/src/twee.ts', 'import { een } from \'./een.js\';\nexport const twee = (): unknown => een;\n');
  return huis;
}

describe('de muren van het huis', () => {
  let huis: string;
  let uitslag: Uitslag;
  beforeAll(() => {
    huis = bouwProefhuis();
    uitslag = toetsMuren(huis, PROEF_CONFIG);
  });
  afterAll(() => rmSync(huis, { recursive: true, force: true }));

  it.each(MAG_NIET)('%s met %s bijt: %s', (pad) => {
    expect(overtredingen(uitslag).filter((regel) => regel.startsWith(`${pad} → `))).toHaveLength(1);
  });

  it('een kring bijt', () => {
    expect(overtredingen(uitslag)).toEqual(expect.arrayContaining([expect.stringMatching(/een\.ts → .*twee\.ts \(kring\)/)]));
    expect(uitslag.summary.error).toBeGreaterThan(MAG_NIET.length);
  });

  it.each(MAG)('%s met %s mag', (pad) => {
    expect(uitslag.modules.find(({ source }) => source === pad)?.dependencies).toHaveLength(1);
    expect(overtredingen(uitslag).filter((regel) => regel.startsWith(`${pad} → `))).toEqual([]);
  });

  it('het echte huis heeft geen overtreding', () => {
    const echt = toetsMuren(WORTEL);
    expect(overtredingen(echt)).toEqual([]);
    expect(echt.summary.error).toBe(0);
    expect(echt.modules.length).toBeGreaterThan(100);
  });
});
