import { ENUMERATIES } from '@hub/ijw';

const LENGTES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 20, 21, 24, 25, 26, 35, 36, 37, 64, 65, 80, 81, 200, 201];
const GETALLEN = ['0', '-1', '+1', '007', '1.0', '1e2', '99', '100', '99999', '100000', '99999999', '100000000', '999999999', '1000000000', '999999999999', '1000000000000'];
const CIJFERREEKSEN = ['0', '03', '020', '0153', '01530', '0123456', '01234567', '012345678', '0123456789', '012345678901234', '0123456789012345'];
const DATUMS = ['2026-02-28', '2026-02-29', '2024-02-29', '2026-13-01', '2026-1-1', '2026-01-01Z', '2026-01-01+01:00', '-0044-03-15', '12026-01-01', ' 2026-01-01 ', '01-01-2026'];
const TIJDEN = ['12:00:00', '24:00:00', '25:00:00', '12:00', '12:00:00.5', '12:00:00Z', '12:00:00+01:00', '12:00:00-01:00'];
const VERSIES = ['1.0.0', '0.1.0', '01.0.0', '1.0', '1.0.0.0', '10.20.30', '1.0.0 '];
const TEKSTEN = ['', ' ', '\n', '\t ', '\u00A0', ' x', 'x ', 'a\nb', 'a\rb', '\nx', 'É', 'Ünï', 'ỳ', 'ỹ', 'A.B', 'a b', '<', '😀', '😀'.repeat(12), '😀'.repeat(13)];

/** Alle codes van alle codelijsten, één keer; van de landen alleen de eerste en de laatste. */
function codes(): string[] {
  const { LDT_LandCode: landen, ...lijsten } = ENUMERATIES;
  return [...Object.values(lijsten).flat(), landen[0], landen.at(-1)!, 'NL', 'nl', 'XX', '9999', 'ZZ'];
}

/** Waarden op en naast de grens van elk facet dat in de XSD's voorkomt. */
export const GRENSWAARDEN: readonly string[] = [...new Set([
  ...LENGTES.map((lengte) => 'a'.repeat(lengte)),
  ...GETALLEN, ...CIJFERREEKSEN, ...DATUMS, ...TIJDEN, ...VERSIES, ...TEKSTEN, ...codes(),
])];

/** Een greep daaruit die bij elk facet één waarde erbuiten heeft: te lang, te kort, te hoog, te laag, geen code, ander patroon, ander type. */
export const KERNWAARDEN: readonly string[] = ['a'.repeat(201), '', '1000000000000', '-1', '9999', '\n', '2026-02-29', '12:00:00Z', 'É.'];
