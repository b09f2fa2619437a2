import { type Envelop, Bewaring, type Bewaarbeleid, DE_HUB, Klok, Raadpleeglogboek, schrijfTermijnen } from '../index.js';
import { eenTermijn } from '../../../../test/bouwers/index.js';
import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { alsEigenaar } from '../../../../test/toegang.js';

const BELEID: Bewaarbeleid = { termijnen: { payloads: { maanden: 12 }, dossiers: { maanden: 24 }, raadplegingen: { maanden: 60 } }, tijdelijkeRedenen: ['20'] };
const NIETS: Bewaarbeleid = { termijnen: { payloads: undefined, dossiers: undefined, raadplegingen: undefined }, tijdelijkeRedenen: ['20'] };

beschrijfMetDatabank('bewaren', () => {
  let proef: Consoleproef;
  let bewaring: Bewaring;
  let logboek: Raadpleeglogboek;

  const onderwerp = (client: string): string => `${AANBIEDER}/${GEMEENTE}/${client}`;
  const aantal = async (vraag: string, ...waarden: unknown[]): Promise<number> => (await proef.databank.pool.query<{ n: number }>(`select count(*) as n from ${vraag}`, waarden)).rows[0]?.n ?? -1;
  const payload = (b: Envelop): Promise<number> => aantal('bericht.payload p join bericht.bericht b on b.id = p.bericht_id where b.traceer_id = $1', b.traceerId);
  async function meld(client: string, status: 'VerwerkingVoltooid' | 'WordtAangeboden' = 'VerwerkingVoltooid'): Promise<Envelop> {
    const bericht = await proef.stuur();
    await proef.beoordeel(bericht, {
      status, bevindingen: [{ regel: 'TR1', niveau: 3, retourcode: null, pad: 'x', uitleg: 'y' }], gebeurtenissen: [{ soort: 'melding', onderwerp: onderwerp(client), bewijs: {} }],
    });
    return bericht;
  }
  const leg = (): Promise<void> => logboek.leg({ wie: { rol: 'gemeente', code: GEMEENTE, via: 'token' }, handeling: 'inzien', onderwerp: { soort: 'bericht' }, doel: 'proef', uitkomst: 'toegestaan' });
  const ruimOp = async (beleid = BELEID): Promise<Record<string, number>> =>
    Object.fromEntries((await bewaring.ruimOp(beleid, DE_HUB, () => true)).map((o) => [o.soort, o.aantal]));

  let oud: Record<'stil' | 'zorg' | 'wacht' | 'vast', Envelop>;

  beforeAll(async () => {
    proef = await startConsoleproef({ nu: new Date('2020-01-10T12:00:00Z') });
    [bewaring, logboek] = [proef.app.get(Bewaring), proef.app.get(Raadpleeglogboek)];
    oud = { stil: await meld('stil'), zorg: await meld('zorg'), wacht: await meld('wacht', 'WordtAangeboden'), vast: await proef.stuur() };
    await proef.zetApart(oud.vast, 'proef');
    const toewijzing = `insert into dossier.toewijzing (gemeente, toewijzing_nummer, aanbieder, client, ingangsdatum, einddatum, toewijzingsdatum, toewijzingstijd, bericht_id)
      values ('${GEMEENTE}', $1, '${AANBIEDER}', $2, '2020-01-01', $3, '2020-01-01', '10:00', 1)`;
    await proef.databank.pool.query(toewijzing, [1, 'stil', '2020-06-30']);
    await proef.databank.pool.query(toewijzing, [2, 'zorg', '2030-06-30']);
    await proef.databank.inTransactie((tx) => schrijfTermijnen(tx, {
      termijnen: ['stil', 'zorg'].map((client, i) => ({ onderwerp: onderwerp(client), termijn: eenTermijn({ toewijzingNummer: i + 1 }) })), vervallen: [], agenda: [],
    }, proef.app.get(Klok).nu()));
    for (let i = 0; i < 3; i += 1) await leg();
    await proef.app.get(Klok).zetVooruit(new Date('2025-06-01T12:00:00Z'));
  });
  afterAll(() => proef.ruimOp());

  it('het overzicht telt en verandert niets; zonder termijn blijft alles', async () => {
    expect((await bewaring.overzicht(BELEID)).map(({ soort, termijn }) => [soort, termijn?.tot, termijn?.aantal])).toEqual([
      ['payloads', '2024-05-31', 2], ['dossiers', '2023-05-31', 1], ['raadplegingen', '2020-05-31', 3],
    ]);
    expect(await bewaring.overzicht(NIETS)).toEqual([{ soort: 'payloads' }, { soort: 'dossiers' }, { soort: 'raadplegingen' }]);
    expect(await ruimOp(NIETS)).toEqual({});
    expect(await payload(oud.stil)).toBe(1);
  });

  it('ruimt op wat oud en afgehandeld is, en legt vast hoeveel; wat vastliep of wacht, blijft', async () => {
    expect(await ruimOp()).toEqual({ payloads: 2, dossiers: 1, raadplegingen: 3 });
    expect(await Promise.all([oud.stil, oud.zorg, oud.wacht, oud.vast].map(payload))).toEqual([0, 0, 1, 1]);
    expect(await aantal(`bericht.bericht where traceer_id = $1`, oud.stil.traceerId)).toBe(1);
    for (const tabel of ['bericht.gebeurtenis where onderwerp = $1', 'termijn.termijn where onderwerp = $1']) {
      expect([await aantal(tabel, onderwerp('stil')), await aantal(tabel, onderwerp('zorg'))]).toEqual([0, 1]);
    }
    expect(await aantal(`dossier.toewijzing where client = 'stil'`)).toBe(0);
    expect(await aantal('bericht.oordeel o join bericht.bericht b on b.id = o.bericht_id where b.traceer_id = any ($1)', [oud.stil.traceerId, oud.zorg.traceerId])).toBe(1);
    expect(await aantal(`lading.agenda where soort = 'dossier' and sleutel = $1`, onderwerp('stil'))).toBe(1);
    expect(await aantal('bericht.te_vergeten')).toBe(0);
    const regels = await logboek.zoek({ limiet: 10 });
    expect(regels.map(({ wie, handeling, onderwerp: o, clienten }) => [wie.rol, handeling, o.bijzonderheid, clienten.length])).toEqual([
      ['hub', 'opruimen', '3 raadplegingen van voor 2020-06-01', 0], ['hub', 'opruimen', 'dossiers van 1 cliënt van voor 2023-06-01', 0],
      ['hub', 'opruimen', 'inhoud van 2 berichten van voor 2024-06-01', 0],
    ]);
    expect(await logboek.controleer()).toMatchObject({ aantal: 3, vanaf: 4, laatste: { volgnummer: 6 } });
    expect((await logboek.controleer()).breuk).toBeUndefined();
    expect(await ruimOp()).toEqual({ payloads: 0, dossiers: 0, raadplegingen: 0 });
  });

  it('gebeurtenissen blijven verder onaantastbaar', async () => {
    await expect(proef.databank.pool.query('delete from bericht.gebeurtenis where onderwerp = $1', [onderwerp('zorg')])).rejects.toThrow('alleen toegevoegd');
  });

  it('een logboek dat niet klopt, wordt niet opgeruimd', async () => {
    await proef.app.get(Klok).zetVooruit(new Date('2031-01-01T12:00:00Z'));
    await alsEigenaar(proef.databank, `update toegang.raadpleging set doel = 'anders' where volgnummer = 5`);
    await expect(ruimOp()).rejects.toThrow('raadpleging 5: deze raadpleging is veranderd');
    expect(await aantal('toegang.raadpleging where volgnummer = 5')).toBe(1);
  });
});
