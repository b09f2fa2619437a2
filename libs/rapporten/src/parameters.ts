import { laatsteVanMaand, type Periode } from '@hub/werkdagen';
import * as z from 'zod';

const parameter = (vorm: RegExp, tekst: string, description: string, example: string): z.ZodString =>
  z.string({ error: tekst }).regex(vorm, tekst).meta({ description, example });

/** Bouwstenen voor de parameters van een rapport; verplicht, tenzij er `.optional()` achter staat. */
export const KWARTAAL = parameter(/^[12]\d{3}-K[1-4]$/, 'geef één kwartaal, als 2026-K2.', 'kwartaal', '2026-K2');
export const MAAND = parameter(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'geef één maand, als 2026-04.', 'kalendermaand', '2026-04');
export const JAAR = parameter(/^[12]\d{3}$/, 'geef één jaar, als 2026.', 'kalenderjaar', '2026');
export const GEMEENTE = parameter(/^\d{4}$/, 'geef één CBS-code van 4 cijfers.', 'CBS-code van een gemeente', '0153');
export const AANBIEDER = parameter(/^\d{8}$/, 'geef één AGB-code van 8 cijfers.', 'AGB-code van een aanbieder', '65656055');

/** Kwartaal, maand of jaar, of geen van drie; `tijdvakVan` maakt er een periode van. */
export const TIJDVAK = { kwartaal: KWARTAAL.optional(), maand: MAAND.optional(), jaar: JAAR.optional() };

type Tijdvak = Partial<Record<keyof typeof TIJDVAK, unknown>>;

const gegevenTijdvakken = (parameters: Tijdvak): string[] => Object.keys(TIJDVAK).filter((naam) => parameters[naam as keyof Tijdvak] !== undefined);

/** De parameters van een rapport: een andere naam wordt geweigerd, en er mag hoogstens één tijdvak gekozen zijn. */
export function rapportparameters<V extends z.ZodRawShape>(velden: V): z.ZodObject<V, z.core.$strict> {
  return z.strictObject(velden, { error: (bezwaar) => (bezwaar.code === 'unrecognized_keys' ? 'deze parameter bestaat niet.' : undefined) })
    .superRefine((waarden, ctx) => {
      const [, teveel] = gegevenTijdvakken(waarden as Tijdvak);
      if (teveel !== undefined) ctx.addIssue({ code: 'custom', path: [teveel], message: 'geef hoogstens één van kwartaal, maand en jaar.' });
    });
}

const MAANDEN_PER_KWARTAAL = 3;

const maandVan = (jaar: string, maand: number): string => `${jaar}-${String(maand).padStart(2, '0')}`;

/** De dagen van een kwartaal als `2026-K2`. */
export function kwartaalperiode(kwartaal: string): Periode & { tot: string } {
  const [jaar = '', nummer = ''] = kwartaal.split('-K');
  const eind = Number(nummer) * MAANDEN_PER_KWARTAAL;
  return { van: `${maandVan(jaar, eind - MAANDEN_PER_KWARTAAL + 1)}-01`, tot: laatsteVanMaand(`${maandVan(jaar, eind)}-01`) };
}

/** De dagen van het gekozen tijdvak, beide inbegrepen; undefined: er is geen gekozen. */
export function tijdvakVan({ kwartaal, maand, jaar }: { kwartaal?: string; maand?: string; jaar?: string }): (Periode & { tot: string }) | undefined {
  if (kwartaal !== undefined) return kwartaalperiode(kwartaal);
  if (maand !== undefined) return { van: `${maand}-01`, tot: laatsteVanMaand(`${maand}-01`) };
  return jaar === undefined ? undefined : { van: `${jaar}-01-01`, tot: `${jaar}-12-31` };
}

/** Een parameter zoals hij aan een lezer wordt uitgelegd. */
export interface Parameteruitleg {
  naam: string;
  omschrijving: string;
  verplicht: boolean;
  voorbeeld: string | null;
}

/** De parameters van een rapport met hun uitleg, op volgorde van de definitie. */
export function parametersVan(parameters: z.ZodObject): Parameteruitleg[] {
  return Object.entries(parameters.shape).map(([naam, schema]) => {
    const veld = schema as z.ZodType;
    const { description, example } = (veld.meta() ?? (veld instanceof z.ZodOptional ? (veld.unwrap() as z.ZodType).meta() : undefined)) ?? {};
    return { naam, omschrijving: description ?? '', verplicht: !veld.safeParse(undefined).success, voorbeeld: typeof example === 'string' ? example : null };
  });
}
