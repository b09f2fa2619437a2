import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesBeleid, projectMap } from '@hub/instellingen';
import { normVoor, plaatsingVoor, segmentVan, type Termijnbeleid } from '@hub/termijnen';

const JEUGDZORGPLUS = { productCategorie: '44', productCode: '44A09', aanbieder: '65656055' };

describe.each(['beleid.twente.json', 'beleid.demo.json'])('%s', (bestand) => {
  /** Het beleidsbestand is wat de termijnen nodig hebben, zonder vertaling ertussen. */
  const beleid: Termijnbeleid = leesBeleid(join(projectMap(), 'config', bestand));

  it('JeugdzorgPlus is sinds 2023 een plaatsing met tien werkdagen', () => {
    expect(plaatsingVoor(beleid, { ...JEUGDZORGPLUS, dag: '2022-12-31' })).toBeUndefined();
    const plaatsing = plaatsingVoor(beleid, { ...JEUGDZORGPLUS, dag: '2023-01-01' });
    for (const soort of ['startmelding', 'stopmelding'] as const) {
      expect(normVoor(beleid, soort, { plaatsing, dag: '2023-01-01' })).toEqual({ dagen: 10, eenheid: 'werkdagen', bron: 'Subsidieregeling Jeugdzorg Plus art. 17 f, g' });
    }
  });

  it.each([{ aanbieder: '12345678' }, { productCode: '44A08' }])('anders (%j) gelden vijf werkdagen', (anders) => {
    const plaatsing = plaatsingVoor(beleid, { ...JEUGDZORGPLUS, ...anders, dag: '2026-01-01' });
    expect(normVoor(beleid, 'startmelding', { plaatsing, dag: '2026-01-01' })).toEqual({ dagen: 5, eenheid: 'werkdagen', bron: 'OP271' });
  });

  it('JeugdzorgPlus hoort bij Verblijf', () => expect(segmentVan(beleid, JEUGDZORGPLUS, '2026-01-01')).toBe('Verblijf'));
});

describe('docs/beleid.md', () => {
  const uitleg = readFileSync(join(projectMap(), 'docs/beleid.md'), 'utf8');
  const beleid: object = leesBeleid(join(projectMap(), 'config/beleid.twente.json'));
  const codes = [...uitleg.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

  /** Elke sleutel die in het beleid kan staan, ook die van de regels in een lijst. */
  const sleutelsVan = (waarde: unknown): string[] => {
    if (Array.isArray(waarde)) return waarde.flatMap(sleutelsVan);
    if (typeof waarde !== 'object' || waarde === null) return [];
    return Object.entries(waarde).flatMap(([sleutel, onder]) => [sleutel, ...sleutelsVan(onder)]);
  };

  it('noemt elke sleutel', () => {
    const genoemd = new Set(codes.flatMap((code) => code.split('.')));
    expect(sleutelsVan(beleid).filter((sleutel) => !genoemd.has(sleutel))).toEqual([]);
  });

  it('noemt elke keuze een keer, met een sleutel die bestaat of de plaats waar zij vastligt', () => {
    const keuzes = [...uitleg.matchAll(/^\| (\d+) \|.*\| ([^|]+) \| [^|]+ \|$/gm)].map(([, nummer, plaats = '']) => ({ nummer: Number(nummer), plaats }));
    expect(keuzes.map(({ nummer }) => nummer)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
    const sleutels = keuzes.flatMap(({ plaats }) => /^`([a-zA-Z.]+)`$/.exec(plaats)?.[1] ?? []);
    expect(sleutels).toHaveLength(10);
    for (const pad of sleutels) expect(beleid).toHaveProperty(pad);
  });
});
