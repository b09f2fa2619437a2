import { eenContractregel } from '../../../test/bouwers/index.js';
import { Contracten } from './contracten.js';

const vraag = { aanbieder: '65656055', gemeente: '0153', productCategorie: '44', productCode: '44A09', datum: '2025-06-30' };
const voorAllen = eenContractregel({ gemeente: '*', tarief: 1 });

describe('contracten', () => {
  it.each([
    ['de afspraak zelf', eenContractregel(), 1],
    ['de laatste dag', eenContractregel({ tot: '2025-06-30' }), 1],
    ['een dag te laat', eenContractregel({ tot: '2025-06-29' }), 0],
    ['een dag te vroeg', eenContractregel({ van: '2025-07-01' }), 0],
    ['een andere aanbieder', eenContractregel({ aanbieder: '12345678' }), 0],
    ['een andere gemeente', eenContractregel({ gemeente: '0141' }), 0],
    ['een andere categorie', eenContractregel({ productCategorie: '45' }), 0],
    ['een andere code', eenContractregel({ productCode: '44A10' }), 0],
    ['alle codes van de categorie', eenContractregel({ productCode: null }), 1],
    ['alle gemeenten', voorAllen, 1],
  ])('%s', (_naam, regel, aantal) => {
    expect(new Contracten([regel]).geldig(vraag)).toHaveLength(aantal);
  });

  it('zonder code in de vraag telt elke afspraak van de categorie', () => {
    expect(new Contracten([eenContractregel(), eenContractregel({ productCode: '44A10' })]).geldig({ ...vraag, productCode: undefined })).toHaveLength(2);
  });

  it('een afspraak met juist deze gemeente gaat voor die met alle gemeenten', () => {
    expect(new Contracten([voorAllen, eenContractregel()]).geldig(vraag)).toEqual([eenContractregel()]);
    expect(new Contracten([voorAllen, eenContractregel({ van: '2026-01-01' })]).geldig(vraag)).toEqual([voorAllen]);
  });
});
