import { eenBsn, eenJW301, eenJW302, eenJW305, eenJW323 } from '../../../test/bouwers/index.js';
import { toetsBinnenBericht } from './toets-bericht.js';

describe('toetsBinnenBericht', () => {
  it('meldt elke fout met regel, code 0001, een pad en uitleg, en zonder plek', () => {
    const bericht = eenJW305({ client: { bsn: '999900007' }, regels: [{}, { begindatum: '2025-04-02' }, {}] });
    expect(toetsBinnenBericht('JW305', bericht)).toEqual([
      { regel: 'CS002', niveau: 2, retourcode: '0001', pad: 'Client › Bsn', uitleg: expect.stringContaining('elfproef') },
      { regel: 'TR101', niveau: 2, retourcode: '0001', pad: 'Client › StartProduct 3', uitleg: expect.stringContaining('StartProduct 1 en 3') },
      { regel: 'TR134', niveau: 2, retourcode: '0001', pad: 'Client › StartProduct 2 › Begindatum', uitleg: expect.stringContaining('2025-04-01') },
    ]);
  });

  it('past in een retourbericht alleen de regels toe die daar gelden', () => {
    const heen = eenJW301({ client: { bsn: '999900007', geboortedatum: { datum: '2099-05-17', datumGebruik: '3' } }, regels: [{}, {}] });
    expect(toetsBinnenBericht('JW301', heen).map(({ regel }) => regel)).toEqual(['CS002', 'CS139', 'TR101', 'TR134', 'TR302']);
    const retour = eenJW302(heen);
    expect(toetsBinnenBericht('JW302', retour).map(({ regel }) => regel)).toEqual(['CS002', 'CS139']);
  });

  it('beoordeelt een declaratie met tienduizenden prestaties, ook als ze allemaal gelijk zijn', () => {
    const prestaties = Array.from({ length: 28_000 }, () => ({}));
    const bevindingen = toetsBinnenBericht('JW323', eenJW323({ clienten: [{ bsn: eenBsn(), prestaties }] }));
    expect(bevindingen.map(({ regel, pad }) => `${regel} ${pad}`)).toEqual([
      'TR101 Declaratie › Client 1 › Prestatie 2',
      'TR416 Declaratie › Client 1 › Prestatie 2',
    ]);
    expect(bevindingen[0]?.uitleg).toContain('Prestatie 1, 2, 3, 4, 5 en nog 27995');
  });

  it('zoekt in een declaratie met tienduizenden credits niet elke prestatie bij elke andere', () => {
    const prestaties = Array.from({ length: 28_000 }, (_, i) => ({
      productReferentie: { referentieNummer: `R${i}`, vorigReferentieNummer: `R${i - 1}` },
      ingediendBedrag: { bedrag: '1', debetCredit: 'C' },
    }));
    const bevindingen = toetsBinnenBericht('JW323', eenJW323({ clienten: [{ prestaties }] }));
    expect(new Set(bevindingen.map(({ regel }) => regel))).toEqual(new Set(['TR316']));
    expect(bevindingen).toHaveLength(27_999);
    expect(bevindingen[0]).toMatchObject({ pad: 'Declaratie › Client 1 › Prestatie 2 › ProductReferentie', uitleg: expect.stringContaining('Prestatie 1 uit hetzelfde bericht') });
  });
});
