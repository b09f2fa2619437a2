import type { Berichtklasse } from '@hub/dossier';
import type { Regel } from '@hub/regels';
import { blijftGroen, verwachtingen, type Regeltabel } from './tabel.js';

const REGELNUMMER = /^(TR|CD|CS)\d{3}$/;

/** Draait de tabel van een regel van niveau 3 of 4, en nog eens met de eis omgekeerd: dan moet elk geval omslaan. */
export function beproef<K extends Berichtklasse>(regel: Regel<K>, tabel: Regeltabel<K>): void {
  describe(regel.id, () => {
    it.each(verwachtingen(tabel))('$uitkomst: $geval', ({ record, omgeving, uitkomst, feiten }) => {
      const oordeel = regel.beoordeel(record, omgeving);
      expect(oordeel.uitkomst).toBe(uitkomst);
      if (uitkomst === 'voldoet niet') expect(oordeel).toEqual({ uitkomst, feiten });
      expect(regel.toets(record, omgeving) !== undefined).toBe(uitkomst === 'voldoet niet');
    });

    it('zegt bij elke schending wat er mis is, zonder gat in de zin en zonder sleutel van een client', () => {
      for (const { record, omgeving } of tabel.schendt) {
        const uitleg = regel.toets(record, omgeving)?.uitleg ?? '';
        expect(uitleg).toMatch(/^[A-ZÉ].{30,}[.]$/);
        expect(uitleg).not.toMatch(/undefined|NaN|\bnull\b|client-\d/);
      }
    });

    it('noemt bij elk geval dat buiten de regel valt wie erover gaat', () => {
      for (const { eigenaar } of tabel.nvt) expect(eigenaar === 'geen' || REGELNUMMER.test(eigenaar)).toBe(true);
    });

    it('houdt met de eis omgekeerd geen geval over', () => {
      expect(blijftGroen(regel, tabel)).toEqual([]);
    });
  });
}
