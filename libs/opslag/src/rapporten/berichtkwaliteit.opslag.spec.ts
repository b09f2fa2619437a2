import { randomUUID } from 'node:crypto';
import type { Berichtstatus } from '@hub/berichtweg';
import { leesRijen, type Rij } from '@hub/rapporten';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import type { BewaardeBevinding } from '../berichtregister.js';
import { berichtkwaliteit } from './berichtkwaliteit.js';

const [AANBIEDER, ANDERE_AANBIEDER, GEMEENTE, ANDERE_GEMEENTE] = ['65656055', '42420001', '0153', '0141'];

interface Bericht {
  van?: string;
  aan?: string;
  soort?: string;
  op?: string;
  status: Berichtstatus;
  /** codes van niveau 1 */
  meldingen?: string[];
  bevindingen?: Pick<BewaardeBevinding, 'regel' | 'niveau' | 'retourcode'>[];
  vanHub?: boolean;
}

const tr326 = { regel: 'TR326', niveau: 3, retourcode: '9326' };
const tr381 = { regel: 'TR381', niveau: 4, retourcode: '9381' };
const cs002 = { regel: 'CS002', niveau: 2, retourcode: '0001' };
const tr002 = { regel: 'TR002', niveau: 2, retourcode: '0001' };

beschrijfMetDatabank('berichtkwaliteit', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => proef.databank.pool.query('truncate bericht.bericht cascade'));

  async function leg(...berichten: Bericht[]): Promise<void> {
    for (const { van = AANBIEDER, aan = GEMEENTE, soort = 'JW305', op = '2026-04-15T12:00:00Z', status, meldingen = [], bevindingen = [], vanHub } of berichten) {
      const { rows } = await proef.databank.pool.query<{ id: number }>(
        `insert into bericht.bericht (traceer_id, conversatie_id, soort, berichtversie, berichtsubversie, actie, afzender_rol, afzender_code, geadresseerde_rol,
           geadresseerde_code, vingerafdruk, ontvangen_op, status, status_op, meldingen)
         values ($1, $1, $2, 3, 2, 'Indienen', $3, $4, $5, $6, $7, $8, $9, $8, $10) returning id`,
        [randomUUID(), soort, van?.length === 4 ? 'Gemeente' : 'Instelling', van, aan?.length === 4 ? 'Gemeente' : 'Instelling', aan, vanHub ? null : Buffer.alloc(32), op, status,
          meldingen.length > 0 ? JSON.stringify(meldingen.map((code) => ({ code, omschrijving: 'x' }))) : null]);
      if (bevindingen.length > 0) {
        await proef.databank.pool.query('insert into bericht.oordeel (bericht_id, bevindingen) values ($1, $2)',
          [rows[0]?.id, JSON.stringify(bevindingen.map((b) => ({ ...b, pad: 'Client', uitleg: 'x' })))]);
      }
    }
  }

  async function lees(parameters: Record<string, unknown> = {}): Promise<Rij[]> {
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(berichtkwaliteit(proef.databank), parameters, { rol: 'beheer', code: 'beheer' })) rijen.push(rij);
    return rijen;
  }

  const kort = (rij: Rij, ...namen: string[]): unknown[] => namen.map((naam) => rij[naam]);
  const codes = (rijen: Rij[]): unknown[] => rijen.map((rij) => kort(rij, 'niveau', 'retourcode', 'regel', 'berichten', 'keren'));

  it('zonder berichten zijn er geen rijen', async () => expect(await lees()).toEqual([]));

  it('telt van een partij goedgekeurd, afgekeurd per niveau, in delen en nog te doen', async () => {
    await leg(
      { status: 'WordtAangeboden' }, { status: 'Bezorgd' }, { status: 'Ontvangen' }, { status: 'WordtVerwerkt' },
      { status: 'AfgekeurdDoorDienst', meldingen: ['BRS14'] },
      { status: 'VerwerkingVoltooid', bevindingen: [cs002] }, { status: 'VerwerkingVoltooid', bevindingen: [tr381, tr326] }, { status: 'VerwerkingVoltooid', bevindingen: [tr381] },
    );
    const [alles] = await lees();
    expect(alles).toEqual({
      maand: '2026-04', partij: AANBIEDER, gemeente: GEMEENTE, aanbieder: AANBIEDER, berichtsoort: 'JW305', niveau: null, retourcode: null, regel: null,
      berichten: 8, in_behandeling: 2, goedgekeurd: 2, deels_goedgekeurd: 0, afgekeurd: 4,
      afgekeurd_niveau_1: 1, afgekeurd_niveau_2: 1, afgekeurd_niveau_3: 1, afgekeurd_niveau_4: 1, afgekeurd_procent: 400 / 6, keren: 5,
    });
  });

  it('geeft daarna een rij per code en regel: in hoeveel berichten, en hoe vaak', async () => {
    await leg(
      { status: 'AfgekeurdDoorDienst', meldingen: ['BRS14', 'BRS14', 'BRS13'] }, { status: 'AfgekeurdDoorDienst', meldingen: ['BRS14'] },
      { status: 'VerwerkingVoltooid', bevindingen: [cs002, cs002, tr002] }, { status: 'VerwerkingVoltooid', bevindingen: [tr326, tr381] },
      { status: 'VerwerkingVoltooid', bevindingen: [{ regel: 'IV028', niveau: 3, retourcode: null }] },
    );
    expect(codes(await lees())).toEqual([
      [null, null, null, 5, 10],
      [1, 'BRS13', null, 1, 1], [1, 'BRS14', null, 2, 3],
      [2, '0001', 'CS002', 1, 2], [2, '0001', 'TR002', 1, 1],
      [3, null, 'IV028', 1, 1], [3, '9326', 'TR326', 1, 1],
      [4, '9381', 'TR381', 1, 1],
    ]);
  });

  it('een declaratie die in delen is toegekend, is geen afkeuring; haar codes tellen wel', async () => {
    await leg({ soort: 'JW323', status: 'WordtAangeboden', bevindingen: [tr381, tr381] }, { soort: 'JW323', status: 'Bezorgd' });
    const rijen = await lees();
    expect(kort(rijen[0] as Rij, 'berichten', 'goedgekeurd', 'deels_goedgekeurd', 'afgekeurd', 'afgekeurd_procent')).toEqual([2, 1, 1, 0, 0]);
    expect(codes(rijen.slice(1))).toEqual([[4, '9381', 'TR381', 1, 2]]);
  });

  it('zolang niets beoordeeld is, is er geen percentage', async () => {
    await leg({ status: 'Ontvangen' });
    expect(kort((await lees())[0] as Rij, 'berichten', 'in_behandeling', 'afgekeurd_procent', 'keren')).toEqual([1, 1, null, 0]);
  });

  it('antwoorden van de hub tellen niet mee, die van een partij wel', async () => {
    await leg({ van: GEMEENTE, aan: AANBIEDER, soort: 'JW306', status: 'WordtAangeboden', vanHub: true }, { van: GEMEENTE, aan: AANBIEDER, soort: 'JW306', status: 'WordtAangeboden' });
    expect((await lees()).map((rij) => kort(rij, 'partij', 'gemeente', 'aanbieder', 'berichtsoort', 'berichten'))).toEqual([[GEMEENTE, GEMEENTE, AANBIEDER, 'JW306', 1]]);
  });

  it('houdt maand, partij, wederpartij en berichtsoort uit elkaar, op volgorde', async () => {
    await leg(
      { status: 'Bezorgd', soort: 'JW307' }, { status: 'Bezorgd' }, { status: 'Bezorgd', aan: ANDERE_GEMEENTE }, { status: 'Bezorgd', van: ANDERE_AANBIEDER },
      { status: 'Bezorgd', van: GEMEENTE, aan: AANBIEDER, soort: 'JW301' }, { status: 'Bezorgd', op: '2026-03-01T12:00:00Z' },
    );
    expect((await lees()).map((rij) => kort(rij, 'maand', 'partij', 'gemeente', 'aanbieder', 'berichtsoort'))).toEqual([
      ['2026-03', AANBIEDER, GEMEENTE, AANBIEDER, 'JW305'],
      ['2026-04', GEMEENTE, GEMEENTE, AANBIEDER, 'JW301'],
      ['2026-04', ANDERE_AANBIEDER, GEMEENTE, ANDERE_AANBIEDER, 'JW305'],
      ['2026-04', AANBIEDER, ANDERE_GEMEENTE, AANBIEDER, 'JW305'],
      ['2026-04', AANBIEDER, GEMEENTE, AANBIEDER, 'JW305'], ['2026-04', AANBIEDER, GEMEENTE, AANBIEDER, 'JW307'],
    ]);
  });

  it('een maand begint en eindigt om middernacht in Nederland, ook in de zomertijd', async () => {
    await leg(...['2026-03-31T21:59:59.999Z', '2026-03-31T22:00:00Z', '2026-04-30T21:59:59.999Z', '2026-04-30T22:00:00Z'].map((op) => ({ status: 'Bezorgd' as const, op })));
    const perMaand = async (parameters: Record<string, unknown>): Promise<unknown> => (await lees(parameters)).map((rij) => kort(rij, 'maand', 'berichten'));
    expect(await perMaand({})).toEqual([['2026-03', 1], ['2026-04', 2], ['2026-05', 1]]);
    expect(await perMaand({ maand: '2026-04' })).toEqual([['2026-04', 2]]);
    expect(await perMaand({ kwartaal: '2026-K1' })).toEqual([['2026-03', 1]]);
    expect(await perMaand({ jaar: '2026' })).toHaveLength(3);
    expect(await perMaand({ jaar: '2025' })).toEqual([]);
  });

  it('een gemeente of aanbieder als filter geeft wat zij stuurde en wat aan haar gericht was', async () => {
    await leg(
      { status: 'Bezorgd' }, { status: 'Bezorgd', aan: ANDERE_GEMEENTE }, { status: 'Bezorgd', van: ANDERE_AANBIEDER },
      { status: 'Bezorgd', van: ANDERE_GEMEENTE, aan: ANDERE_AANBIEDER, soort: 'JW301' },
    );
    const paren = async (parameters: Record<string, unknown>): Promise<unknown> => (await lees(parameters)).map((rij) => kort(rij, 'gemeente', 'aanbieder'));
    expect(await paren({ gemeente: GEMEENTE })).toEqual([[GEMEENTE, ANDERE_AANBIEDER], [GEMEENTE, AANBIEDER]]);
    expect(await paren({ aanbieder: ANDERE_AANBIEDER })).toEqual([[ANDERE_GEMEENTE, ANDERE_AANBIEDER], [GEMEENTE, ANDERE_AANBIEDER]]);
    expect(await paren({ gemeente: ANDERE_GEMEENTE, aanbieder: AANBIEDER })).toEqual([[ANDERE_GEMEENTE, AANBIEDER]]);
  });
});
