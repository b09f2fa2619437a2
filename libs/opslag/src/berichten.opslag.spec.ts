import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import {
  AnderAantal, Baanopslag, baanVan, BerichtOpslag, Berichtregister, Berichtstatussen, kenmerkenVan, Klok, Kluis, OutboxTabel, Postvak, schrijfOordelen, Vastgelopen,
  type NieuwBericht, type TeVerwerken, type Vastlegging,
} from './index.js';

const GEMEENTE = { rol: 'Gemeente', code: '0153' };
const AANBIEDER = { rol: 'Instelling', code: '65656055' };
const NAAR_ELDERS = { geadresseerde: { rol: 'Gemeente', code: '0141' } };
const NAAR_NERGENS = { geadresseerde: { rol: 'Gemeente', code: '0147' } };
const [BAAN, ELDERS, NERGENS] = ['65656055/0153', '65656055/0141', '65656055/0147'] as const;

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

  const eenOordeel = (berichtId: number, anders: Partial<Vastlegging> = {}): Vastlegging =>
    ({ berichtId, op: klok.nu(), status: 'WordtAangeboden', meldingen: [], bevindingen: [], document: kenmerkenVan(Buffer.from('<x/>')), ...anders });

  /** Laat van elk van deze banen het oudste bericht behandelen. */
  const neemBeurten = (lijst: string[], werk: (berichten: TeVerwerken[], tx: PoolClient) => Promise<void>) => banen.neemBeurten(lijst, 1_000_000, werk);

  /** Beoordeelt het oudste bericht van deze banen. */
  const beoordeel = (lijst: string[] = [BAAN], anders: Partial<Vastlegging> = {}) =>
    neemBeurten(lijst, (ronde, tx) => schrijfOordelen(tx, kluis, ronde.map(({ id }) => eenOordeel(id, anders))));

  const statusVan = async ({ traceerId }: NieuwBericht) => (await new Berichtstatussen(proef.databank).zoek(AANBIEDER.code, { traceerId }))[0]?.status;
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

  it('wat samen in een bundel zit krijgt elk zijn eigen uitkomst en inhoud', async () => {
    const bekend = (await bewaar()).bericht;
    const nieuw = [eenBericht(), eenBericht(NAAR_ELDERS), eenBericht({ payload: Buffer.alloc(200_000, 'x') })];
    const uitkomsten = await Promise.all([...nieuw, bekend, { ...bekend, vingerafdruk: Buffer.from('anders') }].map((b) => opslag.bewaar(b)));
    expect(uitkomsten.map(({ uitkomst }) => uitkomst)).toEqual(['bewaard', 'bewaard', 'bewaard', 'herhaling', 'botsing']);
    await beoordeel([BAAN, ELDERS]);
    await beoordeel();
    await beoordeel();
    for (const { traceerId, payload, geadresseerde } of nieuw) expect((await postvak.payload(geadresseerde.code, traceerId))?.equals(payload)).toBe(true);
  });

  it('een bericht dat niet te bewaren is, neemt de andere van zijn bundel niet mee', async () => {
    const goed = [eenBericht(), eenBericht()];
    const fout = eenBericht({ referentieId: 'nul \0' });
    const uitslagen = await Promise.allSettled([goed[0], fout, goed[1]].map((b) => opslag.bewaar(b as NieuwBericht)));
    expect(uitslagen.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await Promise.all(goed.map(statusVan))).toEqual(['Ontvangen', 'Ontvangen']);
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
    const beurt = async () => (await neemBeurten([BAAN], async (ronde, tx) => {
      gezien.push(...ronde.map((b) => b.envelop.traceerId));
      expect(await neemBeurten([BAAN], () => Promise.reject(new Error('de baan was vrij')))).toEqual(['geen']);
      await schrijfOordelen(tx, kluis, ronde.map(({ id }) => eenOordeel(id)));
    }))[0];
    expect([await beurt(), await beurt(), await beurt()]).toEqual(['meer', 'laatste', 'geen']);
    expect(gezien).toEqual([eerste.bericht.traceerId, tweede.bericht.traceerId]);
  });

  it('een ronde neemt van elke baan het oudste bericht en legt alles samen vast; een baan die een ander heeft, slaat zij over', async () => {
    const [een, ander, derde] = [await bewaar(), await bewaar(NAAR_ELDERS), await bewaar(NAAR_NERGENS)];
    await bewaar();
    const lijst = [BAAN, ELDERS, NERGENS];
    await neemBeurten([NERGENS], async (_ronde, tx) => {
      const gezien: number[] = [];
      const uitkomst = await neemBeurten(lijst, async (ronde, binnen) => {
        gezien.push(...ronde.map(({ id }) => id));
        await schrijfOordelen(binnen, kluis, ronde.map(({ id, baan }) => eenOordeel(id, { status: baan === ELDERS ? 'VerwerkingVoltooid' : 'WordtAangeboden' })));
      });
      expect([gezien.sort(), uitkomst]).toEqual([[een.id, ander.id], ['meer', 'laatste', 'geen']]);
      await schrijfOordelen(tx, kluis, [eenOordeel(derde.id)]);
    });
    expect(await Promise.all([een, ander, derde].map(({ bericht }) => statusVan(bericht)))).toEqual(['WordtAangeboden', 'VerwerkingVoltooid', 'WordtAangeboden']);
  });

  it('van een payload boven de grens komt alleen de grootte mee', async () => {
    await bewaar();
    let gezien: TeVerwerken | undefined;
    await banen.neemBeurten([BAAN], 10, ([bericht]) => {
      gezien = bericht;
      return Promise.resolve();
    });
    expect([gezien?.payload, Number(gezien?.grootte) > 10]).toEqual([undefined, true]);
  });

  it('gooit het werk, dan is er niets gebeurd', async () => {
    const { bericht } = await bewaar();
    const ander = await bewaar(NAAR_ELDERS);
    const mislukt = neemBeurten([BAAN, ELDERS], async (ronde, tx) => {
      await schrijfOordelen(tx, kluis, ronde.map(({ id }) => eenOordeel(id)));
      throw new Error('stuk');
    });
    await expect(mislukt).rejects.toThrow('stuk');
    expect([await statusVan(bericht), await statusVan(ander.bericht), await tel('bericht.outbox')]).toEqual(['Ontvangen', 'Ontvangen', 2]);
  });

  it('legt een oordeel maar een keer vast', async () => {
    const { id } = await bewaar();
    await neemBeurten([BAAN], async (_ronde, tx) => {
      await schrijfOordelen(tx, kluis, [eenOordeel(id)]);
      await expect(schrijfOordelen(tx, kluis, [eenOordeel(id, { status: 'Bezorgd' })])).rejects.toThrow(`bericht ${id} was al beoordeeld`);
    });
    expect.assertions(1);
  });

  it('legt van elk bericht zijn eigen antwoord, bevindingen en Identificatie vast', async () => {
    const heen = [await bewaar(), await bewaar(NAAR_ELDERS)];
    const bevinding = { regel: 'TR307', niveau: 3, retourcode: '9307', pad: 'Client', uitleg: 'proef' };
    await neemBeurten([BAAN, ELDERS], (ronde, tx) => schrijfOordelen(tx, kluis, ronde.map(({ id, retourId, envelop, baan }) => eenOordeel(id, {
      bevindingen: baan === ELDERS ? [bevinding] : [],
      identificatie: { verzender: AANBIEDER.code, soort: 'JW305', identificatie: `I-${baan}` },
      retour: {
        id: retourId,
        envelop: { ...envelop, traceerId: randomUUID(), alsAntwoordOp: envelop.traceerId, afzender: envelop.geadresseerde, geadresseerde: envelop.afzender },
        xml: Buffer.from(`<antwoord op="${envelop.traceerId}"/>`),
      },
    }))));
    for (const { bericht, id } of heen) {
      const [antwoord] = await postvak.lijst(AANBIEDER.code, { alsAntwoordOp: bericht.traceerId }, 10);
      expect((await postvak.payload(AANBIEDER.code, antwoord?.traceerId ?? ''))?.toString()).toBe(`<antwoord op="${bericht.traceerId}"/>`);
      const baan = baanVan(bericht.afzender, bericht.geadresseerde);
      const { rows } = await proef.databank.pool.query('select bericht_id from dossier.identificatie where identificatie = $1', [`I-${baan}`]);
      expect(rows).toEqual([{ bericht_id: id }]);
      const detail = await new Berichtregister(proef.databank).detail(bericht.traceerId);
      expect(detail?.bevindingen).toEqual(baan === ELDERS ? [bevinding] : []);
    }
  });

  it('een goedgekeurd bericht ligt in het postvak van de geadresseerde tot die het bevestigt, en nog eens bevestigen mag', async () => {
    const { bericht } = await bewaar();
    const xml = Buffer.from('<x/>');
    await beoordeel([BAAN], { document: kenmerkenVan(xml) });
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
    const detail = await new Berichtregister(proef.databank).detail(traceerId);
    expect(detail?.historie.map((h) => h.status)).toEqual(['Ontvangen', 'WordtAangeboden', 'Bezorgd']);
  });

  it('een afgekeurd bericht komt in geen postvak', async () => {
    const { bericht } = await bewaar();
    await beoordeel([BAAN], { status: 'VerwerkingVoltooid' });
    expect(await postvak.lijst(GEMEENTE.code, { conversatieId: bericht.traceerId }, 10)).toEqual([]);
    expect(await postvak.payload(GEMEENTE.code, bericht.traceerId)).toBeUndefined();
    expect(await postvak.bevestig(GEMEENTE.code, bericht.traceerId)).toBe(false);
  });

  it('wat vastloopt gaat apart, de baan gaat door, en een mens kan het terugzetten', async () => {
    const { bericht, id } = await bewaar();
    const volgende = await bewaar();
    await banen.zetApart(id, 'TypeError: proef');
    const register = new Berichtregister(proef.databank);
    expect(await register.detail(bericht.traceerId)).toMatchObject({ bericht: { status: 'WordtVerwerkt' }, vastgelopen: { reden: 'TypeError: proef' } });
    expect(await beoordeel()).toEqual(['laatste']);
    expect((await register.detail(volgende.bericht.traceerId))?.bericht.status).toBe('WordtAangeboden');
    const vastgelopen = new Vastgelopen(proef.databank, klok);
    expect(await vastgelopen.herverwerk({ traceerIds: [volgende.bericht.traceerId] })).toEqual([]);
    expect(await vastgelopen.herverwerk({ traceerIds: [bericht.traceerId] })).toMatchObject([{ id: String(id), stadium: 'verwerken' }]);
    expect(await beoordeel()).toEqual(['laatste']);
    expect((await register.detail(bericht.traceerId))?.vastgelopen).toBeUndefined();
  });

  it('van wat om dezelfde reden vastloopt kan een mens alles tegelijk terugzetten of terzijde leggen, maar alleen het aantal dat hij zag', async () => {
    const vastgelopen = new Vastgelopen(proef.databank, klok);
    const reden = 'RangeError: samen';
    const vast = [await bewaar(), await bewaar(), await bewaar()];
    for (const { id } of vast) await banen.zetApart(id, reden);
    const traceerIds = vast.map(({ bericht }) => bericht.traceerId);
    expect((await vastgelopen.lijst({ reden, terzijde: false, limiet: 2 })).map(({ bericht }) => bericht.traceerId)).toEqual(traceerIds.slice(0, 2));

    await expect(vastgelopen.herverwerk({ reden, aantal: 2 })).rejects.toThrow(new AnderAantal(3));
    await expect(vastgelopen.legTerzijde({ reden, aantal: 4 }, 'te veel')).rejects.toThrow(AnderAantal);
    expect(await vastgelopen.lijst({ reden, terzijde: false, limiet: 9 })).toHaveLength(3);

    expect(await vastgelopen.legTerzijde({ traceerIds: traceerIds.slice(0, 1) }, 'staat dubbel in de bron')).toBe(1);
    expect(await vastgelopen.lijst({ reden, terzijde: true, limiet: 9 })).toMatchObject([{ bericht: { traceerId: traceerIds[0] }, terzijde: { reden: 'staat dubbel in de bron' } }]);
    expect((await new Berichtregister(proef.databank).detail(traceerIds[0] ?? ''))).toMatchObject({
      vastgelopen: { terzijde: true }, ingrepen: [{ soort: 'terzijde', reden: 'staat dubbel in de bron' }],
    });

    expect(await vastgelopen.herverwerk({ reden, aantal: 3 })).toHaveLength(3);
    expect(await vastgelopen.herverwerk({ reden })).toEqual([]);
    expect(await beoordeel()).toEqual(['meer']);
  });

  it('gebeurtenissen zijn niet te wijzigen of te wissen', async () => {
    await bewaar();
    await beoordeel();
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
