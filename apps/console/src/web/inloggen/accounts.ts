import { kloptWachtwoord, versleutelWachtwoord } from '@hub/toegang';
import type { Account } from '@hub/instellingen';

/** De mensen die met een wachtwoord inloggen. */
export class Accounts {
  private readonly opNaam: ReadonlyMap<string, Account>;
  /** een wachtwoord dat niemand heeft: wie niet bestaat, kost evenveel tijd als wie wel bestaat */
  private niemand: Promise<string> | undefined;

  constructor(accounts: readonly Account[]) {
    this.opNaam = new Map(accounts.map((account) => [account.gebruikersnaam, account]));
  }

  get zijnEr(): boolean {
    return this.opNaam.size > 0;
  }

  /** Of dit account er nog is, met dezelfde rol namens dezelfde partij. */
  kent({ persoon, rol, code }: { persoon: string; rol: Account['rol']; code: string }): boolean {
    const account = this.opNaam.get(persoon);
    return account?.rol === rol && account.code === code;
  }

  /** @returns het account als de naam bestaat en het wachtwoord klopt */
  async zoek(gebruikersnaam: string, wachtwoord: string): Promise<Account | undefined> {
    const account = this.opNaam.get(gebruikersnaam.toLowerCase());
    this.niemand ??= versleutelWachtwoord(crypto.randomUUID());
    const klopt = await kloptWachtwoord(wachtwoord, account?.wachtwoord ?? (await this.niemand));
    return klopt ? account : undefined;
  }
}
