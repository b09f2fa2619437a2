import { createTransport } from 'nodemailer';
import { Bezorgfout } from './bezorger.js';
import type { Mailtekst } from './opmaak.js';

export interface Mail extends Mailtekst {
  /** van de bezorging; elke poging draagt dezelfde */
  id: string;
  aan: string;
  op: Date;
}

/** Zo lang mag een e-mail erover doen; korter dan de kortste pauze tussen twee pogingen. */
const GEDULD_MS = 30_000;
const VERBIND_MS = 10_000;
/** De fouten die aan deze e-mail liggen en niet aan de server. */
const AAN_DE_MAIL = ['EENVELOPE', 'EMESSAGE'];
const LOKAAL = ['localhost', '127.0.0.1', '[::1]'];

/** De mailserver uit HUB_SMTP_URL. Een wachtwoord gaat alleen over een versleutelde verbinding, behalve naar deze machine zelf. */
export class Mailserver {
  private readonly transport;
  private readonly domein: string;

  constructor({ url, afzender }: { url: string; afzender: string }) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === 'smtps:';
    this.domein = afzender.slice(afzender.lastIndexOf('@') + 1);
    this.transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? undefined : Number(port), secure,
      auth: username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      requireTLS: !secure && username !== '' && !LOKAAL.includes(hostname),
      connectionTimeout: VERBIND_MS, greetingTimeout: VERBIND_MS, socketTimeout: VERBIND_MS, dnsTimeout: VERBIND_MS,
      disableFileAccess: true, disableUrlAccess: true,
    }, { from: { name: 'Berichtenhub', address: afzender } });
  }

  /** @throws Bezorgfout als de server de e-mail niet aannam */
  async verstuur({ id, aan, op, onderwerp, tekst, html }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        to: { name: '', address: aan }, subject: onderwerp, text: tekst, html, date: op, messageId: `<${id}@${this.domein}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal: AbortSignal.timeout(GEDULD_MS),
      });
    } catch (fout) {
      const { code = 'onbekend', responseCode } = fout as { code?: string; responseCode?: number };
      throw new Bezorgfout(responseCode === undefined ? code : `${code} ${responseCode}`, !AAN_DE_MAIL.includes(code));
    }
  }
}
