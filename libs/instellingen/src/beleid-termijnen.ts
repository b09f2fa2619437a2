import * as z from 'zod';
import { agbCode, alleen, controleerPeriode, dagen, datum, lijst, productCategorie, productCode, redenBeeindiging, tekst, vorm, weglaatbaar } from './velden.js';

/** De delen van het beleid waarop termijnen worden beoordeeld: plaatsingen, normen en keuzes. */

export const productCodes = lijst(productCode).nullable().default(null);
export const periode = { van: datum, tot: datum.nullable().default(null) };

interface Productkeuze {
  productCategorie?: string;
  productCodes: string[] | null;
  segment?: string;
}

/** Een plaatsing noemt een categorie (met of zonder codes) of een segment, niet allebei. */
function controleerProducten({ productCategorie: categorie, productCodes: codes, segment }: Productkeuze, ctx: z.core.$RefinementCtx): void {
  const fout = (veld: keyof Productkeuze, message: string, input: unknown): void => ctx.addIssue({ code: 'custom', path: [veld], message, input });
  if (categorie === undefined && segment === undefined) fout('productCategorie', 'een productcategorie, of in plaats daarvan een segment', categorie);
  if (categorie !== undefined && segment !== undefined) fout('segment', 'geen segment naast productCategorie', segment);
  if (segment !== undefined && codes !== null) fout('productCodes', 'geen productcodes naast segment', codes);
}

export const plaatsing = vorm({
  naam: tekst(),
  productCategorie: weglaatbaar(productCategorie),
  productCodes,
  segment: weglaatbaar(tekst('de naam van een segment')),
  ontvangers: z.union([lijst(agbCode), z.literal('*')], 'een lijst van AGB-codes of "*"'),
  ...periode,
  startmelding: dagen,
  stopmelding: dagen,
  declaratie: z.literal('maandeinde', '"maandeinde"'),
  bron: tekst(),
}).superRefine(controleerPeriode).superRefine(controleerProducten);

/** De landelijke normen met wat de standaard voorschrijft. */
const LANDELIJK = {
  startmelding: 5,
  stopmelding: 5,
  retour: 3,
  declaratieAntwoord: 10,
  verzoekAntwoord: 5,
  verzoekOnderzoek: 56,
  woonplaatsbeginsel: 14,
} as const;

type Normnaam = keyof typeof LANDELIJK;
const NORMNAMEN = Object.keys(LANDELIJK) as Normnaam[];

/** Elke norm met zijn eigen schema, zodat de sleutels in het type blijven staan. */
const perNorm = <T extends z.ZodType>(schema: (norm: Normnaam) => T): Record<Normnaam, T> =>
  Object.fromEntries(NORMNAMEN.map((norm) => [norm, schema(norm)])) as Record<Normnaam, T>;

const normperiode = vorm({ ...periode, ...perNorm(() => dagen.optional()) }).superRefine(controleerPeriode).superRefine((waarde, ctx) => {
  if (NORMNAMEN.some((norm) => waarde[norm] !== undefined)) return;
  ctx.addIssue({ code: 'custom', message: `een periode met minstens een van de normen ${NORMNAMEN.join(', ')}`, input: waarde });
});

/** Meldt een norm die op een dag twee waarden zou hebben. */
function controleerOverlap(perioden: readonly z.output<typeof normperiode>[], ctx: z.core.$RefinementCtx): void {
  const overlapt = (a: { van: string; tot: string | null }, b: { van: string; tot: string | null }): boolean =>
    (a.tot === null || b.van <= a.tot) && (b.tot === null || a.van <= b.tot);
  perioden.forEach((deze, index) => {
    for (const norm of NORMNAMEN) {
      const eerder = perioden.findIndex((andere, i) => i < index && deze[norm] !== undefined && andere[norm] !== undefined && overlapt(deze, andere));
      if (eerder >= 0) ctx.addIssue({ code: 'custom', path: [index, norm], message: `een norm die niet ook in de periode van [${eerder}] staat`, input: deze[norm] });
    }
  });
}

const DEEL = 'een getal boven 0 en hoogstens 1';

export const normen = vorm({
  ...perNorm((norm) => dagen.default(LANDELIJK[norm])),
  waarschuwing: z.number(DEEL).gt(0, DEEL).lte(1, DEEL).default(0.7),
  perPeriode: lijst(normperiode).default([]).superRefine(controleerOverlap),
}).prefault({});

const beginBijLateToewijzing = alleen('ontvangst', 'begindatum');

export const termijnen = vorm({
  tijdelijkeRedenen: lijst(redenBeeindiging).default(['20']),
  lateToewijzing: vorm({
    landelijk: beginBijLateToewijzing.default('ontvangst'),
    plaatsing: beginBijLateToewijzing.default('begindatum'),
  }).prefault({}),
  correctie: alleen('eersteMelding', 'opnieuw').default('eersteMelding'),
  taakgericht: alleen('stil', 'bewaakt').default('stil'),
}).prefault({});
