import * as z from 'zod';

/** Bouwstenen voor de bestanden: elk veld zegt in het Nederlands wat het moet zijn. */

export const tekst = (wat = 'een tekst die niet leeg is'): z.ZodString => z.string(wat).min(1, wat);

const patroon = (vorm: RegExp, wat: string): z.ZodString => z.string(wat).regex(vorm, wat);

export const agbCode = patroon(/^\d{8}$/, 'een AGB-code van 8 cijfers, als tekst');
export const gemeentecode = patroon(/^\d{4}$/, 'een CBS-gemeentecode van 4 cijfers, als tekst');
export const gemeenteOfAlle = patroon(/^(\d{4}|\*)$/, 'een CBS-gemeentecode van 4 cijfers, als tekst, of "*"');
export const partijcode = patroon(/^(\d{8}|\d{4})$/, 'een AGB-code van 8 of een gemeentecode van 4 cijfers, als tekst');
export const productCategorie = patroon(/^\d{2}$/, 'een productcategorie van 2 cijfers, als tekst');
export const productCode = patroon(/^\S{1,5}$/, 'een productcode van 1 tot 5 tekens');
export const eenheid = patroon(/^\d{2}$/, 'een eenheid van 2 cijfers, als tekst');
export const redenBeeindiging = patroon(/^\d{2}$/, 'een RedenBeeindiging van 2 cijfers, als tekst');
export const kloktijd = patroon(/^([01]\d|2[0-3]):[0-5]\d$/, 'een tijd als UU:MM, bijvoorbeeld "07:00"');
export const emailadres = z.email('een e-mailadres');
export const webadres = z.url({ protocol: /^https?$/, error: 'een adres dat met https:// of http:// begint' });

/** Een kalenderdatum die bestaat, als tekst. */
export const datum = z.iso.date('een bestaande datum als JJJJ-MM-DD');

export const eurocenten = z.int('een geheel aantal eurocenten van 0 of meer').min(0, 'een geheel aantal eurocenten van 0 of meer');
export const dagen = z.int('een geheel aantal dagen van 1 of meer').min(1, 'een geheel aantal dagen van 1 of meer');
export const minstensEen = z.int('een geheel getal van 1 of meer').min(1, 'een geheel getal van 1 of meer');
export const jaNee = z.boolean('true of false');

export const alleen = <const T extends string>(...waarden: T[]): z.ZodEnum<{ [K in T]: K }> =>
  z.enum(waarden, `een van ${waarden.map((w) => `"${w}"`).join(', ')}`);

/** Een veld dat mag ontbreken of `null` mag zijn. */
export const weglaatbaar = <T extends z.ZodType>(veld: T) => veld.nullish().transform((waarde) => waarde ?? undefined);

export const lijst = <T extends z.ZodType>(element: T): z.ZodArray<T> => z.array(element, 'een lijst');

/** Een object dat alleen de genoemde sleutels mag hebben. */
export const vorm = <T extends z.ZodRawShape>(velden: T): z.ZodObject<T, z.core.$strict> =>
  z.strictObject(velden, {
    error: (fout) => (fout.code === 'unrecognized_keys'
      ? `een object met alleen de sleutels ${Object.keys(velden).join(', ')}`
      : 'een object'),
  });

interface Periode {
  van: string;
  tot?: string | null;
}

/** Meldt een `tot` die voor `van` ligt. */
export function controleerPeriode(periode: Periode, ctx: z.core.$RefinementCtx<Periode>): void {
  if (periode.tot != null && periode.tot < periode.van) {
    ctx.addIssue({ code: 'custom', path: ['tot'], message: `een datum op of na van (${periode.van})`, input: periode.tot });
  }
}

/** Meldt elke regel van een lijst waarvan de sleutel al eerder voorkwam; `undefined` telt niet mee. */
export function controleerUniek<T>(
  regels: readonly T[], ctx: z.core.$RefinementCtx, veld: string | undefined, wat: string, sleutel: (regel: T) => string | null | undefined,
): void {
  const gezien = new Map<string, number>();
  regels.forEach((regel, index) => {
    const waarde = sleutel(regel);
    if (waarde == null) return;
    const eerder = gezien.get(waarde);
    if (eerder === undefined) gezien.set(waarde, index);
    else ctx.addIssue({ code: 'custom', path: veld ? [index, veld] : [index], message: `${wat} die nog niet voorkwam (staat ook op [${eerder}])`, input: regel });
  });
}
