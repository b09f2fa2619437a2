import { eenContractregel } from '../../../test/bouwers/index.js';
import { Productlijst } from './productlijst.js';

const lijst = new Productlijst(
  [
    eenContractregel({ van: '2025-01-01', tot: '2025-06-30' }),
    eenContractregel({ aanbieder: '12345678', van: '2025-01-01', tot: '2025-06-30' }),
    eenContractregel({ productCategorie: '45', van: '2025-07-01' }),
    eenContractregel({ productCategorie: '46', productCode: null }),
  ],
  [{ categorie: '50', code: '50A09' }],
  false,
);

describe('Productlijst', () => {
  it.each([
    ['44', '44A09', '2025-06-30', 'past'],
    ['44', '44A09', '2025-07-01', 'andere categorie'],
    ['45', '44A09', '2025-07-01', 'past'],
    ['45', '44A09', '2025-06-30', 'andere categorie'],
    ['44', '44A09', '2024-12-31', 'onbekend'],
    ['46', '46A01', '2025-03-01', 'onbekend'],
    ['50', '50A09', '1999-01-01', 'past'],
    ['51', '50A09', '2025-01-01', 'andere categorie'],
  ])('%s/%s op %s: %s', (productCategorie, productCode, datum, verwacht) => {
    expect(lijst.plaats({ productCategorie, productCode, datum })).toBe(verwacht);
  });
});
