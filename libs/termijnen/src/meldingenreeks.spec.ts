import { eenFeit } from '../../../test/bouwers/index.js';
import { Meldingenreeks, type Correctie } from './meldingenreeks.js';

/** Een melding in deze proeven is haar dag, met erachter wat haar van een andere op die dag onderscheidt. */
type Record = string;
const dagVan = (record: Record): string => record.slice(0, 10);

type Stap = (reeks: Meldingenreeks<Record>) => void;
const meld = (op: string, record: Record): Stap => (reeks) => reeks.meld(dagVan(record), record, eenFeit('JW305', op));
const weg = (op: string, record: Record): Stap => (reeks) => reeks.verwijder(record, eenFeit('JW305', op));
const mee = (op: string, ...records: Record[]): Stap => (reeks) => reeks.verwijderMee((r) => records.includes(r), eenFeit('JW305', op));
const afgekeurd = (op: string): Stap => (reeks) => reeks.keurAf(eenFeit('JW305', op));

function reeksNa(stappen: readonly Stap[], correctie: Correctie = 'eersteMelding'): Meldingenreeks<Record> {
  const reeks = new Meldingenreeks<Record>(correctie, (record) => record);
  for (const stap of stappen) stap(reeks);
  return reeks;
}

const beeld = (stappen: readonly Stap[], correctie?: Correctie): string[] =>
  reeksNa(stappen, correctie).meldingen.map(({ record, stand, gemeldOp }) => `${record}: ${stand} ${gemeldOp}`);

describe('een reeks meldingen', () => {
  it.each<[string, Stap[], string[]]>([
    ['gemeld', [meld('2025-01-07', '2025-01-06')], ['2025-01-06: gemeld 2025-01-07']],
    ['verwijderd', [meld('2025-01-07', '2025-01-06'), weg('2025-01-08', '2025-01-06')], ['2025-01-06: verwijderd 2025-01-07']],
    ['wat er niet is, is niet te verwijderen', [weg('2025-01-08', '2025-01-06')], []],
    ['opnieuw met dezelfde dag: het eerste moment', [meld('2025-01-07', '2025-01-06'), weg('2025-01-08', '2025-01-06'), meld('2025-02-03', '2025-01-06')], ['2025-01-06: gemeld 2025-01-07']],
    ['opnieuw met een eerdere dag: het eerste moment', [meld('2025-01-07', '2025-01-06'), weg('2025-01-08', '2025-01-06'), meld('2025-02-03', '2025-01-03')],
      ['2025-01-06: vervangen 2025-01-07', '2025-01-03: gemeld 2025-01-07']],
    ['opnieuw met een latere dag: een nieuwe melding', [meld('2025-01-07', '2025-01-06'), weg('2025-01-08', '2025-01-06'), meld('2025-02-03', '2025-01-13')],
      ['2025-01-06: vervangen 2025-01-07', '2025-01-13: gemeld 2025-02-03']],
    ['heen en weer: wat er niet meer staat, is vervangen',
      [meld('2025-01-07', '2025-01-06'), weg('2025-01-08', '2025-01-06'), meld('2025-01-09', '2025-01-07'), weg('2025-01-10', '2025-01-07'), meld('2025-02-03', '2025-01-06')],
      ['2025-01-06: gemeld 2025-01-07', '2025-01-07: vervangen 2025-01-09']],
    ['een tweede melding naast de eerste verandert die niet', [meld('2025-01-07', '2025-01-06'), meld('2025-03-10', '2025-03-03')], ['2025-01-06: gemeld 2025-01-07', '2025-03-03: gemeld 2025-03-10']],
    ['twee op dezelfde dag zijn twee meldingen', [meld('2025-01-07', '2025-01-06 a'), meld('2025-03-10', '2025-01-06 b')], ['2025-01-06 a: gemeld 2025-01-07', '2025-01-06 b: gemeld 2025-03-10']],
    ['dezelfde dag onder een andere naam vervangt wat verwijderd is', [meld('2025-01-07', '2025-01-06 a'), weg('2025-03-10', '2025-01-06 a'), meld('2025-03-10', '2025-01-06 b')],
      ['2025-01-06 a: vervangen 2025-01-07', '2025-01-06 b: gemeld 2025-01-07']],
    ['twee tegelijk verbeterd: elk vervangt de dichtstbijzijnde',
      [meld('2025-01-07', '2025-01-06'), meld('2025-03-04', '2025-03-03'), weg('2025-04-01', '2025-01-06'), weg('2025-04-01', '2025-03-03'), meld('2025-04-01', '2025-01-03'), meld('2025-04-01', '2025-02-28')],
      ['2025-01-06: vervangen 2025-01-07', '2025-03-03: vervangen 2025-03-04', '2025-01-03: gemeld 2025-01-07', '2025-02-28: gemeld 2025-03-04']],
    ['met waar zij over ging verwijderd, ook als zij dat zelf al was', [meld('2025-01-07', '2025-01-06'), meld('2025-01-14', '2025-01-13'), weg('2025-01-15', '2025-01-13'), mee('2025-01-16', '2025-01-06', '2025-01-13')],
      ['2025-01-06: meeverwijderd 2025-01-07', '2025-01-13: meeverwijderd 2025-01-14']],
    ['meeverwijderd en opnieuw gemeld houdt het eerste moment', [meld('2025-01-07', '2025-01-06'), mee('2025-01-08', '2025-01-06'), meld('2025-02-03', '2025-01-06')], ['2025-01-06: gemeld 2025-01-07']],
  ])('%s', (_naam, stappen, verwacht) => expect(beeld(stappen)).toEqual(verwacht));

  it('bij de andere keuze is elke verbetering een nieuwe melding', () => {
    expect(beeld([meld('2025-01-07', '2025-01-06'), weg('2025-01-08', '2025-01-06'), meld('2025-02-03', '2025-01-06')], 'opnieuw')).toEqual(['2025-01-06: gemeld 2025-02-03']);
  });

  it('het bewijs houdt alles, in volgorde; wat is afgekeurd hoort bij de eerstvolgende melding', () => {
    const reeks = reeksNa([afgekeurd('2025-01-06'), meld('2025-01-07', '2025-01-06'), weg('2025-01-08', '2025-01-06'), afgekeurd('2025-01-09')]);
    expect(reeks.nogAfgekeurd.map(({ ontvangenOp }) => ontvangenOp.slice(0, 10))).toEqual(['2025-01-09']);
    reeks.meld('2025-01-03', '2025-01-03', eenFeit('JW305', '2025-01-10'));
    expect(reeks.nogAfgekeurd).toEqual([]);
    expect(reeks.meldingen.at(-1)?.berichten.map(({ ontvangenOp, rol }) => `${ontvangenOp.slice(0, 10)} ${rol}`)).toEqual([
      '2025-01-06 afgekeurd', '2025-01-07 gemeld', '2025-01-08 verwijderd', '2025-01-09 afgekeurd', '2025-01-10 opnieuw gemeld',
    ]);
    expect(reeks.aanwezig.map(({ door }) => door.gemeldOp)).toEqual(['2025-01-07']);
  });
});
