import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ontvanger } from '../signalering/ontvanger.js';
import { Postkantoor } from '../signalering/postkantoor.js';
import { Keten, tokenVan } from './opstelling/keten.js';
import { AANBIEDER, ENSCHEDE, Geval, verwachtGoed } from './stromen/geval.js';

const MAIL = 'planning@veste.example';

/** Een hele hub op een gesimuleerde klok, met een mailserver en een ontvanger van webhooks. */
describe('van bericht tot e-mail', () => {
  let keten: Keten;
  let kantoor: Postkantoor;
  let ontvanger: Ontvanger;
  const map = mkdtempSync(join(tmpdir(), 'signalering-keten-'));

  beforeAll(async () => {
    [kantoor, ontvanger] = await Promise.all([Postkantoor.open(), Ontvanger.open()]);
    const beleid = join(map, 'beleid.json');
    writeFileSync(beleid, JSON.stringify({
      regio: 'Proef', gemeenten: [ENSCHEDE],
      meldingen: { partijen: [{ code: AANBIEDER, email: MAIL }, { code: ENSCHEDE, webhook: ontvanger.adres, ookVanWederpartij: true }] },
    }));
    keten = await Keten.start({
      motor: 'PostgreSQL', vorm: 'hub', gemeenten: [ENSCHEDE], aanbieders: [AANBIEDER],
      env: {
        HUB_BELEID: beleid, HUB_NU: '2025-02-03T09:00:00Z', HUB_SMTP_URL: `smtp://127.0.0.1:${kantoor.poort}`, HUB_SMTP_AFZENDER: 'hub@regio.example',
        HUB_WEBHOOK_SLEUTEL: Buffer.alloc(32, 5).toString('base64'), HUB_URL: 'https://hub.example',
      },
    });
  }, 120_000);
  afterAll(async () => {
    await keten?.stop();
    await Promise.all([kantoor?.sluit(), ontvanger?.sluit()]);
    rmSync(map, { recursive: true });
  }, 60_000);

  const vraag = async (pad: string, als: string, inhoud?: object): Promise<{ status: number; json: Record<string, unknown> }> => {
    const antwoord = await fetch(`${keten.intake.adres}/api/v1/${pad}`, {
      method: inhoud === undefined ? 'GET' : 'POST', body: inhoud && JSON.stringify(inhoud),
      headers: { authorization: `Bearer ${tokenVan(als)}`, 'content-type': 'application/json', connection: 'close' },
    });
    return { status: antwoord.status, json: await antwoord.json() as Record<string, unknown> };
  };
  const klok = async (nu: string): Promise<void> => expect((await vraag('simulatie/klok', 'beheer', { nu })).status).toBe(200);

  it('een start die uitblijft: e-mail, webhook en lijst, elk een keer, ook als de hub tussendoor omvalt', async () => {
    const geval = new Geval(keten);
    verwachtGoed(await geval.wijstToe({ dagtekening: '2025-02-03' }));
    await klok('2025-02-07T06:30:00Z');
    expect(kantoor.voor(MAIL).map(({ subject }) => subject)).toEqual(['Berichtenhub: 1 termijn bijna om']);
    expect(kantoor.post[0]?.text).toContain(`Start ontbreekt\n- toewijzing ${geval.toewijzingNummer}, gemeente 0153 (0153); aan zet: u\n  uiterlijk 10 februari 2025, 4 werkdagen gebruikt, nog 1 werkdag\n  https://hub.example/api/v1/termijnen/`);
    expect(ontvanger.aanroepen).toHaveLength(1);

    await keten.intake.dood();
    await keten.intake.start();
    await klok('2025-02-07T10:00:00Z');
    verwachtGoed(await geval.meldt('JW305', geval.jw305({ dagtekening: '2025-02-07', regels: [{ begindatum: '2025-02-03' }] })));
    await klok('2025-02-12T10:00:00Z');
    expect([kantoor.post.length, ontvanger.aanroepen.length]).toEqual([1, 1]);

    for (const als of [AANBIEDER, ENSCHEDE, 'beheer']) {
      const { json } = await vraag('signalen', als);
      expect(json['items']).toMatchObject([{ soort: 'waarschuwing', termijn: { soort: 'start-ontbreekt', plichtige: AANBIEDER, toewijzingNummer: Number(geval.toewijzingNummer) } }]);
    }
    const buiten = [...kantoor.ruw, ...ontvanger.aanroepen.map(({ inhoud }) => inhoud)].join();
    for (const geheim of [geval.bsn, 'Proefpersoon', '44A09']) expect(buiten).not.toContain(geheim);
  }, 180_000);
});
