import * as z from 'zod';
import { leesJsonBestand } from './bestand.js';
import { normaliseerOnderwerp, OnderwerpFout } from './onderwerp.js';
import { agbCode, alleen, controleerUniek, gemeentecode, lijst, tekst, vorm, weglaatbaar } from './velden.js';

/** Een partij die de hub kent. */
export interface Partij {
  rol: 'aanbieder' | 'gemeente' | 'beheer' | 'analist';
  /** AGB-code (8 cijfers) van een aanbieder, CBS-code (4 cijfers) van een gemeente, anders een eigen naam */
  code: string;
  naam: string;
  /** bearer token; alleen hier leesbaar, de database bewaart de SHA-256 */
  token?: string;
  /** onderwerp van het clientcertificaat volgens RFC 2253, genormaliseerd */
  certificaat?: string;
}

const BEARER = 'een token van zichtbare ASCII-tekens zonder spaties';

const onderwerp = tekst('het onderwerp van een certificaat volgens RFC 2253, bijvoorbeeld "CN=naam,O=organisatie"')
  .transform((waarde, ctx) => {
    try {
      return normaliseerOnderwerp(waarde);
    } catch (fout) {
      if (!(fout instanceof OnderwerpFout)) throw fout;
      ctx.addIssue({ code: 'custom', message: `het onderwerp van een certificaat volgens RFC 2253 (${fout.message})`, input: waarde });
      return z.NEVER;
    }
  });

const VORM_VAN_CODE = { aanbieder: agbCode, gemeente: gemeentecode, beheer: tekst(), analist: tekst() };

const partij = vorm({
  rol: alleen('aanbieder', 'gemeente', 'beheer', 'analist'),
  code: tekst('een code als tekst'),
  naam: tekst(),
  token: weglaatbaar(z.string(BEARER).regex(/^[\x21-\x7e]+$/, BEARER)),
  certificaat: weglaatbaar(onderwerp),
}).superRefine((waarde, ctx) => {
  const [fout] = VORM_VAN_CODE[waarde.rol].safeParse(waarde.code).error?.issues ?? [];
  if (fout) ctx.addIssue({ code: 'custom', path: ['code'], message: fout.message, input: waarde.code });
});

const partijen = lijst(partij).superRefine((regels, ctx) => {
  controleerUniek(regels, ctx, 'code', 'een code', (p) => `${p.rol} ${p.code}`);
  controleerUniek(regels, ctx, 'token', 'een token', (p) => p.token);
  controleerUniek(regels, ctx, 'certificaat', 'een certificaat', (p) => p.certificaat);
});

/**
 * Leest het bestand met partijen.
 * @throws InstellingFout met bestand, plaats, waarde en wat het moet zijn
 */
export function leesPartijen(pad: string): Partij[] {
  return leesJsonBestand(pad, partijen);
}
