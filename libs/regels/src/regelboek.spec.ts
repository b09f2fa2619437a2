import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RETOURCODES } from '@hub/ijw';
import { NIET_TE_BEOORDELEN } from './niet-te-beoordelen.js';
import { REGELS_BERICHT, REGELS_DOSSIER } from './regelboek.js';
import { regelpagina } from './regelpagina.js';

const ALLE = [...REGELS_BERICHT, ...REGELS_DOSSIER];
const PAGINA = fileURLToPath(new URL('../../../docs/regels.md', import.meta.url));
const REGELBESTAND = /^((tr|cd|cs)\d{3})\.ts$/;

/** De nummers van de regels in een map, naar hun bestandsnaam. */
function inMap(map: string): string[] {
  const bestanden = readdirSync(fileURLToPath(new URL(`./${map}`, import.meta.url)));
  return bestanden.flatMap((naam) => REGELBESTAND.exec(naam)?.[1]?.toUpperCase() ?? []).sort();
}

const nummers = (niveau: number) =>
  ALLE.filter((regel) => regel.niveau === niveau)
    .map((regel) => regel.id)
    .sort();

describe('het regelboek', () => {
  it('noemt elk nummer een keer', () => {
    expect(new Set(ALLE.map(({ id }) => id)).size).toBe(ALLE.length);
  });

  it.each([
    [2, 'binnen-bericht'],
    [3, 'berichtoverstijgend'],
    [4, 'externe-bron'],
  ])('heeft van niveau %i precies de regels in de map %s', (niveau, map) => {
    expect(nummers(niveau)).toEqual(inMap(map));
  });

  it.each(['binnen-bericht', 'berichtoverstijgend', 'externe-bron'])('heeft van elke regel in de map %s een tabel', (map) => {
    const bestanden = new Set(readdirSync(fileURLToPath(new URL(`./${map}`, import.meta.url))));
    expect(inMap(map).filter((id) => !bestanden.has(`${id.toLowerCase()}.spec.ts`))).toEqual([]);
  });

  it.each(ALLE.map((regel) => [regel.id, regel] as const))('%s: een code uit WJ001 en een eigen verhaal', (_id, regel) => {
    if (regel.retourCode === null) expect(regel.berichten).toEqual(['JW325']);
    else expect(Object.keys(RETOURCODES)).toContain(regel.retourCode);
    expect(['0200', '0233', '8001']).not.toContain(regel.retourCode);
    expect(regel.retourCode === '0001').toBe(regel.niveau === 2);
    expect(regel.betekenis).toMatch(/^[A-ZÉ].{20,}\.$/);
    expect(regel.bron).not.toBe('');
    expect(regel.klassen.length).toBeGreaterThan(0);
    expect(regel.berichten.length).toBeGreaterThan(0);
    expect(Object.isFrozen(regel)).toBe(true);
  });

  it('geeft elke regel van niveau 3 en 4 een eigen code', () => {
    const codes = REGELS_DOSSIER.flatMap(({ retourCode }) => retourCode ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('noemt bij elke regel die niet wordt beoordeeld waarom', () => {
    const dossier = REGELS_DOSSIER.map(({ id }) => id);
    expect(NIET_TE_BEOORDELEN.filter(({ id }) => dossier.includes(id))).toEqual([]);
    for (const { reden } of NIET_TE_BEOORDELEN) expect(reden).toMatch(/^[A-Z].{30,}\.$/);
  });

  it('is gelijk aan docs/regels.md (bijwerken: REGELPAGINA=schrijf npm test -- regelboek)', () => {
    const pagina = regelpagina(ALLE, NIET_TE_BEOORDELEN);
    if (process.env['REGELPAGINA'] === 'schrijf') writeFileSync(PAGINA, pagina);
    expect(readFileSync(PAGINA, 'utf8')).toBe(pagina);
  });
});
