import { Inject, Injectable } from '@nestjs/common';
import { Partijen } from '@hub/opslag';
import type { Request } from 'express';
import type { Logboek } from '@hub/waarneming';
import { LOGBOEK } from '../../sleutels.js';
import { beginpad, type Rol } from '../rechten.js';
import { Accounts } from './accounts.js';
import type { Gebruiker } from './gebruiker.js';
import { GeenRol, Openid } from './openid.js';
import { OPENID } from './sleutels.js';

/** Waarom iemand niet binnenkwam; de tekst is voor hem en zegt niet of een naam bestaat. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd';
}

/** Laat mensen binnen en weer buiten. */
@Injectable()
export class Inlogbalie {
  constructor(
    @Inject(Accounts) readonly accounts: Accounts,
    @Inject(OPENID) readonly openid: Openid | null,
    @Inject(Partijen) private readonly partijen: Partijen,
    @Inject(LOGBOEK) private readonly logboek: Logboek,
  ) {}

  /** @throws Geweigerd als naam en wachtwoord niet bij elkaar horen */
  async metAccount(req: Request, { gebruikersnaam, wachtwoord, naar }: { gebruikersnaam: string; wachtwoord: string; naar: string }): Promise<string> {
    const account = await this.accounts.zoek(gebruikersnaam, wachtwoord);
    if (!account) throw new Geweigerd('De gebruikersnaam en het wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.');
    return this.laatBinnen(req, { persoon: account.gebruikersnaam, weergavenaam: account.naam, rol: account.rol, code: account.code, via: 'account' }, naar);
  }

  /** @returns het adres van de OpenID-aanbieder */
  async naarOpenid(req: Request, hub: string, naar: string): Promise<string> {
    if (!this.openid) throw new Geweigerd('Er is geen OpenID-aanbieder ingesteld.');
    const { adres, afspraak } = await this.openid.begin(hub).catch((fout: Error) => this.aanbiederWeigert(fout));
    req.session.openid = { ...afspraak, naar: veiligPad(naar) };
    return adres.href;
  }

  /** @throws Geweigerd als de aanbieder niet instond voor deze persoon, of deze hier geen rol heeft */
  async terugVanOpenid(req: Request, terug: URL): Promise<string> {
    const { openid } = req.session;
    delete req.session.openid;
    if (!this.openid || !openid) throw new Geweigerd('Dit inloggen was niet hier begonnen, of te lang geleden. Begin opnieuw.');
    const { sub, naam, rol, code } = await this.openid.rond(terug, openid).catch((fout: Error) => this.aanbiederWeigert(fout));
    return this.laatBinnen(req, { persoon: sub, weergavenaam: naam, rol, code, via: 'oidc' }, openid.naar);
  }

  /** Of deze gebruiker nu nog binnen zou komen: zijn manier van inloggen, zijn account en zijn partij zijn er nog. */
  async kentNog(gebruiker: Gebruiker): Promise<boolean> {
    const { via, rol, code } = gebruiker;
    if (via === 'account' ? !this.accounts.kent(gebruiker) : !this.openid) return false;
    return !isPartij(rol) || (await this.partijen.bijCode(code))?.rol === rol;
  }

  private aanbiederWeigert(fout: Error): never {
    if (fout instanceof GeenRol) throw new Geweigerd(fout.message);
    this.logboek.warn({ fout }, 'inloggen met OpenID Connect mislukte');
    throw new Geweigerd('Inloggen bij de OpenID-aanbieder is niet gelukt. Probeer het opnieuw; blijft het misgaan, meld het dan aan het beheer van de hub.');
  }

  /** Met een nieuwe sessie: wie de oude kende, heeft daar niets meer aan. */
  private async laatBinnen(req: Request, mens: Omit<Gebruiker, 'naam'>, naar: string): Promise<string> {
    const partij = isPartij(mens.rol) ? await this.partijen.bijCode(mens.code) : { rol: mens.rol, naam: mens.weergavenaam };
    if (partij?.rol !== mens.rol) throw new Geweigerd('De organisatie van uw account is niet (meer) bekend op de Berichtenhub.');
    await new Promise<void>((klaar, mislukt) => req.session.regenerate((fout: unknown) => (fout instanceof Error ? mislukt(fout) : klaar())));
    req.session.gebruiker = { ...mens, naam: partij.naam };
    req.session.sinds = Date.now();
    return bestemming(mens.rol, naar);
  }
}

/** Waar iemand na het inloggen heen gaat: naar het gevraagde pad, en anders naar de eerste pagina die hij mag zien. */
export function bestemming(rol: Rol, naar: string): string {
  const pad = veiligPad(naar);
  return pad === '/' ? beginpad(rol) : pad;
}

/** Of wie deze rol heeft, namens een partij uit het partijenbestand kijkt. */
const isPartij = (rol: Rol): boolean => rol === 'aanbieder' || rol === 'gemeente';

/** Alleen een pad op deze hub: nooit een ander adres, ook niet met een omweg. */
export function veiligPad(naar: string): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(naar) && !naar.includes('\\') ? naar : '/';
}
