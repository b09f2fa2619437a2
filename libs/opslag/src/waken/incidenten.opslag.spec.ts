import { Incidenten, Incidentpost, Klok, Partijen, type OpenIncident } from '../index.js';
import { AANBIEDER, GEMEENTE } from '../../../../test/bouwers/index.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { legBerichten, legVastgelopen, WAAKBELEID } from '../../../../test/waken.js';

/** Een woensdag in een week zonder feestdagen. */
const BEGIN = '2026-06-17T12:00:00Z';
const DAG_MS = 86_400_000;
const MINUUT_MS = 60_000;

beschrijfMetDatabank('incidenten', () => {
  let proef: Testdatabank;
  let klok: Klok;
  let incidenten: Incidenten;

  beforeEach(async () => {
    proef = await maakTestdatabank();
    klok = await Klok.start(proef.databank, new Date(BEGIN));
    incidenten = new Incidenten(proef.databank);
    await new Partijen(proef.databank).registreer([
      { rol: 'aanbieder', code: AANBIEDER, naam: 'De Veste', token: 'a' }, { rol: 'gemeente', code: GEMEENTE, naam: 'Enschede', token: 'g' },
    ]);
  });
  afterEach(async () => {
    klok.stop();
    await proef.ruimOp();
  });

  const kijk = async (naMinuten = 0): Promise<OpenIncident[]> => {
    if (naMinuten > 0) await klok.zetVooruit(new Date(klok.nu().getTime() + naMinuten * MINUUT_MS));
    await incidenten.bekijk(WAAKBELEID, true, klok.nu());
    return incidenten.open();
  };
  const geleden = (dagen: number): Date => new Date(new Date(BEGIN).getTime() - dagen * DAG_MS);
  const rijen = async (): Promise<number> => (await proef.databank.pool.query('select from waken.incident')).rowCount ?? -1;
  async function legRitme(perWeek: number, soort = 'JW305', van = AANBIEDER): Promise<void> {
    for (let week = 1; week <= 8; week += 1) await legBerichten(proef.databank, perWeek, geleden(7 * week + 3), { soort, van });
  }

  it('een lege hub heeft geen incidenten', async () => {
    expect(await kijk()).toEqual([]);
    expect(await incidenten.tellingen()).toEqual({ stilte: 0, vastgelopen: 0, bezorging: 0, outbox: 0, warehouse: 0 });
  });

  describe('stilte', () => {
    it('per partij en soort, tot zij weer stuurt', async () => {
      await legRitme(40);
      await legRitme(20, 'JW323');
      await legBerichten(proef.databank, 19, geleden(2), { soort: 'JW323' });
      await legRitme(4, 'JW307');
      const tekst = `${AANBIEDER} stuurt normaal 40 startberichten per week, nu 0`;
      expect(await kijk()).toEqual([{ soort: 'stilte', onderwerp: AANBIEDER, tekst, begonnen: expect.any(Date), aantal: 0 }]);
      expect([await incidenten.open({ partij: AANBIEDER }), await incidenten.open({ partij: GEMEENTE })]).toEqual([[expect.objectContaining({ tekst })], []]);
      expect(await incidenten.tellingen()).toMatchObject({ stilte: 1 });
      await legBerichten(proef.databank, 10, klok.nu());
      expect(await kijk(5)).toHaveLength(1);
      expect(await kijk(61)).toEqual([]);
      expect(await rijen()).toBe(1);
    });

    it('wie uit het partijenbestand verdween, hoort stil te zijn, en wat de hub zelf stuurt telt niet', async () => {
      await legRitme(40, 'JW305', '42420001');
      await legRitme(40, 'JW302');
      await proef.databank.pool.query(`update bericht.bericht set vingerafdruk = null where soort = 'JW302'`);
      expect(await kijk()).toEqual([]);
    });
  });

  it('vastgelopen berichten: een incident per reden, met het aantal van nu; terzijde gelegd is voorbij', async () => {
    await legVastgelopen(proef.databank, 3, geleden(1), 'RangeError: x');
    await legVastgelopen(proef.databank, 1, geleden(0), 'TypeError: y');
    expect((await kijk()).map(({ tekst, begonnen }) => [tekst, begonnen])).toEqual([['3 berichten zitten vast: RangeError: x', geleden(1)], ['1 bericht zit vast: TypeError: y', geleden(0)]]);
    await legVastgelopen(proef.databank, 9, klok.nu(), 'RangeError: x');
    expect((await kijk(2)).map(({ aantal }) => aantal)).toEqual([12, 1]);
    await proef.databank.pool.query(`update bericht.vastgelopen set terzijde_op = $1, terzijde_reden = 'proef' where reden like 'Range%'`, [klok.nu()]);
    expect((await kijk(2)).map(({ onderwerp }) => onderwerp)).toEqual(['TypeError: y']);
    await legVastgelopen(proef.databank, 1, klok.nu(), 'RangeError: x');
    expect(await kijk(2)).toHaveLength(2);
    expect(await rijen()).toBe(3);
  });

  it('een opgegeven bezorging duurt tot er weer iets aankomt, en hoogstens een maand', async () => {
    const bezorging = `insert into termijn.bezorging (id, partij, kanaal, status, volgende_poging, gemaakt_op, afgerond_op) values (gen_random_uuid(), $1, 'webhook', $2, $3, $3, $3)`;
    const leg = (partij: string, status: string, op: Date): Promise<unknown> => proef.databank.pool.query(bezorging, [partij, status, op]);
    await leg(AANBIEDER, 'bezorgd', geleden(3));
    await leg(AANBIEDER, 'opgegeven', geleden(2));
    await leg(AANBIEDER, 'opgegeven', geleden(1));
    await leg(GEMEENTE, 'opgegeven', geleden(31));
    expect((await kijk()).map(({ onderwerp, tekst }) => [onderwerp, tekst])).toEqual([[AANBIEDER, `webhook aan ${AANBIEDER} komt niet aan: 2 bezorgingen opgegeven`]]);
    await leg(AANBIEDER, 'bezorgd', klok.nu());
    expect(await kijk(2)).toEqual([]);
  });

  it('werk dat blijft liggen, ook als het telkens opnieuw is aangeboden', async () => {
    const [id] = await legBerichten(proef.databank, 1, BEGIN);
    await proef.databank.pool.query(`insert into bericht.outbox (bericht_id, stadium, baan, traceer_id, volgende_beurt, sinds)
      select id, 'verwerken', $2, traceer_id, now() + interval '1 minute', now() - interval '9 minutes' from bericht.bericht where id = $1`, [id, `${AANBIEDER}/${GEMEENTE}`]);
    expect(await kijk(24 * 60)).toEqual([]);
    await proef.databank.pool.query(`update bericht.outbox set sinds = now() - interval '11 minutes'`);
    expect((await kijk(2)).map(({ tekst }) => tekst)).toEqual(['werk voor verwerken blijft liggen: 1 bericht, het oudste sinds 11 minuten']);
    await proef.databank.pool.query('delete from bericht.outbox');
    expect(await kijk(2)).toEqual([]);
  });

  it('een warehouse dat achterloopt; een sprong van de klok is geen achterstand', async () => {
    const geladen = (op: Date): Promise<unknown> => proef.databank.pool.query('update dwh.stand set geladen_tot = $1', [op]);
    await kijk();
    await geladen(klok.nu());
    expect(await kijk(7 * 24 * 60)).toEqual([]);
    expect((await kijk(2)).map(({ soort, tekst }) => [soort, tekst])).toEqual([['warehouse', expect.stringMatching(/^het warehouse loopt 100\d\d minuten achter$/)]]);
    await geladen(klok.nu());
    expect(await kijk(2)).toEqual([]);
  });

  it('hoogstens eens per minuut, en twee processen tegelijk tellen een probleem eenmaal', async () => {
    await legVastgelopen(proef.databank, 2, geleden(1), 'fout');
    const uitkomsten = await Promise.all([1, 2, 3].map(() => incidenten.bekijk(WAAKBELEID, true, klok.nu())));
    expect(uitkomsten.map(({ begonnen }) => begonnen).sort()).toEqual([0, 0, 1]);
    await legVastgelopen(proef.databank, 1, geleden(1), 'andere fout');
    expect(await kijk()).toHaveLength(1);
    expect(await kijk(1)).toHaveLength(2);
  });

  it('een melding wordt door een proces tegelijk genomen, en komt terug als zij niet is afgerond', async () => {
    const post = new Incidentpost(proef.databank);
    await legVastgelopen(proef.databank, 2, geleden(1), 'fout');
    await kijk();
    const [een, twee] = await Promise.all([post.neem(klok.nu()), post.neem(klok.nu())]);
    const melding = een ?? twee;
    expect([een, twee]).toContain(undefined);
    await proef.databank.pool.query('delete from bericht.vastgelopen');
    expect(await kijk(1)).toEqual([]);
    expect(await post.neem(klok.nu())).toBeUndefined();
    await klok.zetVooruit(new Date(klok.nu().getTime() + 2 * MINUUT_MS));
    const opnieuw = await post.neem(klok.nu());
    expect(opnieuw).toMatchObject({ id: melding?.id, moment: 'begin', poging: 2 });
    if (opnieuw) await post.rondAf(opnieuw, klok.nu());
    expect(await post.neem(klok.nu())).toMatchObject({ moment: 'einde', poging: 1, geeindigd: expect.any(Date) });
  });
});
