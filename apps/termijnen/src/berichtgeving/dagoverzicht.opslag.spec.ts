import { AANBIEDER, GEMEENTE } from '../../../../test/bouwers/index.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { startSignaleringsproef, type Signaleringsopties, type Signaleringsproef } from '../../../../test/signalering/opstelling.js';
import { Postkantoor, type Postkantooropties } from '../../../../test/signalering/postkantoor.js';
import { MEESTE_POGINGEN } from './berichtgever.js';

const AFZENDER = 'hub@regio.example';
const MAIL_AANBIEDER = 'planning@veste.example';
const MAIL_GEMEENTE = 'jeugd@enschede.example';
const AANBIEDER_KRIJGT_ALLES = { code: AANBIEDER, email: MAIL_AANBIEDER };

/** Vrijdag 5 juni is de termijn van de proef bijna om, dinsdag 9 juni is zij voorbij; om 07:00 hier is het 05:00 UTC. */
const VOOR_DE_WAARSCHUWING = '2026-06-04T10:00:00Z';

beschrijfMetDatabank('het dagoverzicht', () => {
  let kantoor: Postkantoor;
  let proef: Signaleringsproef;

  async function begin(opties: Partial<Signaleringsopties> = {}, post: Postkantooropties = {}, inlog = ''): Promise<void> {
    kantoor = await Postkantoor.open(post);
    const smtp = { url: `smtp://${inlog}127.0.0.1:${kantoor.poort}`, afzender: AFZENDER };
    proef = await startSignaleringsproef({ nu: VOOR_DE_WAARSCHUWING, partijen: [AANBIEDER_KRIJGT_ALLES], smtp, ...opties });
    await proef.ronde();
  }
  afterEach(async () => {
    await kantoor.sluit();
    await proef.ruimOp();
  });

  const onderwerpen = (adres = MAIL_AANBIEDER): (string | undefined)[] => kantoor.voor(adres).map(({ subject }) => subject);

  it('komt op zijn tijd, een keer, met wat nieuw is', async () => {
    await begin({ url: 'https://hub.example' });
    await proef.leg({});
    await proef.om('2026-06-05T04:59:00Z');
    expect(kantoor.post).toEqual([]);
    await proef.om('2026-06-05T05:00:30Z');
    for (let ronde = 0; ronde < 3; ronde += 1) await proef.ronde();
    await proef.om('2026-06-05T15:00:00Z');
    await proef.om('2026-06-06T15:00:00Z');
    expect(onderwerpen()).toEqual(['Berichtenhub: 1 termijn bijna om']);
    const [mail] = kantoor.post;
    expect(mail).toMatchObject({ from: { name: 'Berichtenhub', address: AFZENDER }, date: '2026-06-05T05:00:30.000Z' });
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@regio\.example>$/);
    expect(mail?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
    expect(mail?.text).toContain('toewijzing 1001, Enschede (0153); aan zet: u\n  uiterlijk 8 juni 2026, 4 werkdagen gebruikt, nog 1 werkdag\n  https://hub.example/api/v1/termijnen/');
    expect(mail?.html).toContain('<h1>Termijnen van De Veste &amp; &quot;Zonen&quot; (65656055), 5 juni 2026</h1>');
  });

  it('de overschrijding komt op haar eigen dag, en noemt de waarschuwing niet weer', async () => {
    await begin();
    await proef.leg({});
    for (const dag of ['05', '06', '07', '08', '09', '10']) await proef.om(`2026-06-${dag}T06:00:00Z`);
    expect(onderwerpen()).toEqual(['Berichtenhub: 1 termijn bijna om', 'Berichtenhub: 1 termijn overschreden']);
    expect(kantoor.post[1]?.text).not.toContain('BIJNA OM');
  });

  it('wat na het overzicht van vandaag komt, wacht op dat van morgen', async () => {
    await begin({ dagelijks: '00:00' });
    await proef.om('2026-06-05T06:00:00Z');
    await proef.leg({});
    await proef.om('2026-06-05T12:00:00Z');
    expect(kantoor.post).toEqual([]);
    await proef.om('2026-06-05T22:00:00Z');
    expect(onderwerpen()).toEqual(['Berichtenhub: 1 termijn bijna om']);
  });

  it('een week stilgelegen: een e-mail, met alleen wat nu geldt', async () => {
    await begin();
    await proef.leg({}, { toewijzingNummer: 1002, uiterlijk: '2026-06-15', waarschuwingOp: '2026-06-11' });
    await proef.om('2026-06-12T09:30:00Z');
    await proef.om('2026-06-12T10:00:00Z');
    expect(onderwerpen()).toEqual(['Berichtenhub: 1 termijn bijna om, 1 overschreden']);
  });

  it('wat voor het overzicht gehaald is, wordt nooit meer gemeld', async () => {
    await begin();
    await proef.leg({});
    await proef.om('2026-06-05T01:00:00Z');
    await proef.leg({ voldaanOp: '2026-06-05' });
    await proef.om('2026-06-05T06:00:00Z');
    await proef.leg({});
    await proef.om('2026-06-06T06:00:00Z');
    expect(kantoor.post).toEqual([]);
    expect((await proef.bezorgingen()).map(({ status }) => status)).not.toContain('wacht');
  });

  it('elk krijgt wat zij vroeg: eigen termijnen, die van de ander, en de soorten die zij wil', async () => {
    await begin({ partijen: [{ ...AANBIEDER_KRIJGT_ALLES, overschrijding: false }, { code: GEMEENTE, email: MAIL_GEMEENTE, waarschuwing: false, ookVanWederpartij: true }] });
    await proef.leg({}, { toewijzingNummer: 1002, soort: 'declaratie-antwoord', plichtige: GEMEENTE });
    for (const dag of ['05', '09']) await proef.om(`2026-06-${dag}T06:00:00Z`);
    expect(onderwerpen()).toEqual(['Berichtenhub: 1 termijn bijna om']);
    expect(onderwerpen(MAIL_GEMEENTE)).toEqual(['Berichtenhub: 2 termijnen overschreden']);
    expect(kantoor.voor(MAIL_GEMEENTE)[0]?.text).toMatch(/toewijzing 1001, De Veste.*; aan zet: wederpartij[^]*toewijzing 1002, De Veste.*; aan zet: u/);
  });

  it('niets nieuws: geen e-mail, en ook geen stille termijn', async () => {
    await begin();
    await proef.leg({ stil: true });
    for (const dag of ['05', '09', '10']) await proef.om(`2026-06-${dag}T06:00:00Z`);
    expect(kantoor.ruw).toEqual([]);
  });

  it('e-mail en logboek noemen geen client, product of adres', async () => {
    await begin();
    await proef.leg({ sleutel: '65656055/0153/hmac-van-een-client', bewijs: { berichten: [], toelichting: ['999900006'] } });
    await proef.om('2026-06-05T06:00:00Z');
    kantoor.geweigerd.add(MAIL_AANBIEDER);
    await proef.om('2026-06-09T06:00:00Z');
    expect(kantoor.post).toHaveLength(1);
    const [mail] = kantoor.post;
    expect([kantoor.ruw.join(), mail?.text, mail?.html].join()).not.toMatch(/44A09|JeugdzorgPlus|hmac-van|\b\d{9}\b/);
    expect(proef.logregels.join()).toContain('bezorgen mislukt');
    expect(proef.logregels.join()).not.toMatch(/@|44A09|bestaat niet/);
  });

  describe('als er iets misgaat', () => {
    it('twee processen tegelijk en daarna nog een: een e-mail', async () => {
      await begin();
      await proef.leg({}, { toewijzingNummer: 1002 });
      const andere = await Promise.all([proef.nogEenProces(), proef.nogEenProces()]);
      await proef.klok.zetVooruit(new Date('2026-06-05T06:00:00Z'));
      await Promise.all([proef, ...andere].map((proces) => proces.ronde()));
      await (await proef.nogEenProces()).ronde();
      expect(onderwerpen()).toEqual(['Berichtenhub: 2 termijnen bijna om']);
    });

    it('de mailserver is weg: de rondes gaan door, en als hij terug is komt alles een keer', async () => {
      await begin({ partijen: [AANBIEDER_KRIJGT_ALLES, { code: GEMEENTE, email: MAIL_GEMEENTE, ookVanWederpartij: true }] });
      await proef.leg({}, { toewijzingNummer: 1002 });
      await kantoor.sluit();
      await proef.om('2026-06-05T06:00:00Z');
      const { rows } = await proef.databank.pool.query<{ gedaan: Date; bezorgd: Date }>('select gedaan_tot as gedaan, bezorgd_tot as bezorgd from termijn.stand');
      expect(rows[0]?.gedaan.toISOString()).toMatch(/^2026-06-05T06:00/);
      expect(rows[0]?.bezorgd).toEqual(rows[0]?.gedaan);
      await proef.om('2026-06-06T06:00:00Z');
      await proef.leg({ voldaanOp: '2026-06-06' });
      kantoor = await Postkantoor.open({ poort: kantoor.poort });
      for (const uur of ['07', '08', '20']) await proef.om(`2026-06-06T${uur}:00:00Z`);
      expect([onderwerpen(), onderwerpen(MAIL_GEMEENTE)]).toEqual([['Berichtenhub: 1 termijn bijna om'], ['Berichtenhub: 1 termijn bijna om']]);
      expect(await proef.bezorgingen()).not.toContainEqual(expect.objectContaining({ status: 'wacht' }));
    });

    it('valt de verbinding weg na het versturen, dan is de herhaling aan haar Message-ID te herkennen', async () => {
      await begin();
      await proef.leg({});
      kantoor.zwijgtNaOntvangst = true;
      await proef.om('2026-06-05T06:00:00Z');
      kantoor.zwijgtNaOntvangst = false;
      await proef.om('2026-06-05T06:03:00Z');
      await proef.om('2026-06-05T07:00:00Z');
      expect(kantoor.post).toHaveLength(2);
      expect(new Set(kantoor.post.map(({ messageId }) => messageId)).size).toBe(1);
    });

    it('een geweigerd adres houdt een ander niet op; na de laatste poging gaat het met het volgende overzicht mee', async () => {
      await begin({ partijen: [AANBIEDER_KRIJGT_ALLES, { code: GEMEENTE, email: MAIL_GEMEENTE, ookVanWederpartij: true }] });
      await proef.leg({});
      kantoor.geweigerd.add(MAIL_AANBIEDER);
      await proef.om('2026-06-05T06:00:00Z');
      expect([onderwerpen(), onderwerpen(MAIL_GEMEENTE)]).toEqual([[], ['Berichtenhub: 1 termijn bijna om']]);
      await proef.databank.pool.query('update termijn.bezorging set pogingen = $1 where status = $2', [MEESTE_POGINGEN - 1, 'wacht']);
      await proef.om('2026-06-07T06:00:00Z');
      expect(await proef.bezorgingen()).toContainEqual({ partij: AANBIEDER, kanaal: 'mail', status: 'opgegeven', pogingen: MEESTE_POGINGEN });
      expect(proef.logregels.filter((regel) => regel.includes('bezorgen opgegeven'))).toHaveLength(1);
      kantoor.geweigerd.clear();
      await proef.om('2026-06-07T06:01:00Z');
      expect(onderwerpen()).toEqual(['Berichtenhub: 1 termijn bijna om']);
    });
  });

  it('meldt zich bij de mailserver, en geeft zijn wachtwoord niet onversleuteld aan een andere machine', async () => {
    const inlog = { gebruiker: 'hub@regio', wachtwoord: 'p@ss:woord' };
    await begin({}, { inlog }, 'hub%40regio:p%40ss%3Awoord@');
    await proef.leg({});
    await proef.om('2026-06-05T06:00:00Z');
    expect([onderwerpen(), kantoor.wachtwoorden]).toEqual([['Berichtenhub: 1 termijn bijna om'], [inlog.wachtwoord]]);
    await proef.ruimOp();
    const smtp = { url: `smtp://hub:p%40ss@127.0.0.2:${kantoor.poort}`, afzender: AFZENDER };
    proef = await startSignaleringsproef({ nu: VOOR_DE_WAARSCHUWING, partijen: [AANBIEDER_KRIJGT_ALLES], smtp });
    await proef.leg({});
    await proef.om('2026-06-05T06:00:00Z');
    expect(kantoor.wachtwoorden).toHaveLength(1);
    expect(proef.logregels.join()).toMatch(/"code":"E[A-Z]*( \d+)?"[^\n]*bezorgen mislukt/);
  });

  it('zonder mailserver zegt de hub dat eenmaal, en begint hij later niet met oud nieuws', async () => {
    await begin({ smtp: undefined });
    await proef.leg({});
    (await proef.nogEenProces()).berichtgever.onApplicationBootstrap();
    await proef.om('2026-06-05T06:00:00Z');
    await proef.om('2026-06-06T06:00:00Z');
    expect(proef.logregels.filter((regel) => regel.includes('HUB_SMTP_URL is niet ingesteld'))).toHaveLength(1);
    expect((await proef.databank.pool.query('select from termijn.bestemming')).rowCount).toBe(0);
    expect((await proef.databank.pool.query('select from termijn.signaal where verdeeld')).rowCount).toBe(1);
  });
});
