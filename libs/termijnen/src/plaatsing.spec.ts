import { plaatsingVoor, segmentVan } from './plaatsing.js';
import type { Plaatsing, Segmentregel } from './termijnbeleid.js';

const ALTIJD = { van: '2022-01-01', tot: null };
const ONTVANGER = '65656055';

const plaatsing = (over: Partial<Plaatsing> = {}): Plaatsing => ({
  naam: 'JeugdzorgPlus', productCategorie: '44', productCodes: ['44A09'], ontvangers: [ONTVANGER], van: '2023-01-01', tot: null,
  startmelding: 10, stopmelding: 10, declaratie: 'maandeinde', bron: 'art. 17 f, g', ...over,
});
const segmenten: Segmentregel[] = [
  { naam: 'Verblijf', productCategorie: '44', productCodes: null, ...ALTIJD },
  { naam: 'Wonen', productCategorie: '44', productCodes: ['44A20'], van: '2022-01-01', tot: '2024-12-31' },
  { naam: 'Verblijf', productCategorie: '43', productCodes: null, ...ALTIJD },
  { naam: 'Ambulant', productCategorie: '45', productCodes: null, van: '2022-01-01', tot: '2024-12-31' },
];

describe('segmentVan', () => {
  it.each([
    ['een hele categorie', { productCategorie: '44', productCode: '44A09' }, '2025-01-01', 'Verblijf'],
    ['een categorie zonder code', { productCategorie: '43' }, '2025-01-01', 'Verblijf'],
    ['een genoemde code gaat voor de categorie', { productCategorie: '44', productCode: '44A20' }, '2024-12-31', 'Wonen'],
    ['tot die regel is afgelopen', { productCategorie: '44', productCode: '44A20' }, '2025-01-01', 'Verblijf'],
    ['een code zonder categorie', { productCode: '44A20' }, '2024-12-31', 'Wonen'],
    ['een onbekende code zonder categorie', { productCode: '44A09' }, '2024-12-31', undefined],
    ['een code bij een andere categorie', { productCategorie: '46', productCode: '44A20' }, '2024-12-31', undefined],
    ['niet meer geldig', { productCategorie: '45' }, '2025-01-01', undefined],
    ['niets genoemd', {}, '2024-12-31', undefined],
  ])('%s', (_naam, product, dag, verwacht) => expect(segmentVan({ segmenten }, product, dag)).toBe(verwacht));
});

describe('plaatsingVoor', () => {
  const perSegment = plaatsing({ naam: 'heel Verblijf', productCategorie: undefined, productCodes: null, segment: 'Verblijf', ontvangers: '*' });
  const categorie = plaatsing({ naam: 'hele categorie', productCodes: null });
  const product = { productCategorie: '44', productCode: '44A09' };

  it.each<[string, Plaatsing, Parameters<typeof plaatsingVoor>[1], boolean]>([
    ['code en ontvanger', plaatsing(), { ...product, aanbieder: ONTVANGER, dag: '2026-01-01' }, true],
    ['een andere aanbieder', plaatsing(), { ...product, aanbieder: '12345678', dag: '2026-01-01' }, false],
    ['elke aanbieder', plaatsing({ ontvangers: '*' }), { ...product, aanbieder: '12345678', dag: '2026-01-01' }, true],
    ['de eerste dag', plaatsing(), { ...product, aanbieder: ONTVANGER, dag: '2023-01-01' }, true],
    ['de dag ervoor', plaatsing(), { ...product, aanbieder: ONTVANGER, dag: '2022-12-31' }, false],
    ['de laatste dag', plaatsing({ tot: '2024-12-31' }), { ...product, aanbieder: ONTVANGER, dag: '2024-12-31' }, true],
    ['de dag erna', plaatsing({ tot: '2024-12-31' }), { ...product, aanbieder: ONTVANGER, dag: '2025-01-01' }, false],
    ['een andere code', plaatsing(), { productCategorie: '44', productCode: '44A08', aanbieder: ONTVANGER, dag: '2026-01-01' }, false],
    ['geen code waar codes genoemd zijn', plaatsing(), { productCategorie: '44', aanbieder: ONTVANGER, dag: '2026-01-01' }, false],
    ['een code zonder categorie', plaatsing(), { productCode: '44A09', aanbieder: ONTVANGER, dag: '2026-01-01' }, true],
    ['elke code van de categorie', categorie, { productCategorie: '44', productCode: '44Z99', aanbieder: ONTVANGER, dag: '2026-01-01' }, true],
    ['de categorie zonder code', categorie, { productCategorie: '44', aanbieder: ONTVANGER, dag: '2026-01-01' }, true],
    ['een andere categorie', categorie, { productCategorie: '43', aanbieder: ONTVANGER, dag: '2026-01-01' }, false],
    ['niets genoemd', categorie, { aanbieder: ONTVANGER, dag: '2026-01-01' }, false],
    ['elk product van het segment', perSegment, { productCategorie: '43', productCode: '43A01', aanbieder: '12345678', dag: '2026-01-01' }, true],
    ['een product dat die dag bij een ander segment hoort', perSegment, { productCategorie: '44', productCode: '44A20', aanbieder: '12345678', dag: '2024-12-31' }, false],
    ['hetzelfde product na de overgang', perSegment, { productCategorie: '44', productCode: '44A20', aanbieder: '12345678', dag: '2025-01-01' }, true],
    ['een product zonder segment', perSegment, { productCategorie: '46', aanbieder: '12345678', dag: '2026-01-01' }, false],
  ])('%s', (_naam, regel, vraag, verwacht) => {
    expect(plaatsingVoor({ plaatsingen: [regel], segmenten }, vraag)).toBe(verwacht ? regel : undefined);
  });

  it('van meer passende plaatsingen telt de eerste', () => {
    const vraag = { ...product, aanbieder: ONTVANGER, dag: '2026-01-01' };
    expect(plaatsingVoor({ plaatsingen: [categorie, plaatsing()], segmenten }, vraag)).toBe(categorie);
    expect(plaatsingVoor({ plaatsingen: [plaatsing(), categorie], segmenten }, vraag)?.naam).toBe('JeugdzorgPlus');
  });
});
