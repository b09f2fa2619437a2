import type { Account } from '@hub/instellingen';
import { versleutelWachtwoord } from '@hub/toegang';
import { AANBIEDER, GEMEENTE } from './opstelling.js';

export const WACHTWOORD = 'een lang en geheim wachtwoord';

/** Eén account per rol; de gebruikersnaam is de rol. */
export async function accountsPerRol(): Promise<Account[]> {
  const wachtwoord = await versleutelWachtwoord(WACHTWOORD);
  const codes = { aanbieder: AANBIEDER, gemeente: GEMEENTE, beheer: 'beheer', analist: 'analist' } as const;
  return (Object.keys(codes) as (keyof typeof codes)[]).map((rol) => ({ gebruikersnaam: rol, naam: `Naam ${rol}`, wachtwoord, rol, code: codes[rol] }));
}

/** Wat een bezoeker te zien kreeg; een doorverwijzing wordt niet gevolgd. */
export interface Bladzijde {
  status: number;
  koppen: Headers;
  tekst: string;
  /** waarheen hij wordt verwezen */
  naar: string | null;
}

/** Een browser zonder venster: onthoudt cookies en stuurt formulieren met het bewijs dat erin staat. */
export class Bezoeker {
  readonly cookies = new Map<string, string>();

  /** @param koppen bij elk verzoek, bijvoorbeeld die van een proxy */
  constructor(
    private readonly adres: string,
    private readonly koppen: Readonly<Record<string, string>> = {},
  ) {}

  async bladzijde(pad: string, init: RequestInit = {}): Promise<Bladzijde> {
    const cookie = [...this.cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    const res = await fetch(new URL(pad, this.adres), { ...init, redirect: 'manual', headers: { ...this.koppen, ...(cookie && { cookie }) } });
    for (const zet of res.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(zet) ?? [];
      if (waarde === '') this.cookies.delete(naam);
      else this.cookies.set(naam, waarde);
    }
    return { status: res.status, koppen: res.headers, tekst: await res.text(), naar: res.headers.get('location') };
  }

  /** Het bewijs in het formulier op deze bladzijde. */
  async bewijs(pad: string): Promise<string> {
    const { tekst } = await this.bladzijde(pad);
    const veld = /<input[^>]*name="_csrf"[^>]*>/.exec(tekst)?.[0];
    return /value="([^"]*)"/.exec(veld ?? '')?.[1] ?? '';
  }

  /** @param van de bladzijde waar het formulier op staat; zonder: hetzelfde pad */
  async verstuur(pad: string, velden: Readonly<Record<string, string>>, van = pad): Promise<Bladzijde> {
    return this.stuurLos(pad, { _csrf: await this.bewijs(van), ...velden });
  }

  /** Een formulier met alleen wat hier staat. */
  stuurLos(pad: string, velden: Readonly<Record<string, string>>): Promise<Bladzijde> {
    return this.bladzijde(pad, { method: 'POST', body: new URLSearchParams(velden) });
  }

  logIn(gebruikersnaam: string, { wachtwoord = WACHTWOORD, naar = '/' }: { wachtwoord?: string; naar?: string } = {}): Promise<Bladzijde> {
    return this.verstuur('/inloggen', { gebruikersnaam, wachtwoord, naar });
  }
}
