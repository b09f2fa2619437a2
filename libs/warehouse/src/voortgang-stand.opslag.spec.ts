import { leesRijen, type Rij } from '@hub/rapporten';
import * as fc from 'fast-check';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { eenLevering, eenRegio, leegSter, legInSter, type Sterrij } from '../../../test/bouwers/ster.js';
import { voortgang } from './voortgang.js';

const GEMEENTEN = ['0141', '0147', '0153'];
const KWARTALEN = ['2026-K1', '2026-K2', '2026-K3', '2026-K4'];
const [EERSTE, DAGEN_IN_JAAR] = [Date.UTC(2026, 0, 1), 365];
const DAG_MS = 86_400_000;

const alsDatum = (dag: number): string => new Date(EERSTE + dag * DAG_MS).toISOString().slice(0, 10);

/** Leveringen van een paar cliënten; begin en einde liggen op weinig dagen, zodat zij vaak op elkaar en op de rand van een kwartaal aansluiten. */
const LEVERINGEN = fc.array(
  fc.record({
    client_id: fc.integer({ min: 1, max: 3 }),
    gemeente: fc.constantFrom(...GEMEENTEN),
    aanbieder: fc.constantFrom('65656055', '42420001'),
    product_code: fc.constantFrom('44A09', '44A10'),
    begin: fc.constantFrom(1, 30, 31, 89, 90, 91, 120, 121, 181, 182, 272, 273),
    duur: fc.option(fc.constantFrom(0, 1, 30, 58, 59, 91, 92), { nil: null }),
  }).map(({ begin, duur, ...rest }): Sterrij => eenLevering({
    ...rest, begindatum: alsDatum(begin), einddatum: duur === null ? null : alsDatum(Math.min(begin + duur, DAGEN_IN_JAAR - 2)),
  })), { maxLength: 12 });

beschrijfMetDatabank('jeugdzorgplus-voortgang: de standen sluiten', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());

  async function lees(kwartaal: string): Promise<Map<unknown, Record<string, number>>> {
    const rapport = voortgang({ pool: proef.databank.pool, vandaag: () => '2027-01-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(rapport, { kwartaal }, { rol: 'beheer', code: 'beheer' })) rijen.push(rij);
    return new Map(rijen.map((rij) => [rij['gemeente'], rij as Record<string, number>]));
  }

  it('bij elke gemeente en in elk kwartaal, wat er ook gebeurde; wat de ene gemeente verlaat, komt bij een andere aan', async () => {
    await fc.assert(fc.asyncProperty(LEVERINGEN, async (leveringen) => {
      await leegSter(proef.databank.pool);
      await legInSter(proef.databank.pool, { ...eenRegio(...GEMEENTEN), feit_levering: leveringen });
      const perKwartaal = await Promise.all(KWARTALEN.map(lees));
      let saldo = 0;
      for (const gemeente of GEMEENTEN) {
        let vorige = 0;
        for (const [i, rijen] of perKwartaal.entries()) {
          const { beginstand = -1, instroom = 0, uitstroom = 0, eindstand = -1, overgang_in = 0, overgang_uit = 0, unieke_clienten = -1, eindstand_cumulatief = -1 } = rijen.get(gemeente) ?? {};
          expect(eindstand).toBe(beginstand + instroom - uitstroom + overgang_in - overgang_uit);
          expect([beginstand, eindstand, eindstand_cumulatief]).toEqual([vorige, inZorgNa(leveringen, gemeente, i), eindstand]);
          expect(unieke_clienten).toBe(uniek(leveringen, gemeente, i));
          vorige = eindstand;
          saldo += overgang_in - overgang_uit;
        }
      }
      expect(saldo).toBe(0);
    }), { numRuns: 40 });
  }, 120_000);
});

/** Eerste dag en laatste dag van het zoveelste kwartaal. */
const randen = (kwartaal: number): [string, string] => [[1, 4, 7, 10], [4, 7, 10, 13]].map(([...maanden]) => Date.UTC(2026, (maanden[kwartaal] ?? 0) - 1, 1))
  .map((ms, i) => new Date(ms - i * DAG_MS).toISOString().slice(0, 10)) as [string, string];

function inZorgNa(leveringen: readonly Sterrij[], gemeente: string, kwartaal: number): number {
  const [, laatste] = randen(kwartaal);
  return leveringen.filter((l) => l['gemeente'] === gemeente && String(l['begindatum']) <= laatste && (l['einddatum'] === null || String(l['einddatum']) > laatste)).length;
}

function uniek(leveringen: readonly Sterrij[], gemeente: string, kwartaal: number): number {
  const [eerste, laatste] = randen(kwartaal);
  return new Set(leveringen.filter((l) => l['gemeente'] === gemeente && String(l['begindatum']) <= laatste && (l['einddatum'] === null || String(l['einddatum']) >= eerste)).map((l) => l['client_id'])).size;
}
