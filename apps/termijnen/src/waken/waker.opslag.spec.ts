import { Incidenten, Incidentpost, Klok } from '@hub/opslag';
import { maakLogboek } from '@hub/waarneming';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { Postkantoor } from '../../../../test/signalering/postkantoor.js';
import { legVastgelopen, WAAKBELEID } from '../../../../test/waken.js';
import { Mailserver } from '../berichtgeving/mailserver.js';
import { Waker } from './waker.js';

const BEHEER = 'beheer@hub.example';
const BEGIN = '2026-06-17T12:00:00Z';
const REDEN = 'RangeError: <te lang> & "raar"';
const MINUUT_MS = 60_000;

beschrijfMetDatabank('waken', () => {
  let proef: Testdatabank;
  let kantoor: Postkantoor;
  let klok: Klok;
  let logregels: string[];

  beforeEach(async () => {
    [proef, kantoor, logregels] = [await maakTestdatabank(), await Postkantoor.open(), []];
    klok = await Klok.start(proef.databank, new Date(BEGIN));
  });
  afterEach(async () => {
    klok.stop();
    await kantoor.sluit();
    await proef.ruimOp();
  });

  function maakWaker({ metAdres = true, metServer = true } = {}): Waker {
    const email = metAdres ? BEHEER : undefined;
    const logboek = maakLogboek('termijnen', { uitvoer: { write: (regel: string) => void logregels.push(regel) } });
    const mailserver = metServer ? new Mailserver({ url: `smtp://127.0.0.1:${kantoor.poort}`, afzender: 'hub@regio.example' }) : undefined;
    return new Waker(new Incidenten(proef.databank), new Incidentpost(proef.databank), klok, { beleid: { ...WAAKBELEID, waken: { ...WAAKBELEID.waken, email } }, mailserver }, logboek);
  }
  async function ronden(waker: Waker, aantal = 1, minuten = 1): Promise<void> {
    for (let i = 0; i < aantal; i += 1) {
      await klok.zetVooruit(new Date(klok.nu().getTime() + minuten * MINUUT_MS));
      await waker.werkBij();
    }
  }
  const los = (): Promise<unknown> => proef.databank.pool.query('delete from bericht.vastgelopen');
  const onderwerpen = (): (string | undefined)[] => kantoor.voor(BEHEER).map(({ subject }) => subject);

  it('tienduizend berichten met een reden: een e-mail bij het begin en een bij het einde', async () => {
    const [waker, ander] = [maakWaker(), maakWaker()];
    await legVastgelopen(proef.databank, 5000, BEGIN, REDEN);
    await ronden(waker, 2);
    await legVastgelopen(proef.databank, 5000, BEGIN, REDEN);
    await ronden(waker, 2);
    await Promise.all([waker.werkBij(), ander.werkBij()]);
    expect(onderwerpen()).toEqual(['Berichtenhub: berichten zitten vast']);
    expect(kantoor.post[0]?.text).toMatch(/^5000 berichten zitten vast: RangeError: <te lang> & "raar"\.\n\nBegonnen: 17 juni 2026 om 14:00\./);
    expect(kantoor.post[0]?.html).toContain('RangeError: &lt;te lang&gt; &amp; &quot;raar&quot;');
    await los();
    await ronden(waker, 3);
    await ronden(ander);
    expect(onderwerpen()).toEqual(['Berichtenhub: berichten zitten vast', 'Berichtenhub: voorbij: berichten zitten vast']);
    expect(kantoor.post[1]?.text).toMatch(/^Voorbij: 10000 berichten zitten vast/);
    expect(new Set(kantoor.post.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('de mailserver is weg: begin en einde komen alsnog, elk een keer en op volgorde', async () => {
    const waker = maakWaker();
    await kantoor.sluit();
    await legVastgelopen(proef.databank, 2, BEGIN, REDEN);
    await ronden(waker, 2);
    await los();
    await ronden(waker, 2);
    expect(logregels.join()).toContain('incident melden mislukt');
    expect(logregels.join()).not.toContain('@');
    kantoor = await Postkantoor.open({ poort: kantoor.poort });
    await ronden(waker, 3, 30);
    expect(onderwerpen()).toEqual(['Berichtenhub: berichten zitten vast', 'Berichtenhub: voorbij: berichten zitten vast']);
  });

  it('valt de verbinding weg na het versturen, dan is de herhaling aan haar Message-ID te herkennen', async () => {
    const waker = maakWaker();
    await legVastgelopen(proef.databank, 2, BEGIN, REDEN);
    kantoor.zwijgtNaOntvangst = true;
    await ronden(waker);
    kantoor.zwijgtNaOntvangst = false;
    await ronden(waker, 4);
    expect(kantoor.post).toHaveLength(2);
    expect(new Set(kantoor.post.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it.each([['adres', { metAdres: false }], ['mailserver', { metServer: false }]])('zonder %s staat het incident er, en komt er later geen e-mail over', async (_naam, opties) => {
    const stil = maakWaker(opties);
    stil.onApplicationBootstrap();
    await legVastgelopen(proef.databank, 2, BEGIN, REDEN);
    await ronden(stil);
    expect(await new Incidenten(proef.databank).open()).toHaveLength(1);
    expect(logregels.some((regel) => regel.includes('HUB_SMTP_URL is niet ingesteld'))).toBe('metServer' in opties);
    await ronden(maakWaker(), 2);
    await los();
    await ronden(maakWaker(), 2);
    expect(kantoor.post).toEqual([]);
  });
});
