import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Postkantooropties {
  /** laat alleen wie zich zo meldt versturen */
  inlog?: { gebruiker: string; wachtwoord: string };
  /** de poort waarop een eerder postkantoor stond */
  poort?: number;
}

/** Een echte mailserver op deze machine, die bewaart wat hij krijgt. */
export class Postkantoor {
  readonly post: Email[] = [];
  /** alles wat binnenkwam, zoals het over de lijn ging */
  readonly ruw: string[] = [];
  /** wat wie zich meldde als wachtwoord gaf */
  readonly wachtwoorden: string[] = [];
  /** geadresseerden die deze server weigert */
  readonly geweigerd = new Set<string>();
  /** verbreekt de verbinding nadat de e-mail is aangenomen, zonder dat te zeggen */
  zwijgtNaOntvangst = false;
  poort = 0;

  private constructor(private readonly server: SMTPServer) {}

  static async open({ inlog, poort = 0 }: Postkantooropties = {}): Promise<Postkantoor> {
    const server = new SMTPServer({
      authOptional: inlog === undefined, allowInsecureAuth: true, disabledCommands: ['STARTTLS'], closeTimeout: 100,
      onAuth: ({ username, password }, _sessie, klaar) => {
        kantoor.wachtwoorden.push(password ?? '');
        if (username === inlog?.gebruiker && password === inlog?.wachtwoord) klaar(null, { user: username });
        else klaar(new Error('onbekend'));
      },
      onRcptTo: ({ address }, _sessie, klaar) => klaar(kantoor.geweigerd.has(address) ? Object.assign(new Error(`${address} bestaat niet`), { responseCode: 550 }) : null),
      onData: (stroom, sessie, klaar) => {
        const stukken: Buffer[] = [];
        stroom.on('data', (stuk: Buffer) => stukken.push(stuk));
        stroom.on('end', () => void kantoor.ontvang(Buffer.concat(stukken)).then(() => {
          if (!kantoor.zwijgtNaOntvangst) return klaar();
          for (const verbinding of server.connections) if (verbinding.id === sessie.id) verbinding.close();
        }));
      },
    });
    const kantoor = new Postkantoor(server);
    server.on('error', () => undefined);
    await new Promise<void>((klaar) => void server.listen(poort, '0.0.0.0', klaar));
    kantoor.poort = (server.server.address() as AddressInfo).port;
    return kantoor;
  }

  /** wat er in de brievenbus van dit adres ligt */
  voor(adres: string): Email[] {
    return this.post.filter(({ to }) => to?.some(({ address }) => address === adres));
  }

  sluit(): Promise<void> {
    return new Promise((klaar) => this.server.close(klaar));
  }

  private async ontvang(inhoud: Buffer): Promise<void> {
    this.ruw.push(inhoud.toString('utf8'));
    this.post.push(await PostalMime.parse(inhoud));
  }
}
