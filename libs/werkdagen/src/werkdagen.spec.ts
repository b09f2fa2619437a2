import fc from 'fast-check';
import { datumVan, dagnummer, plusDagen } from './dag.js';
import { vergelijk } from './datum.js';
import { isWerkdag, maakKalender } from './kalender.js';
import { aantalWerkdagen, plusWerkdagen, verantwoordDagen } from './werkdagen.js';

const WET = maakKalender();
const BRUG = maakKalender(['2026-05-15']);

describe('plusWerkdagen', () => {
  it.each([
    // [dag, n, verwacht]
    ['2026-03-02', 5, '2026-03-09'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-03-08', 0, '2026-03-08'],
    // over Pasen 2026: Goede Vrijdag 3 april, tweede Paasdag 6 april
    ['2026-04-01', 2, '2026-04-07'],
    ['2026-03-26', 10, '2026-04-13'],
    // Koningsdag 2026 op maandag, Bevrijdingsdag op dinsdag
    ['2026-04-24', 5, '2026-05-04'],
    ['2026-04-24', 6, '2026-05-06'],
    // Kerst en Nieuwjaar
    ['2026-12-24', 5, '2027-01-04'],
    ['2025-12-24', 1, '2025-12-29'],
    // achteruit
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-03-09', -5, '2026-03-02'],
    ['2026-03-08', -1, '2026-03-06'],
    ['9999-12-31', 1, '10000-01-03'],
  ])('%s en %i werkdagen is %s', (dag, n, verwacht) => expect(plusWerkdagen(dag, n, WET)).toBe(verwacht));

  it('slaat een extra vrije dag over', () => {
    expect(plusWerkdagen('2026-05-13', 1, WET)).toBe('2026-05-15');
    expect(plusWerkdagen('2026-05-13', 1, BRUG)).toBe('2026-05-18');
  });
});

describe('aantalWerkdagen', () => {
  it.each([
    ['2026-03-02', '2026-03-09', 5],
    ['2026-03-06', '2026-03-08', 0],
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-09', '2026-03-02', 0],
    ['2026-04-02', '2026-04-06', 0],
    ['2026-04-02', '2026-04-07', 1],
    ['2026-12-24', '2027-01-04', 5],
    ['2026-05-13', '2026-05-18', 2],
  ])('na %s tot en met %s: %i', (na, tot, aantal) => expect(aantalWerkdagen(na, tot, WET)).toBe(aantal));

  it('telt een extra vrije dag niet, en die op een feestdag of in een weekend niet nog eens', () => {
    const kalender = maakKalender(['2026-05-14', '2026-05-15', '2026-05-16']);
    expect(aantalWerkdagen('2026-05-13', '2026-05-18', kalender)).toBe(1);
  });
});

describe('verantwoordDagen', () => {
  it('noemt van elke dag het volgnummer of de reden', () => {
    expect(verantwoordDagen('2026-05-12', '2026-05-18', BRUG)).toEqual([
      { datum: '2026-05-13', werkdag: 1, reden: null },
      { datum: '2026-05-14', werkdag: null, reden: 'Hemelvaartsdag' },
      { datum: '2026-05-15', werkdag: null, reden: 'extra vrije dag' },
      { datum: '2026-05-16', werkdag: null, reden: 'zaterdag' },
      { datum: '2026-05-17', werkdag: null, reden: 'zondag' },
      { datum: '2026-05-18', werkdag: 2, reden: null },
    ]);
  });

  it.each(['2026-05-12', '2026-05-11'])('is leeg tot en met %s, niet later dan het begin', (tot) => {
    expect(verantwoordDagen('2026-05-12', tot, WET)).toEqual([]);
  });
});

describe('tellen over elke kalender', () => {
  const datum = fc.integer({ min: dagnummer('2014-01-01'), max: dagnummer('2060-12-31') }).map(datumVan);
  const aantal = fc.integer({ min: 0, max: 120 });
  /** Extra vrije dagen dicht bij de begindag, zodat ze meedoen. */
  const geval = fc.record({ dag: datum, afstanden: fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 12 }) })
    .map(({ dag, afstanden }) => ({ dag, kalender: maakKalender(afstanden.map((n) => plusDagen(dag, n))) }));

  it('een werkdag meer valt later, en valt op een werkdag', () => {
    fc.assert(fc.property(geval, aantal, ({ dag, kalender }, n) => {
      const later = plusWerkdagen(dag, n + 1, kalender);
      expect(vergelijk(later, plusWerkdagen(dag, n, kalender))).toBeGreaterThan(0);
      expect(isWerkdag(later, kalender)).toBe(true);
    }));
  });

  it('een latere begindag geeft nooit een eerdere einddag', () => {
    fc.assert(fc.property(geval, aantal, fc.nat(30), ({ dag, kalender }, n, later) => {
      expect(vergelijk(plusWerkdagen(plusDagen(dag, later), n, kalender), plusWerkdagen(dag, n, kalender))).toBeGreaterThanOrEqual(0);
    }));
  });

  it.each([1, -1])('in twee stappen komt men even ver (richting %i)', (richting) => {
    fc.assert(fc.property(geval, aantal, aantal, ({ dag, kalender }, a, b) => {
      expect(plusWerkdagen(plusWerkdagen(dag, richting * a, kalender), richting * b, kalender)).toBe(plusWerkdagen(dag, richting * (a + b), kalender));
    }));
  });

  it('vanaf een werkdag voert terug naar het begin', () => {
    fc.assert(fc.property(geval, aantal, ({ dag, kalender }, n) => {
      const begin = plusWerkdagen(dag, 1, kalender);
      expect(plusWerkdagen(plusWerkdagen(begin, n, kalender), -n, kalender)).toBe(begin);
    }));
  });

  it('tellen is het omgekeerde van optellen', () => {
    fc.assert(fc.property(geval, aantal, ({ dag, kalender }, n) => {
      expect(aantalWerkdagen(dag, plusWerkdagen(dag, n, kalender), kalender)).toBe(n);
    }));
  });

  it('tellen over een tussendag is optelbaar', () => {
    fc.assert(fc.property(geval, fc.nat(800), fc.nat(800), ({ dag, kalender }, a, b) => {
      const [midden, eind] = [plusDagen(dag, a), plusDagen(dag, a + b)];
      expect(aantalWerkdagen(dag, midden, kalender) + aantalWerkdagen(midden, eind, kalender)).toBe(aantalWerkdagen(dag, eind, kalender));
    }));
  });

  it('de verantwoording per dag komt op hetzelfde uit', () => {
    fc.assert(fc.property(geval, fc.nat(200), ({ dag, kalender }, lengte) => {
      const tot = plusDagen(dag, lengte);
      const verantwoord = verantwoordDagen(dag, tot, kalender);
      expect(verantwoord).toHaveLength(lengte);
      const werkdagen = verantwoord.filter(({ werkdag }) => werkdag !== null);
      expect(werkdagen.every(({ datum: d, reden }, i) => reden === null && d === plusWerkdagen(dag, i + 1, kalender))).toBe(true);
      expect(werkdagen.length).toBe(aantalWerkdagen(dag, tot, kalender));
      expect(verantwoord.filter(({ werkdag }) => werkdag === null).every(({ datum: d, reden }) => reden !== null && !isWerkdag(d, kalender))).toBe(true);
    }));
  });
});
