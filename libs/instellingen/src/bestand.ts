import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { InstellingFout, toonWaarde } from './instelling-fout.js';

/** Velden waarvan de waarde niet in een melding komt: sleutels, adressen met een sleutel erin en adressen van mensen. */
const GEHEIME_VELDEN = new Set(['token', 'wachtwoord', 'webhook', 'email']);

/** Leest een JSON-bestand en toetst het; de eerste fout wordt één regel met bestand, plaats, waarde en wat het moet zijn. */
export function leesJsonBestand<T extends z.ZodType>(pad: string, schema: T): z.output<T> {
  const inhoud = ontleed(pad, leesTekst(pad));
  const uitslag = schema.safeParse(inhoud);
  if (uitslag.success) return uitslag.data;
  const [fout] = uitslag.error.issues;
  throw new InstellingFout(fout ? beschrijf(pad, inhoud, fout) : `${pad}: ongeldige inhoud`);
}

function leesTekst(pad: string): string {
  try {
    return readFileSync(pad, 'utf8').replace(/^\uFEFF/, '');
  } catch (oorzaak) {
    throw new InstellingFout(`${pad}: het bestand is niet te lezen (${(oorzaak as NodeJS.ErrnoException).code ?? 'onbekend'}); verwacht een leesbaar JSON-bestand`);
  }
}

function ontleed(pad: string, tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch (oorzaak) {
    const plek = /position (\d+)/.exec((oorzaak as Error).message)?.[1];
    const waar = plek === undefined ? '' : `, regel ${tekst.slice(0, Number(plek)).split('\n').length}`;
    throw new InstellingFout(`${pad}${waar}: geen geldige JSON; verwacht een JSON-document`);
  }
}

function beschrijf(pad: string, inhoud: unknown, fout: z.core.$ZodIssue): string {
  const extra = fout.code === 'unrecognized_keys' ? fout.keys[0] : undefined;
  const plaats = extra === undefined ? fout.path : [...fout.path, extra];
  const geheim = GEHEIME_VELDEN.has(String(plaats.at(-1)));
  const gevuld = waardeOp(inhoud, plaats);
  const waarde = geheim && gevuld !== undefined ? 'geheim' : toonWaarde(gevuld);
  const aanhef = plaats.length === 0 ? pad : `${pad}: ${schrijfPad(plaats)}`;
  return `${aanhef} is ${waarde}; verwacht ${fout.message}`;
}

function waardeOp(inhoud: unknown, pad: readonly PropertyKey[]): unknown {
  return pad.reduce<unknown>((waarde, sleutel) => (waarde as Record<PropertyKey, unknown> | undefined)?.[sleutel], inhoud);
}

function schrijfPad(pad: readonly PropertyKey[]): string {
  return pad.reduce<string>((tekst, sleutel) => {
    if (typeof sleutel === 'number') return `${tekst}[${sleutel}]`;
    return tekst === '' ? String(sleutel) : `${tekst}.${String(sleutel)}`;
  }, '');
}
