import pg from 'pg';
import { bouwXml, type JW323Prestatie } from '@hub/ijw';
import { laatsteVanMaand } from '@hub/werkdagen';
import { AANBIEDER, eenBsn, eenContractregel, eenJW301, eenJW323, GEMEENTE } from '../bouwers/index.js';
import { beschrijfMetDatabank } from '../databank.js';
import { Databankhub, type Post } from './databankhub.js';

const MAANDEN = 40;
/** Met hun maanden tweeduizend prestaties; nog een client is er voor de declaratie van één. */
const CLIENTEN = Array.from({ length: 50 }, (_, client) => client);
const NOG_EEN = CLIENTEN.length;

const toewijzingNummer = (client: number): string => String(1001 + client);

function toewijzing(client: number): Post {
  const bericht = eenJW301({ identificatie: `T${client}`, volgnummerBsn: client, regels: [{ toewijzingNummer: toewijzingNummer(client), ingangsdatum: '2021-01-01' }] });
  return { type: 'JW301', van: GEMEENTE, aan: AANBIEDER, payload: Buffer.from(bouwXml('JW301', bericht)) };
}

/** Een etmaal in elke van zoveel maanden vanaf januari 2021. */
function prestaties(kenmerk: string, client: number, maanden: number, bedrag: string): Partial<JW323Prestatie>[] {
  return Array.from({ length: maanden }, (_, i) => {
    const begindatum = `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
    return {
      productReferentie: { referentieNummer: `${kenmerk}-${client}-${i}` }, toewijzingNummer: toewijzingNummer(client),
      productPeriode: { begindatum, einddatum: laatsteVanMaand(begindatum) }, geleverdVolume: '1', ingediendBedrag: { bedrag, debetCredit: 'D' },
    };
  });
}

function declaratie(kenmerk: string, clienten: readonly number[], maanden: number, bedrag: string): Post {
  const bericht = eenJW323({
    identificatie: kenmerk, declaratie: { declaratieNummer: kenmerk },
    clienten: clienten.map((client) => ({ bsn: eenBsn(client), prestaties: prestaties(kenmerk, client, maanden, bedrag) })),
  });
  return { type: 'JW323', van: AANBIEDER, aan: GEMEENTE, payload: Buffer.from(bouwXml('JW323', bericht)) };
}

beschrijfMetDatabank('vragen aan de database', () => {
  let hub: Databankhub;
  beforeAll(async () => {
    hub = await Databankhub.start([eenContractregel({ van: '2020-01-01' })]);
    hub.vandaag = '2025-04-01';
  }, 60_000);
  beforeEach(async () => {
    await hub.vergeet();
    for (const client of [...CLIENTEN, NOG_EEN]) expect((await hub.verwerk(toewijzing(client))).bevindingen).toEqual([]);
  }, 60_000);
  afterAll(() => hub.ruimOp());

  /** Telt wat er tijdens het werk naar PostgreSQL gaat. */
  async function telVragen(werk: () => Promise<unknown>): Promise<number> {
    const vraag = Reflect.get(pg.Client.prototype, 'query') as (...delen: unknown[]) => unknown;
    let aantal = 0;
    Reflect.set(pg.Client.prototype, 'query', function telt(this: pg.Client, ...delen: unknown[]) {
      aantal += 1;
      return Reflect.apply(vraag, this, delen);
    });
    try {
      await werk();
    } finally {
      Reflect.set(pg.Client.prototype, 'query', vraag);
    }
    return aantal;
  }

  it.each([['toegekend', 'T', '49357', 0], ['afgewezen', 'A', '1', 1]])('een JW323 waarvan alles wordt %s, vraagt voor een prestatie evenveel als voor tweeduizend', async (_uitkomst, kenmerk, bedrag, fouten) => {
    const een = declaratie(`${kenmerk}1`, [NOG_EEN], 1, bedrag);
    const veel = declaratie(`${kenmerk}2000`, CLIENTEN, MAANDEN, bedrag);
    const bevindingen = async (uitslag: Promise<{ bevindingen: unknown[] }>, aantal: number): Promise<void> => expect((await uitslag).bevindingen).toHaveLength(aantal);
    const proef = { veel: await telVragen(() => bevindingen(hub.proef(veel), 2000 * fouten)), een: await telVragen(() => bevindingen(hub.proef(een), fouten)) };
    const echt = { veel: await telVragen(() => bevindingen(hub.verwerk(veel), 2000 * fouten)), een: await telVragen(() => bevindingen(hub.verwerk(een), fouten)) };
    expect([proef.veel, echt.veel]).toEqual([proef.een, echt.een]);
    expect(proef.een).toBeGreaterThan(2);
  }, 60_000);
});
