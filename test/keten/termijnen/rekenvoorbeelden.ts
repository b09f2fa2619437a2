import { AMBULANT, PLUS, Zaak, type Wereld } from './zaak.js';
import type { Verteller } from './verhalen.js';

/** Dag 0, de laatste dag en de eerste werkdag daarna, met de hand geteld op de kalender van de Algemene termijnenwet. */
type Voorbeeld = [begin: string, laatste: string, erna: string, waarom: string];

const TIEN: Voorbeeld[] = [
  ['2023-01-02', '2023-01-16', '2023-01-17', 'gewone weken'],
  ['2023-04-03', '2023-04-19', '2023-04-20', 'Goede Vrijdag en Pasen'],
  ['2023-04-24', '2023-05-10', '2023-05-11', 'Koningsdag en 5 mei, ook buiten een lustrum'],
  ['2023-05-15', '2023-05-31', '2023-06-01', 'Hemelvaart en Pinksteren'],
  ['2023-07-01', '2023-07-14', '2023-07-17', 'begin in het weekend'],
  ['2023-12-18', '2024-01-04', '2024-01-05', 'Kerst, Nieuwjaar en de jaargrens'],
  ['2025-04-24', '2025-05-09', '2025-05-12', 'Koningsdag op 26 april omdat 27 april een zondag is'],
];

const VIJF: Voorbeeld[] = [
  ['2023-01-02', '2023-01-09', '2023-01-10', 'gewone weken'],
  ['2023-04-03', '2023-04-12', '2023-04-13', 'Goede Vrijdag en Pasen'],
  ['2023-04-24', '2023-05-02', '2023-05-03', 'Koningsdag'],
  ['2023-05-15', '2023-05-23', '2023-05-24', 'Hemelvaart'],
  ['2023-07-01', '2023-07-07', '2023-07-10', 'begin in het weekend'],
  ['2023-12-18', '2023-12-27', '2023-12-28', 'Kerst'],
  ['2025-04-24', '2025-05-01', '2025-05-02', 'Koningsdag op 26 april'],
];

const NORMEN = [
  { naam: 'plaatsing', product: PLUS, dagen: 10, voorbeelden: TIEN, bron: { start: 'art. 17 f', stop: 'art. 17 f' } },
  { naam: 'landelijk', product: AMBULANT, dagen: 5, voorbeelden: VIJF, bron: { start: 'OP271', stop: 'OP272' } },
];

/** Meldingen op de laatste dag en op de eerste werkdag daarna. */
export function rekenvoorbeelden(vertel: Verteller): void {
  for (const { naam, product, dagen, voorbeelden, bron } of NORMEN) {
    for (const [begin, laatste, erna, waarom] of voorbeelden) {
      for (const [dag, status, verbruikt] of [[laatste, 'tijdig', dagen], [erna, 'te-laat', dagen + 1]] as const) {
        const verwacht = (welk: 'start' | 'stop') => ({
          begin, uiterlijk: laatste, voldaanOp: dag, status, verbruikt, norm: { dagen, eenheid: 'werkdagen', bron: expect.stringContaining(bron[welk]) },
        });

        vertel(`${naam}: start op ${begin}, gemeld op ${dag}: ${status} (${waarom})`, async (wereld) => {
          const zaak = new Zaak(wereld, product);
          await zaak.op(begin);
          await zaak.wijstToe();
          await zaak.op(dag);
          const { traceerId } = await zaak.start(begin);
          await zaak.even();
          const termijn = await zaak.termijn('startmelding');
          expect(termijn).toMatchObject(verwacht('start'));
          expect(termijn.bewijs.berichten.filter(({ telt }) => telt).map((b) => b.traceerId)).toEqual([traceerId]);
        });

        vertel(`${naam}: einde op ${begin}, gemeld op ${dag}: ${status} (${waarom})`, async (wereld) => {
          const zaak = new Zaak(wereld, product);
          await zaak.op(begin);
          await zaak.wijstToe();
          await zaak.start('2023-01-01');
          await zaak.op(dag);
          await zaak.stop(begin);
          await zaak.even();
          expect(await zaak.termijn('stopmelding')).toMatchObject(verwacht('stop'));
        });
      }
    }
  }
}

/** Begindatum, moment van melden, en wat dat in Nederland is: rond middernacht, aan beide kanten van het verzetten van de klok. */
const NACHTEN: [begin: string, uiterlijk: string, moment: string, dag: string, status: string][] = [
  ['2023-03-10', '2023-03-24', '2023-03-24T23:59:00+01:00', '2023-03-24', 'tijdig'],
  ['2023-03-10', '2023-03-24', '2023-03-25T00:01:00+01:00', '2023-03-25', 'te-laat'],
  ['2023-03-13', '2023-03-27', '2023-03-27T23:59:00+02:00', '2023-03-27', 'tijdig'],
  ['2023-03-13', '2023-03-27', '2023-03-28T00:01:00+02:00', '2023-03-28', 'te-laat'],
  ['2023-10-13', '2023-10-27', '2023-10-27T23:59:00+02:00', '2023-10-27', 'tijdig'],
  ['2023-10-13', '2023-10-27', '2023-10-28T00:01:00+02:00', '2023-10-28', 'te-laat'],
  ['2023-10-16', '2023-10-30', '2023-10-30T23:59:00+01:00', '2023-10-30', 'tijdig'],
  ['2023-10-16', '2023-10-30', '2023-10-31T00:01:00+01:00', '2023-10-31', 'te-laat'],
];

/** De dag eindigt om middernacht in Nederland, in zomer- en wintertijd. */
export function middernacht(vertel: Verteller): void {
  for (const [begin, uiterlijk, moment, dag, status] of NACHTEN) {
    vertel(`een melding op ${moment} telt op ${dag}: ${status}`, async (wereld) => {
      const zaak = await toegewezenOp(wereld, begin);
      await zaak.op(moment);
      await zaak.start(begin);
      await zaak.even();
      const termijn = await zaak.termijn('startmelding');
      expect(termijn).toMatchObject({ begin, uiterlijk, voldaanOp: dag, status });
      expect(termijn.bewijs.berichten.find(({ telt }) => telt)?.ontvangenOp.slice(0, 16)).toBe(new Date(moment).toISOString().slice(0, 16));
    });
  }

  for (const [moment, begin, uiterlijk] of [['2023-03-27T23:59:00+02:00', '2023-03-27', '2023-04-03'], ['2023-03-28T00:01:00+02:00', '2023-03-28', '2023-04-04']] as const) {
    vertel(`een toewijzing van ${moment} is ontvangen op ${begin}`, async (wereld) => {
      const zaak = new Zaak(wereld, AMBULANT);
      await zaak.op(moment);
      await zaak.wijstToe({ ingangsdatum: '2023-03-01' });
      await zaak.even();
      expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ begin, uiterlijk });
    });
  }

  vertel('om middernacht in Nederland is een open termijn verlopen', async (wereld) => {
    const zaak = await toegewezenOp(wereld, '2023-10-16', '2023-10-16');
    await zaak.op('2023-10-30T23:59:00+01:00');
    expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ uiterlijk: '2023-10-30', status: 'waarschuwing', verbruikt: 10 });
    await zaak.op('2023-10-31T00:01:00+01:00');
    expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ status: 'verlopen', verbruikt: 11 });
  });
}

async function toegewezenOp(wereld: Wereld, dag: string, ingangsdatum = '2023-01-01'): Promise<Zaak> {
  const zaak = new Zaak(wereld, PLUS);
  await zaak.op(dag);
  await zaak.wijstToe({ ingangsdatum });
  return zaak;
}
