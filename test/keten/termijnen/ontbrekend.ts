import { AMBULANT, PLUS, Zaak } from './zaak.js';
import type { Verteller } from './verhalen.js';

/** Wat er van een open termijn op een dag te zien moet zijn. */
type Stand = [dag: string, status: string, verbruikt: number];

async function volg(zaak: Zaak, soort: string, standen: readonly Stand[]): Promise<void> {
  for (const [dag, status, verbruikt] of standen) {
    await zaak.op(dag);
    expect({ dag, ...(await zaak.termijn(soort)) }).toMatchObject({ dag, status, verbruikt });
  }
}

/** Een toewijzing van 2 oktober 2023 (een maandag) waarop geen start komt. */
const START: [naam: string, product: typeof PLUS, uiterlijk: string, standen: Stand[]][] = [
  ['landelijk', AMBULANT, '2023-10-09', [
    ['2023-10-05', 'open', 3], ['2023-10-06', 'waarschuwing', 4], ['2023-10-07', 'waarschuwing', 4], ['2023-10-09', 'waarschuwing', 5],
    ['2023-10-10', 'verlopen', 6], ['2023-10-11', 'verlopen', 7],
  ]],
  ['plaatsing', PLUS, '2023-10-16', [
    ['2023-10-10', 'open', 6], ['2023-10-11', 'waarschuwing', 7], ['2023-10-16', 'waarschuwing', 10], ['2023-10-17', 'verlopen', 11], ['2023-10-18', 'verlopen', 12],
  ]],
];

/** Een toewijzing die op vrijdag 29 september 2023 eindigt terwijl de levering loopt. */
const STOP: typeof START = [
  ['landelijk', AMBULANT, '2023-10-06', [['2023-10-04', 'open', 3], ['2023-10-05', 'waarschuwing', 4], ['2023-10-06', 'waarschuwing', 5], ['2023-10-09', 'verlopen', 6], ['2023-10-10', 'verlopen', 7]]],
  ['plaatsing', PLUS, '2023-10-13', [['2023-10-09', 'open', 6], ['2023-10-10', 'waarschuwing', 7], ['2023-10-13', 'waarschuwing', 10], ['2023-10-16', 'verlopen', 11], ['2023-10-17', 'verlopen', 12]]],
];

/** Wat niet komt, gaat met de klok mee: open, waarschuwing, verlopen, en te laat als het er alsnog is. */
export function ontbrekendeMeldingen(vertel: Verteller): void {
  for (const [naam, product, uiterlijk, standen] of START) {
    vertel(`${naam}: een toewijzing zonder start`, async (wereld) => {
      const zaak = new Zaak(wereld, product);
      await zaak.op('2023-10-02');
      await zaak.wijstToe({ ingangsdatum: '2023-10-02' });
      await volg(zaak, 'start-ontbreekt', standen);
      const laatste = standen.at(-1)?.[0] ?? '';
      await zaak.start('2023-10-02');
      await zaak.even();
      for (const soort of ['start-ontbreekt', 'startmelding']) {
        expect(await zaak.termijn(soort)).toMatchObject({ begin: '2023-10-02', uiterlijk, voldaanOp: laatste, status: 'te-laat', verbruikt: standen.at(-1)?.[2] });
      }
    });
  }

  for (const [naam, product, uiterlijk, standen] of STOP) {
    vertel(`${naam}: een toewijzing die eindigt zonder stop`, async (wereld) => {
      const zaak = new Zaak(wereld, product);
      await zaak.op('2023-09-04');
      await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-09-29' });
      await zaak.start('2023-09-04');
      await volg(zaak, 'stop-ontbreekt', standen);
      expect(await zaak.kort('stopmelding')).toEqual([]);
      await zaak.stop('2023-09-29');
      await zaak.even();
      for (const soort of ['stop-ontbreekt', 'stopmelding']) {
        expect(await zaak.termijn(soort)).toMatchObject({ begin: '2023-09-29', uiterlijk, voldaanOp: standen.at(-1)?.[0], status: 'te-laat' });
      }
    });
  }

  vertel('zonder start eindigt er niets: geen stop-ontbreekt', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-09-04');
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-09-29' });
    await zaak.op('2023-10-17');
    expect(await zaak.kort('stop-ontbreekt')).toEqual([]);
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-09-04 > 2023-09-18 verlopen']);
  });

  vertel('een Ingangsdatum in de toekomst: de termijn begint dan pas', async (wereld) => {
    const zaak = new Zaak(wereld, AMBULANT);
    await zaak.op('2023-10-02');
    await zaak.wijstToe({ ingangsdatum: '2023-11-01' });
    await zaak.op('2023-10-31T12:00:00+01:00');
    expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ begin: '2023-11-01', uiterlijk: '2023-11-08', status: 'open', verbruikt: 0 });
    await zaak.op('2023-11-07');
    expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ status: 'waarschuwing', verbruikt: 4 });
  });

  vertel('gestart en gestopt voor het einde van de toewijzing: niets verloopt', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-09-04');
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-09-29' });
    await zaak.start('2023-09-04');
    await zaak.op('2023-09-18');
    await zaak.stop('2023-09-15');
    await zaak.op('2023-10-17');
    expect((await Promise.all(['start-ontbreekt', 'stop-ontbreekt'].map((soort) => zaak.termijnen(soort)))).flat().map(({ status }) => status)
      .filter((status) => status !== 'tijdig')).toEqual([]);
  });

  vertel('de toewijzing wordt verlengd: de stop wordt later verwacht', async (wereld) => {
    const zaak = new Zaak(wereld, AMBULANT);
    await zaak.op('2023-09-04');
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-09-29' });
    await zaak.start('2023-09-04');
    await zaak.op('2023-10-09');
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-09-29 > 2023-10-06 verlopen']);
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-10-27', redenWijziging: '04' });
    await zaak.even();
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-10-27 > 2023-11-03 open']);
    await zaak.op('2023-11-07');
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-10-27 > 2023-11-03 verlopen']);
  });

  vertel('de toewijzing wordt ingekort: de stop wordt eerder verwacht', async (wereld) => {
    const zaak = new Zaak(wereld, AMBULANT);
    await zaak.op('2023-09-04');
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-12-29' });
    await zaak.start('2023-09-04');
    await zaak.op('2023-09-18');
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-09-29', redenWijziging: '05' });
    await zaak.op('2023-10-09');
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-09-29 > 2023-10-06 verlopen']);
  });

  vertel('de toewijzing wordt ingetrokken: de verwachte start vervalt', async (wereld) => {
    const zaak = new Zaak(wereld, AMBULANT);
    await zaak.op('2023-10-02');
    await zaak.wijstToe({ ingangsdatum: '2023-10-02' });
    await zaak.op('2023-10-10');
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-09 verlopen']);
    await zaak.wijstToe({ ingangsdatum: '2023-10-02', einddatum: '2023-10-02', redenWijziging: '13' });
    await zaak.even();
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-09 vervallen']);
  });
}

/** Een toewijzing die later komt dan de zorg begon. */
export function lateToewijzingen(vertel: Verteller): void {
  for (const [dag, status] of [['2023-02-13', 'tijdig'], ['2023-02-14', 'te-laat']] as const) {
    vertel(`landelijk telt de ontvangst van een late toewijzing: gemeld op ${dag} is ${status}`, async (wereld) => {
      const zaak = new Zaak(wereld, AMBULANT);
      await zaak.op('2023-02-06');
      await zaak.wijstToe();
      await zaak.op(dag);
      await zaak.start('2023-01-09');
      await zaak.even();
      const termijn = await zaak.termijn('startmelding');
      expect(termijn).toMatchObject({ begin: '2023-02-06', uiterlijk: '2023-02-13', status });
      expect(termijn.bewijs.lateToewijzing).toEqual({ ontvangenOp: '2023-02-06', werkdagen: 20 });
      expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ begin: '2023-02-06', uiterlijk: '2023-02-13', status });
    });
  }

  vertel('landelijk telt de Begindatum als de toewijzing er al was', async (wereld) => {
    const zaak = new Zaak(wereld, AMBULANT);
    await zaak.op('2023-02-06');
    await zaak.wijstToe();
    await zaak.op('2023-02-14');
    await zaak.start('2023-02-07');
    await zaak.even();
    const termijn = await zaak.termijn('startmelding');
    expect(termijn).toMatchObject({ begin: '2023-02-07', uiterlijk: '2023-02-14', status: 'tijdig' });
    expect(termijn.bewijs.lateToewijzing).toBeUndefined();
  });

  vertel('een plaatsing telt vanaf de Begindatum, en de late toewijzing staat als oorzaak ernaast', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-02-06');
    await zaak.wijstToe();
    await zaak.even();
    await zaak.start('2023-01-09');
    await zaak.op('2023-02-07');
    const termijn = await zaak.termijn('startmelding');
    expect(termijn).toMatchObject({ begin: '2023-01-09', uiterlijk: '2023-01-23', voldaanOp: '2023-02-06', status: 'te-laat', verbruikt: 20 });
    expect(termijn.bewijs.lateToewijzing).toEqual({ ontvangenOp: '2023-02-06', werkdagen: 20 });
    expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ begin: '2023-01-01', uiterlijk: '2023-01-13' });
  });
}
