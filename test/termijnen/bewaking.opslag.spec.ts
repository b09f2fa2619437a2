import { bouwXml, type Bericht, type BerichtType } from '@hub/ijw';
import { leesBeleid, type Beleid } from '@hub/instellingen';
import { Termijnregister, Termijnstand, type BewaardeTermijn } from '@hub/opslag';
import { statusOp, type Termijnsoort } from '@hub/termijnen';
import { maakLogboek } from '@hub/waarneming';
import { vandaagInNederland } from '@hub/werkdagen';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bewaking } from '../../apps/termijnen/src/bewaking.js';
import { Rekenaar } from '../../apps/termijnen/src/rekenaar.js';
import { AANBIEDER, eenContractregel, eenJW301, eenJW305, eenJW307, eenPlaatsing, GEMEENTE } from '../bouwers/index.js';
import { beschrijfMetDatabank } from '../databank.js';
import { Databankhub } from '../stromen/databankhub.js';

const BEGIN = '2025-01-02';
const CONTRACTEN = [eenContractregel({ van: '2024-01-01' })];
const STIL = maakLogboek('termijnen', { uitvoer: { write: () => undefined } });

const map = mkdtempSync(join(tmpdir(), 'beleid-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));

function eenBeleid(anders: Record<string, unknown> = {}): Beleid {
  const pad = join(map, 'beleid.json');
  writeFileSync(pad, JSON.stringify({ regio: 'Proef', gemeenten: [GEMEENTE], antwoorden: { zelf: [GEMEENTE] }, plaatsingen: [eenPlaatsing()], ...anders }));
  return leesBeleid(pad);
}

beschrijfMetDatabank('de bewaking van termijnen', () => {
  let hub: Databankhub;
  let bewaking: Bewaking;
  let kenmerk = 0;

  const begin = (beleid = eenBeleid()): Bewaking =>
    new Bewaking(hub.databank, new Termijnstand(hub.databank), hub.klok, new Rekenaar(beleid, CONTRACTEN), STIL);

  beforeEach(async () => {
    hub = await Databankhub.start(CONTRACTEN, [GEMEENTE], new Date(`${BEGIN}T11:00:00Z`));
    bewaking = begin();
    await bewaking.volgBeleid();
    await bewaking.werkBij();
  });
  afterEach(() => hub.ruimOp());

  async function stuur<T extends BerichtType>(type: T, bericht: Bericht<T>): Promise<void> {
    const vanGemeente = type === 'JW301';
    const [van, aan] = vanGemeente ? [GEMEENTE, AANBIEDER] : [AANBIEDER, GEMEENTE];
    const { status } = await hub.verwerk({ type, van, aan, payload: Buffer.from(bouwXml(type, bericht)) });
    expect(status).toBe('WordtAangeboden');
  }

  const kop = () => ({ identificatie: `B${++kenmerk}`, dagtekening: vandaagInNederland(hub.klok.nu()) });
  const wijsToe = () => stuur('JW301', eenJW301({ ...kop(), regels: [{ toewijzingsdatum: BEGIN, ingangsdatum: BEGIN }] }));
  const start = (begindatum = BEGIN) => stuur('JW305', eenJW305({ ...kop(), regels: [{ toewijzingIngangsdatum: BEGIN, begindatum }] }));

  /** De klok staat op deze dag, en de bewaking is langs geweest. */
  async function op(dag: string): Promise<void> {
    await hub.klok.zetVooruit(new Date(`${dag}T11:00:00Z`));
    await bewaking.werkBij();
  }

  async function termijnen(soort: Termijnsoort): Promise<BewaardeTermijn[]> {
    return new Termijnregister(hub.databank).lijst({ soort, limiet: 100 }, vandaagInNederland(hub.klok.nu()));
  }

  const kort = async (soort: Termijnsoort): Promise<string[]> =>
    (await termijnen(soort)).map(({ termijn: t }) => `${t.begin} > ${t.uiterlijk} ${t.norm.dagen} ${statusOp(t, vandaagInNederland(hub.klok.nu()))}`);

  const tel = async (wat: string): Promise<number> => Number((await hub.databank.pool.query<{ n: string }>(`select count(*) as n from ${wat}`)).rows[0]?.n);
  const signalen = async (): Promise<string[]> =>
    (await hub.databank.pool.query<{ wat: string }>(`select t.soort || ' ' || s.soort as wat from termijn.signaal s join termijn.termijn t on t.id = s.termijn_id order by s.id`)).rows.map(({ wat }) => wat);

  it('volgt de berichten: wat in de outbox staat, is daarna een termijn, en nog eens kijken verandert niets', async () => {
    await wijsToe();
    await start();
    expect(await tel(`bericht.outbox where stadium = 'termijnen'`)).toBe(2);
    await bewaking.werkBij();
    expect(await tel(`bericht.outbox where stadium = 'termijnen'`)).toBe(0);
    expect(await kort('startmelding')).toEqual(['2025-01-02 > 2025-01-16 10 tijdig']);
    expect(await kort('retour')).toEqual(['2025-01-02 > 2025-01-07 3 open']);
    const gezien = 'select id, xmin::text as versie from termijn.termijn order by id';
    const { rows } = await hub.databank.pool.query(gezien);
    await hub.databank.pool.query(`insert into termijn.agenda select distinct onderwerp, '-infinity'::date from termijn.termijn on conflict (onderwerp) do update set op = excluded.op`);
    await bewaking.werkBij();
    expect((await hub.databank.pool.query(gezien)).rows).toEqual(rows);
  });

  it('meldt wat de klok brengt, elk een keer', async () => {
    await wijsToe();
    await op('2025-01-10');
    expect(await signalen()).toEqual([]);
    await op('2025-01-13');
    await op('2025-01-14');
    expect(await signalen()).toEqual(['start-ontbreekt waarschuwing']);
    await op('2025-01-16');
    expect(await signalen()).toEqual(['start-ontbreekt waarschuwing']);
    await op('2025-01-17');
    await op('2025-02-17');
    expect(await signalen()).toEqual(['start-ontbreekt waarschuwing', 'start-ontbreekt overschreden']);
  });

  it('na lange stilte meldt zij alleen wat nu geldt', async () => {
    await wijsToe();
    await op('2025-02-17');
    expect(await signalen()).toEqual(['start-ontbreekt overschreden']);
    expect(await kort('start-ontbreekt')).toEqual(['2025-01-02 > 2025-01-16 10 verlopen']);
  });

  it('een plaatsing krijgt elke maand haar termijn om te declareren, tot zij stopt', async () => {
    await wijsToe();
    await start();
    await op('2025-01-31');
    expect(await kort('declaratie')).toEqual(['2025-01-31 > 2025-02-28 28 open']);
    await op('2025-02-01');
    await op('2025-04-02');
    expect((await kort('declaratie')).map((t) => t.slice(0, 10))).toEqual(['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30']);
    await stuur('JW307', eenJW307({ ...kop(), regels: [{ toewijzingIngangsdatum: BEGIN, begindatum: BEGIN, einddatum: '2025-04-01' }] }));
    await op('2025-05-02');
    expect((await kort('declaratie')).map((t) => t.slice(0, 10))).toEqual(['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30']);
    await op('2025-07-01');
    expect(await tel('termijn.agenda')).toBe(0);
  });

  it('ander beleid: wat open is volgt, ook een retour; wat gesloten is houdt zijn norm', async () => {
    await wijsToe();
    await start();
    await bewaking.werkBij();
    const ander = { plaatsingen: [eenPlaatsing({ startmelding: 8, stopmelding: 8 })], normen: { retour: 4 }, feestdagen: { extra: ['2025-01-03'] } };
    bewaking = begin(eenBeleid(ander));
    await bewaking.volgBeleid();
    await bewaking.werkBij();
    expect(await kort('startmelding')).toEqual(['2025-01-02 > 2025-01-16 10 tijdig']);
    expect(await kort('retour')).toEqual(['2025-01-02 > 2025-01-09 4 open']);
    expect(await kort('stop-ontbreekt')).toEqual(['2025-12-31 > 2026-01-13 8 open']);
    expect(await tel('termijn.agenda where op = $$-infinity$$')).toBe(0);
  });

  it('wie niet meer zelf antwoordt, heeft geen termijn voor zijn retour; de melding zelf houdt haar oordeel', async () => {
    await wijsToe();
    await start();
    await bewaking.werkBij();
    bewaking = begin(eenBeleid({ antwoorden: { zelf: [] } }));
    await bewaking.volgBeleid();
    await bewaking.werkBij();
    expect(await kort('retour')).toEqual(['2025-01-02 > 2025-01-07 3 vervallen']);
    expect(await kort('startmelding')).toEqual(['2025-01-02 > 2025-01-16 10 tijdig']);
  });

  it('hetzelfde beleid zet niets op de agenda', async () => {
    await wijsToe();
    await bewaking.werkBij();
    await begin().volgBeleid();
    expect(await tel('termijn.agenda where op = $$-infinity$$')).toBe(0);
  });

  it('rekent een ander al, dan wacht het werk', async () => {
    await wijsToe();
    await hub.databank.inTransactie(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(732300002)');
      await bewaking.werkBij();
      expect(await tel(`bericht.outbox where stadium = 'termijnen'`)).toBe(1);
    });
    await bewaking.werkBij();
    expect(await tel(`bericht.outbox where stadium = 'termijnen'`)).toBe(0);
  });

  it('een onderwerp waarop zij stukloopt, houdt de andere niet op en komt morgen weer', async () => {
    await wijsToe();
    await hub.databank.pool.query(`insert into bericht.gebeurtenis (op, bericht_id, soort, onderwerp, bewijs)
      select now(), id, 'melding', '1/2/stuk', '{"aanvaard": true, "records": [{ "klasse": "StopProduct" }]}' from bericht.bericht limit 1`);
    await hub.databank.pool.query(`insert into termijn.agenda values ('1/2/stuk', '-infinity')`);
    await bewaking.werkBij();
    expect(await kort('start-ontbreekt')).toEqual(['2025-01-02 > 2025-01-16 10 open']);
    expect((await hub.databank.pool.query<{ op: string }>('select op from termijn.agenda')).rows).toEqual([{ op: '2025-01-03' }]);
  });
});
