import { join } from 'node:path';
import { Schemaset } from '@hub/ijw';
import { projectMap } from '@hub/instellingen';
import { toetsBinnenBericht } from '@hub/regels';
import { GROTE } from '../warehouse/verdeling.js';
import { maandberichten, type Jaarbericht } from './berichten.js';
import { MAANDEN, maandVan } from './maand.js';
import { aanbieders, gemeenten, maakZorgjaar, type Zorgjaar } from './zorg.js';

const SCHEMAS = Schemaset.laad(join(projectMap(), 'xsd'));

function* berichtenVan({ banen }: Zorgjaar): Generator<Jaarbericht> {
  for (let maand = 0; maand < MAANDEN; maand++) for (const { baan, zorg } of banen.values()) yield* maandberichten(baan, zorg, maand);
}

/** Wat niveau 1 en 2 op een bericht aan te merken hebben. */
function bezwaren({ type, payload }: Jaarbericht): unknown[] {
  const uitslag = SCHEMAS.toets(payload, type);
  return uitslag.geldig ? toetsBinnenBericht(type, uitslag.bericht) : [...uitslag.meldingen];
}

describe('een verzonnen jaar berichten', () => {
  const jaar = maakZorgjaar(3_000);
  const berichten = [...berichtenVan(jaar)];
  const van = (type: string): Jaarbericht[] => berichten.filter((bericht) => bericht.type === type);

  it('geeft de gevraagde prestaties en hoogstens die van een client meer, elke keer dezelfde', () => {
    expect(jaar.prestaties).toBeGreaterThanOrEqual(3_000);
    expect(jaar.prestaties).toBeLessThan(3_300);
    expect(berichten.reduce((som, { prestaties }) => som + prestaties, 0)).toBe(jaar.prestaties);
    expect(maakZorgjaar(3_000)).toEqual(jaar);
  });

  it('meldt van elke toewijzing de start, en de stop van wie in het jaar ophoudt', () => {
    const zorg = [...jaar.banen.values()].flatMap((baan) => baan.zorg);
    expect(zorg.length).toBe(jaar.toewijzingen);
    expect([van('JW301').length, van('JW305').length]).toEqual([zorg.length, zorg.length]);
    expect(van('JW307').length).toBe(zorg.filter(({ einddatum }) => maandVan(einddatum) < MAANDEN).length);
    expect(van('JW307').length).toBeGreaterThan(zorg.length / 10);
  });

  it('elk bericht is goed volgens niveau 1 en 2', () => {
    for (const bericht of berichten) expect(bezwaren(bericht)).toEqual([]);
  });

  it('verdeelt scheef: de grootste aanbieders dragen het meeste, en overal is zorg', () => {
    const groot = maakZorgjaar(60_000);
    const perAanbieder = new Map<string, number>();
    for (const { baan, zorg } of groot.banen.values()) perAanbieder.set(baan.aanbieder, (perAanbieder.get(baan.aanbieder) ?? 0) + zorg.length);
    const grootste = [...perAanbieder.values()].sort((a, b) => b - a).slice(0, GROTE).reduce((som, aantal) => som + aantal, 0);
    expect(grootste / groot.toewijzingen).toBeGreaterThan(0.7);
    expect(grootste / groot.toewijzingen).toBeLessThan(0.9);
    expect(new Set([...groot.banen.values()].map(({ baan }) => baan.gemeente))).toEqual(new Set(gemeenten));
    expect(perAanbieder.size).toBeGreaterThan(aanbieders.length / 2);
  });
});
