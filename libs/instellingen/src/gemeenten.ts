import { join } from 'node:path';
import * as z from 'zod';
import { leesJsonBestand } from './bestand.js';
import { projectMap } from './project-map.js';
import { controleerPeriode, controleerUniek, datum, gemeentecode, lijst, tekst, vorm } from './velden.js';

const AANTAL = 'een geheel aantal van 0 of meer, of null';
const JAAR = 'een jaar van vier cijfers';
const aantal = z.int(AANTAL).min(0, AANTAL).nullable();

const jaarcijfer = vorm({ jaar: z.int(JAAR).min(2015, JAAR).max(2100, JAAR), inwoners: aantal, jeugdigen: aantal, bron: tekst() });

const gemeente = vorm({
  code: gemeentecode,
  naam: tekst(),
  regio: tekst().nullable(),
  van: datum,
  tot: datum.nullable(),
  opvolger: gemeentecode.nullable(),
  jaren: lijst(jaarcijfer),
}).superRefine(controleerPeriode);

const bestand = vorm({
  toelichting: lijst(tekst()),
  bronnen: z.record(z.string(), tekst()),
  gemeenten: lijst(gemeente),
}).superRefine(({ gemeenten, bronnen }, ctx) => {
  controleerUniek(gemeenten, ctx, 'code', 'een code met een andere van', ({ code, van }) => `${code} ${van}`);
  gemeenten.forEach(({ jaren }, i) => jaren.forEach(({ bron }, j) => {
    if (!(bron in bronnen)) ctx.addIssue({ code: 'custom', path: ['gemeenten', i, 'jaren', j, 'bron'], message: 'een naam uit bronnen', input: bron });
  }));
});

/** Gemeenten met hun geldigheid en hun inwoners per jaar. */
export type Gemeentegegevens = Readonly<z.output<typeof bestand>>;

/**
 * Leest `config/gemeenten.json`.
 * @throws InstellingFout met bestand, plaats, waarde en wat het moet zijn
 */
export function leesGemeenten(pad = join(projectMap(), 'config', 'gemeenten.json')): Gemeentegegevens {
  return leesJsonBestand(pad, bestand);
}
