import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { projectMap } from '@hub/instellingen';

const WORTEL = projectMap();
const NIETSZEGGEND = ['common', 'shared', 'utils', 'helpers', 'core'];

function mappen(map: string): string[] {
  if (!existsSync(map)) return [];
  return readdirSync(map, { withFileTypes: true }).filter((item) => item.isDirectory() && item.name !== 'node_modules')
    .flatMap((item) => [join(map, item.name), ...mappen(join(map, item.name))]);
}

const inHuis = (map: string): string[] => mappen(join(WORTEL, map)).map((pad) => relative(WORTEL, pad));
const LIBS = readdirSync(join(WORTEL, 'libs'));

describe('huisregels', () => {
  it('geen map heeft een naam die niets zegt', () => {
    expect(['apps', 'libs', 'test', 'scripts'].flatMap(inHuis).filter((map) => NIETSZEGGEND.includes(basename(map)))).toEqual([]);
  });

  it.each(LIBS)('lib %s heeft één deur en een README van hoogstens een paar regels', (lib) => {
    expect(existsSync(join(WORTEL, 'libs', lib, 'src/index.ts'))).toBe(true);
    const regels = readFileSync(join(WORTEL, 'libs', lib, 'README.md'), 'utf8').split('\n').filter((regel) => regel.trim() !== '');
    expect(regels[0]).toMatch(/^# /);
    expect(regels.length).toBeLessThanOrEqual(12);
  });

  it.each(readdirSync(join(WORTEL, 'apps')).map((app) => join('apps', app, 'src/main.ts')).filter((pad) => existsSync(join(WORTEL, pad))))('%s is hoogstens 15 regels', (pad) => {
    expect(readFileSync(join(WORTEL, pad), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  });
});
