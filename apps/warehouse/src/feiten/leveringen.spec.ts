import { eersteStop, leveringenUit, tijdelijkGestoptOp, type StartMetProduct } from './leveringen.js';

const TIJDELIJK = new Set(['20']);
const stop = (einddatum: string, redenBeeindiging = '31') => ({ einddatum, redenBeeindiging, gemeldOp: einddatum, berichtId: 2 });
const start = (begindatum: string, anders: Partial<StartMetProduct> = {}): StartMetProduct =>
  ({ toewijzingNummer: 1001, begindatum, gemeldOp: begindatum, berichtId: 1, stops: [], product: '44/44A09', ...anders });
const in1 = (...starts: StartMetProduct[]) => leveringenUit(starts, TIJDELIJK).map((l) => [l.starts.map((s) => s.begindatum), l.einde?.einddatum]);

describe('leveringen uit starts', () => {
  it.each([
    ['een start zonder stop loopt', [start('2025-01-01')], [[['2025-01-01'], undefined]]],
    ['een definitieve stop eindigt haar', [start('2025-01-01', { stops: [stop('2025-01-31')] })], [[['2025-01-01'], '2025-01-31']]],
    ['een tijdelijke stop eindigt haar niet', [start('2025-01-01', { stops: [stop('2025-01-31', '20')] })], [[['2025-01-01'], undefined]]],
    ['een herstart op dezelfde toewijzing hoort erbij', [start('2025-01-01', { stops: [stop('2025-01-31', '20')] }), start('2025-02-10')], [[['2025-01-01', '2025-02-10'], undefined]]],
    ['ook als de herstart eerder is gemeld', [start('2025-02-10'), start('2025-01-01', { stops: [stop('2025-01-31', '20')] })], [[['2025-01-01', '2025-02-10'], undefined]]],
    ['na een definitieve stop begint een nieuwe', [start('2025-01-01', { stops: [stop('2025-01-31')] }), start('2025-02-10')], [[['2025-01-01'], '2025-01-31'], [['2025-02-10'], undefined]]],
    ['op een nieuwe toewijzing van hetzelfde product gaat zij door', [start('2025-01-01', { stops: [stop('2025-01-31', '20')] }), start('2025-02-10', { toewijzingNummer: 1002 })],
      [[['2025-01-01', '2025-02-10'], undefined]]],
    ['een ander product is een andere levering', [start('2025-01-01', { stops: [stop('2025-01-31', '20')] }), start('2025-02-10', { toewijzingNummer: 1002, product: '45/45A04' })],
      [[['2025-01-01'], undefined], [['2025-02-10'], undefined]]],
    ['een start voor het einde van de tijdelijke stop hervat haar niet', [start('2025-01-01', { stops: [stop('2025-01-31', '20')] }), start('2025-01-20', { toewijzingNummer: 1002 })],
      [[['2025-01-01'], undefined], [['2025-01-20'], undefined]]],
    ['de eigen toewijzing gaat voor hetzelfde product',
      [start('2025-01-01', { stops: [stop('2025-01-31', '20')] }), start('2025-01-02', { toewijzingNummer: 1002, stops: [stop('2025-01-30', '20')] }), start('2025-02-10', { toewijzingNummer: 1002 })],
      [[['2025-01-01'], undefined], [['2025-01-02', '2025-02-10'], undefined]]],
    ['de stop na een herstart eindigt het geheel', [start('2025-01-01', { stops: [stop('2025-01-31', '20')] }), start('2025-02-10', { stops: [stop('2025-03-01')] })],
      [[['2025-01-01', '2025-02-10'], '2025-03-01']]],
  ])('%s', (_geval, starts, uitkomst) => expect(in1(...starts)).toEqual(uitkomst));

  it('weet sinds wanneer een levering tijdelijk stil ligt', () => {
    const [stil, lopend, klaar] = leveringenUit([
      start('2025-01-01', { stops: [stop('2025-01-31', '20')] }), start('2025-01-01', { toewijzingNummer: 2, product: 'a' }), start('2025-01-01', { toewijzingNummer: 3, product: 'b', stops: [stop('2025-01-09')] }),
    ], TIJDELIJK);
    expect([stil, lopend, klaar].map((l) => l && tijdelijkGestoptOp(l))).toEqual(['2025-01-31', undefined, undefined]);
  });

  it('onderbreekt bij de eerste stop', () => {
    expect(eersteStop(start('2025-01-01', { stops: [stop('2025-02-01'), stop('2025-01-31', '20')] }))?.einddatum).toBe('2025-01-31');
    expect(eersteStop(start('2025-01-01'))).toBeUndefined();
  });
});
