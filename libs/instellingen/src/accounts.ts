import * as z from 'zod';
import { leesJsonBestand } from './bestand.js';
import { agbCode, alleen, controleerUniek, gemeentecode, lijst, tekst, vorm } from './velden.js';

/** Een mens die met een wachtwoord inlogt op de console; bedoeld voor de demo en voor wie nog geen OpenID-aanbieder heeft. */
export interface Account {
  gebruikersnaam: string;
  /** naam die op het scherm staat */
  naam: string;
  /** het wachtwoord na scrypt, zoals `hub wachtwoord` het geeft */
  wachtwoord: string;
  rol: 'aanbieder' | 'gemeente' | 'beheer' | 'analist';
  /** code van de partij namens wie hij kijkt, zoals in het partijenbestand */
  code: string;
}

const WACHTWOORD = 'een versleuteld wachtwoord, zoals de opdracht "hub wachtwoord" het geeft';
const VORM_VAN_CODE = { aanbieder: agbCode, gemeente: gemeentecode, beheer: tekst(), analist: tekst() };

const account = vorm({
  gebruikersnaam: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'een gebruikersnaam van kleine letters, cijfers, punten en streepjes'),
  naam: tekst(),
  wachtwoord: z.string(WACHTWOORD).regex(/^scrypt\$\d+\$\d+\$\d+\$[\w+/=]+\$[\w+/=]+$/, WACHTWOORD),
  rol: alleen('aanbieder', 'gemeente', 'beheer', 'analist'),
  code: tekst('een code als tekst'),
}).superRefine((waarde, ctx) => {
  const [fout] = VORM_VAN_CODE[waarde.rol].safeParse(waarde.code).error?.issues ?? [];
  if (fout) ctx.addIssue({ code: 'custom', path: ['code'], message: fout.message, input: waarde.code });
});

const accounts = lijst(account).superRefine((regels, ctx) => controleerUniek(regels, ctx, 'gebruikersnaam', 'een gebruikersnaam', (a) => a.gebruikersnaam));

/**
 * Leest het bestand met accounts.
 * @throws InstellingFout met bestand, plaats, waarde en wat het moet zijn
 */
export function leesAccounts(pad: string): Account[] {
  return leesJsonBestand(pad, accounts);
}
