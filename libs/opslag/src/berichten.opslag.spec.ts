import { randomUUID } from 'node:crypto';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import {
  Baanopslag, BerichtOpslag, Berichtregister, Berichtstatussen, Klok, Kluis, OutboxTabel, Postvak, schrijfOordeel,
  type NieuwBericht, type TeVerwerken, type Vastlegging,
} from './index.js';

const GEMEENTE = { rol: 'Gemeente', code: '0153' };
const AANBIEDER = { rol: 'Instelling', code: '65656055' };

function eenBericht(anders: Partial<NieuwBericht> = {}): NieuwBericht {
  const traceerId = randomUUID();
  return {
    traceerId,
    conversatieId: traceerId,
    afzender: AANBIEDER,
    geadresseerde: GEMEENTE,
    berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW305', berichtversie: 3, berichtsubversie: 2, actie: 'Indienen' },
    vingerafdruk: Buffer.from(traceerId),
    payload: Buffer.from(`<bericht>${traceerId}</bericht>`),
    ...anders,
  };
}

beschrijfMetDatabank('berichten in PostgreSQL', () => {
  const kluis = new Kluis(Buffer.alloc(32, 1));
  let proef: Testdatabank;
  let klok: Klok;
  let opslag: BerichtOpslag;
  let banen: Baanopslag;
  let outbox: OutboxTabel;
  let postvak: Postvak;

  beforeAll(async () => {
    proef = await maakTestdatabank();
    klok = await Klok.start(proef.databank);
    opslag = new BerichtOpslag(proef.databank, kluis, klok);
    banen = new Baanopslag(proef.databank, klok);
    outbox = new OutboxTabel(proef.databank);
    postvak = new Postvak(proef.databank, kluis, klok);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => proef.databank.pool.query('delete from bericht.outbox'));

  async function bewaar(anders?: Partial<NieuwBericht>): Promise<{ bericht: NieuwBericht; id: number }> {
    const bericht = eenBericht(anders);
    const uitkomst = await opslag.bewaar(bericht);
    if (uitkomst.uitkomst !== 'bewaard') throw new Error(uitkomst.uitkomst);
    return { bericht, id: Number(uitkomst.regel.id) };
  }

  /** Beoordeelt het oudste bericht van de baan van dit bericht. */
  const beoordeel = (id: number, anders: Partial<Vastlegging> = {}) =>
    banen.neemBeurt(id, (b, tx) =>
      schrijfOordeel(tx, kluis, { berichtId: b.id, op: klok.nu(), status: 'WordtAangeboden', meldingen: [], bevindingen: [], xml: Buffer.from('<x/>'), ...anders }));

  const tel = async (tabel: string): Promise<number> => (await proef.databank.pool.query<{ n: number }>(`select count(*) as n from ${tabel}`)).rows[0]?.n ?? -1;

  it('hetzelfde bericht nog eens is een herhaling, iets anders onder het traceerId een botsing; beide laten niets na', async () => {
    const { bericht } = await bewaar();
    const voor = [await tel('bericht.bericht'), await tel('bericht.payload'), await tel('bericht.outbox')];
    expect(await opslag.bewaar(bericht)).toEqual({ uitkomst: 'herhaling' });
    expect(await opslag.bewaar({ ...bericht, vingerafdruk: Buffer.from('anders') })).toEqual({ uitkomst: 'botsing' });
    expect([await tel('bericht.bericht'), await tel('bericht.payload'), await tel('bericht.outbox')]).toEqual(voor);
  });

  it('twintig keer tegelijk hetzelfde bericht wordt er een', async () => {
    const bericht = eenBericht();
    const uitkomsten = (await Promise.all(Array.from({ length: 20 }, () => opslag.bewaar(bericht)))).map((u) => u.uitkomst);
    expect(uitkomsten.filter((u) => u === 'bewaard')).toHaveLength(1);
    expect(uitkomsten.filter((u) => u === 'herhaling')).toHaveLength(19);
  });

  it('het relais krijgt werk pas als de eerste beurt voorbij is, en een proces tegelijk', async () => {
    const { id } = await bewaar();
    expect(await outbox.neemRijp(10, 1_000)).toEqual([]);
    await proef.databank.pool.query('update bericht.outbox set volgende_beurt = now()');
    const [een, twee] = await Promise.all([outbox.neemRijp(10, 60_000), outbox.neemRijp(10, 60_000)]);
    expect([...een, ...twee].map((regel) => regel.id)).toEqual([String(id)]);
    expect(await outbox.achterstand()).toMatchObject({ aantal: 1 });
  });

  it('een baan behandelt het oudste bericht eerst, en een tegelijk', async () => {
    const eerste = await bewaar();
    const tweede = await bewaar();
    const gezien: string[] = [];
    const meng = async (b: TeVerwerken): Promise<void> => {
      gezien.push(b.envelop.traceerId);
      expect(await banen.neemBeurt(tweede.id, () => Promise.reject(new Error('de baan was vrij')))).toBe('geen');
    };
    const beurt = () => banen.neemBeurt(tweede.id, async (b, tx) => {
      await meng(b);
      await schrijfOordeel(tx, kluis, { berichtId: b.id, op: klok.nu(), status: 'WordtAangeboden', meldingen: [], bevindingen: [] });
    });
    expect([await beurt(), await beurt(), await beurt()]).toEqual(['meer', 'laatste', 'geen']);
    expect(gezien).toEqual([eerste.bericht.traceerId, tweede.bericht.traceerId]);
    expect(await banen.heeftWerk(eerste.id)).toBe(false);
  });

  it('een andere baan wacht niet', async () => {
    const een = await bewaar();
    const ander = await bewaar({ geadresseerde: { rol: 'Gemeente', code: '0141' } });
    await banen.neemBeurt(een.id, async () => {
      expect(await beoordeel(ander.id)).toBe('laatste');
    });
  });

  it('gooit het werk, dan is er niets gebeurd', async () => {
    const { bericht, id } = await bewaar();
    const mislukt = banen.neemBeurt(id, async (b, tx) => {
      await schrijfOordeel(tx, kluis, { berichtId: b.id, op: klok.nu(), status: 'WordtAangeboden', meldingen: [], bevindingen: [] });
      throw new Error('stuk');
    });
    await expect(mislukt).rejects.toThrow('stuk');
    expect(await banen.heeftWerk(id)).toBe(true);
    expect((await new Berichtstatussen(proef.databank).zoek(AANBIEDER.code, { traceerId: bericht.traceerId }))[0]?.status).toBe('Ontvangen');
  });

  it('legt een oordeel maar een keer vast', async () => {
    const { id } = await bewaar();
    let bericht: TeVerwerken | undefined;
    await banen.neemBeurt(id, async (b, tx) => {
      bericht = b;
      await schrijfOordeel(tx, kluis, { berichtId: b.id, op: klok.nu(), status: 'WordtAangeboden', meldingen: [], bevindingen: [] });
      await expect(schrijfOordeel(tx, kluis, { berichtId: b.id, op: klok.nu(), status: 'Bezorgd', meldingen: [], bevindingen: [] })).rejects.toThrow(`bericht ${b.id} was al beoordeeld`);
    });
    expect(bericht).toBeDefined();
  });

  it('een goedgekeurd bericht ligt in het postvak van de geadresseerde tot die het bevestigt, en nog eens bevestigen mag', async () => {
    const { bericht, id } = await bewaar();
    const xml = Buffer.from('<x/>');
    await beoordeel(id, { xml });
    const { traceerId } = bericht;
    expect(await postvak.lijst(GEMEENTE.code, { conversatieId: traceerId }, 10)).toEqual([
      expect.objectContaining({ traceerId, grootte: xml.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    ]);
    expect(await postvak.lijst(AANBIEDER.code, { conversatieId: traceerId }, 10)).toEqual([]);
    expect((await postvak.payload(GEMEENTE.code, traceerId))?.equals(bericht.payload)).toBe(true);
    expect(await postvak.payload(AANBIEDER.code, traceerId)).toBeUndefined();
    expect(await postvak.bevestig(AANBIEDER.code, traceerId)).toBe(false);
    expect([await postvak.bevestig(GEMEENTE.code, traceerId), await postvak.bevestig(GEMEENTE.code, traceerId)]).toEqual([true, true]);
    expect(await postvak.payload(GEMEENTE.code, traceerId)).toBeUndefined();
    const detail = await new Berichtregister(proef.databank, klok).detail(traceerId);
    expect(detail?.historie.map((h) => h.status)).toEqual(['Ontvangen', 'WordtAangeboden', 'Bezorgd']);
  });

  it('een afgekeurd bericht komt in geen postvak', async () => {
    const { bericht, id } = await bewaar();
    await beoordeel(id, { status: 'VerwerkingVoltooid' });
    expect(await postvak.lijst(GEMEENTE.code, { conversatieId: bericht.traceerId }, 10)).toEqual([]);
    expect(await postvak.payload(GEMEENTE.code, bericht.traceerId)).toBeUndefined();
    expect(await postvak.bevestig(GEMEENTE.code, bericht.traceerId)).toBe(false);
  });

  it('wat vastloopt gaat apart, de baan gaat door, en een mens kan het terugzetten', async () => {
    const { bericht, id } = await bewaar();
    const volgende = await bewaar();
    await banen.zetApart(id, 'TypeError: proef');
    const register = new Berichtregister(proef.databank, klok);
    expect(await register.detail(bericht.traceerId)).toMatchObject({ bericht: { status: 'WordtVerwerkt' }, vastgelopen: { reden: 'TypeError: proef' } });
    expect(await beoordeel(id)).toBe('laatste');
    expect((await register.detail(volgende.bericht.traceerId))?.bericht.status).toBe('WordtAangeboden');
    expect(await register.herverwerk(volgende.bericht.traceerId)).toBeUndefined();
    expect(await register.herverwerk(bericht.traceerId)).toMatchObject({ id: String(id), stadium: 'verwerken' });
    expect(await beoordeel(id)).toBe('laatste');
    expect((await register.detail(bericht.traceerId))?.vastgelopen).toBeUndefined();
  });

  it('gebeurtenissen zijn niet te wijzigen of te wissen', async () => {
    const { id } = await bewaar();
    await beoordeel(id);
    await expect(proef.databank.pool.query(`update bericht.gebeurtenis set soort = 'anders'`)).rejects.toThrow('alleen toegevoegd');
    await expect(proef.databank.pool.query('delete from bericht.gebeurtenis')).rejects.toThrow('alleen toegevoegd');
  });

  it('de inhoud staat nergens leesbaar', async () => {
    const geheim = '999900006';
    await bewaar({ payload: Buffer.from(`<Bsn>${geheim}</Bsn>`) });
    const { rows } = await proef.databank.pool.query<{ n: number }>(`select count(*) as n from bericht.payload where position(convert_to($1, 'UTF8') in inhoud) > 0`, [geheim]);
    expect(rows[0]?.n).toBe(0);
  });

  it('een gesimuleerde klok gaat alleen vooruit, voor alle processen, en ook na een herstart', async () => {
    const een = await Klok.start(proef.databank, new Date('2030-01-01T10:00:00Z'));
    const twee = await Klok.start(proef.databank, new Date('2029-01-01T10:00:00Z'));
    expect(twee.nu().getTime()).toBeGreaterThanOrEqual(Date.parse('2030-01-01T10:00:00Z'));
    expect((await een.zetVooruit(new Date('2031-01-01T00:00:00Z'))).toISOString()).toMatch(/^2031-01-01T00:00/);
    expect((await een.zetVooruit(new Date('2030-06-01T00:00:00Z'))).toISOString()).toMatch(/^2031-01-01T00:00/);
    een.stop();
    twee.stop();
    const { rows } = await proef.databank.pool.query<{ partitie: string | null }>(`select to_regclass('bericht.payload_2031_01')::text as partitie`);
    expect(rows[0]?.partitie).toBe('bericht.payload_2031_01');
  });
});
