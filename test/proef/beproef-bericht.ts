import { toetsBinnenBericht, type Berichtregel } from '@hub/regels';
import { blijftGroenInBericht, oordelen, type Berichttabel, type SoortEnBericht } from './berichttabel.js';

const REGELNUMMER = /^(TR|CD|CS)\d{3}$/;

/** De regels van niveau 2 die een bericht schendt. */
function geschonden({ type, bericht }: SoortEnBericht): string[] {
  return [...new Set(toetsBinnenBericht(type, bericht).map(({ regel }) => regel))].sort();
}

/** Draait de tabel van een regel van niveau 2, en nog eens met de eis omgekeerd: dan moet elk geval omslaan. */
export function beproefBericht(regel: Berichtregel, tabel: Berichttabel): void {
  describe(regel.id, () => {
    it.each(tabel.voldoet)('voldoet: $geval', (geval) => {
      const { beoordeeld, bewijs } = oordelen(regel, geval);
      expect(bewijs).toEqual([]);
      expect(beoordeeld).toBeGreaterThan(0);
    });

    it.each(tabel.schendt)('voldoet niet: $geval', (geval) => {
      expect(oordelen(regel, geval).bewijs).toEqual(geval.bewijs);
      const bevindingen = toetsBinnenBericht(geval.type, geval.bericht).filter((bevinding) => bevinding.regel === regel.id);
      expect(bevindingen.map(({ pad, niveau, retourcode }) => ({ pad, niveau, retourcode }))).toEqual(
        geval.bewijs.map(({ pad }) => ({ pad, niveau: 2, retourcode: '0001' })),
      );
      for (const { uitleg } of bevindingen) {
        expect(uitleg).toMatch(/^[A-ZÉ].{30,}[.]$/);
        expect(uitleg).not.toMatch(/undefined|NaN|\bnull\b|\d{9}/);
      }
    });

    it('kent een bericht dat alleen deze regel schendt, en een dat niets schendt', () => {
      expect(tabel.schendt.map(geschonden)).toContainEqual([regel.id, ...(tabel.samenMet ?? [])].sort());
      expect(tabel.voldoet.map(geschonden)).toContainEqual([]);
    });

    it('gaat nergens over waar zij niet geldt, en noemt wie daar wel over gaat', () => {
      for (const geval of tabel.nvt) {
        expect({ geval: geval.geval, beoordeeld: oordelen(regel, geval).beoordeeld }).toEqual({ geval: geval.geval, beoordeeld: 0 });
        expect(geval.eigenaar === 'geen' || REGELNUMMER.test(geval.eigenaar)).toBe(true);
      }
    });

    it('houdt met de eis omgekeerd geen geval over', () => {
      expect(blijftGroenInBericht(regel, tabel)).toEqual([]);
    });
  });
}
