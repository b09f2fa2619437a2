import { tijdvakVan, type Kolom, type Kwaliteitsmeting } from '@hub/rapporten';
import type * as z from 'zod';
import type { Rapportbron } from './bron.js';
import { momentUtc } from './moment.js';
import { vraagAan } from './vraag-aan.js';

/**
 * Een maat met de uitdrukking die haar meet. Die mag lezen wat gevraagd is: `vraag.van`, `vraag.tot` (dagen, leeg is onbegrensd),
 * `vraag.gemeente` en `vraag.aanbieder` (leeg is alle).
 */
export interface Warehousemaat extends Kolom {
  sql: string;
}

/** Van de leverende gemeenten van de vraag die waar het laatste bericht van een aanbieder het langst geleden kwam; een gemeente zonder bericht gaat voor. */
const langstStil = (kolom: string): string => `
  select ${kolom} from (select distinct gemeente from dwh.aanlevering where aan and (vraag.gemeente is null or gemeente = vraag.gemeente)) a
  left join lateral (select b.ontvangen_op from dwh.feit_bericht b where b.gemeente = a.gemeente and not b.van_gemeente order by b.ontvangen_op desc limit 1) l on true
  order by l.ontvangen_op nulls first, a.gemeente limit 1`;

/** Hoe vers de cijfers zijn; staat bij elk rapport. */
const VERSHEID: readonly Warehousemaat[] = [
  {
    naam: 'geladen_tot', type: 'moment',
    omschrijving: 'Alle oordelen tot dit moment (klok van de hub) zijn in de cijfers verwerkt; leeg als er nog nooit is geladen.',
    sql: `select ${momentUtc('geladen_tot')} from dwh.stand`,
  },
  {
    naam: 'langst_stille_gemeente', type: 'tekst',
    omschrijving: 'De leverende gemeente, onder die van de vraag, waar het laatste bericht van een aanbieder het langst geleden kwam; daar zijn de cijfers het minst vers.',
    sql: langstStil('a.gemeente'),
  },
  {
    naam: 'langst_stil_sinds', type: 'moment',
    omschrijving: 'Wanneer dat laatste bericht kwam; leeg als er bij die gemeente nog geen enkel bericht van een aanbieder is.',
    sql: langstStil(momentUtc('l.ontvangen_op')),
  },
];

export const GEMEENTEN_ZONDER_LEVERING: Warehousemaat = {
  naam: 'gemeenten_zonder_levering', type: 'geheel',
  omschrijving: 'Gemeenten van de regio die voor geen enkel segment leveren en dus ontbreken.',
  sql: 'select count(*) from (select from dwh.aanlevering group by gemeente having not bool_or(aan)) g',
};

/** Van de toewijzingen die in het tijdvak golden, bij gemeente en aanbieder van de vraag, het aandeel dat hieraan voldoet. */
const aandeelToewijzingen = (geval: string, verder = ''): string => `
  select avg((${geval})::int)::float8 from dwh.feit_toewijzing t
  where (vraag.gemeente is null or t.gemeente = vraag.gemeente) and (vraag.aanbieder is null or t.aanbieder = vraag.aanbieder)
    and (vraag.tot is null or t.ingangsdatum <= vraag.tot) and (vraag.van is null or coalesce(t.einddatum, 'infinity') >= vraag.van)${verder}`;

export const AANDEEL_ONBEKENDE_VERWIJZER: Warehousemaat = {
  naam: 'aandeel_onbekende_verwijzer', type: 'decimaal',
  omschrijving: 'Aandeel van de toewijzingen in het tijdvak waarvan geen bericht zegt wie verwees; leeg zonder toewijzingen.',
  sql: aandeelToewijzingen('exists (select from dwh.dim_verwijzer v where v.verwijzer = t.verwijzer and v.onbekend)'),
};

export const AANDEEL_ZONDER_START: Warehousemaat = {
  naam: 'aandeel_zonder_start', type: 'decimaal',
  omschrijving: 'Aandeel van de toewijzingen in het tijdvak waarvoor nog geen start is gemeld; taakgerichte zorg telt niet mee. Leeg zonder toewijzingen.',
  sql: aandeelToewijzingen('t.eerste_begindatum is null', ` and t.uitvoeringsvariant is distinct from 'taak'`),
};

/** Hoe vers de cijfers zijn en de eigen maten van een rapport, in één vraag gemeten; de parameters van het rapport zeggen waarover. */
export function meetMet(bron: Rapportbron, eigen: readonly Warehousemaat[]): Kwaliteitsmeting<readonly Kolom[], z.ZodObject> {
  const maten = [...VERSHEID, ...eigen];
  const vraag = `with vraag as (select $1::date as van, $2::date as tot, $3::text as gemeente, $4::text as aanbieder)
    select ${maten.map(({ naam, sql }) => `(${sql}) as ${naam}`).join(', ')} from vraag`;
  return {
    maten: maten.map(({ naam, type, omschrijving }) => ({ naam, type, omschrijving })),
    meet: async (parameters) => {
      const { gemeente, aanbieder, ...keuze } = parameters as Record<string, string | undefined>;
      const { van, tot } = tijdvakVan(keuze) ?? {};
      const rows = await vraagAan<Record<string, never>>(bron, vraag, [van ?? null, tot ?? null, gemeente ?? null, aanbieder ?? null]);
      return rows[0] ?? {};
    },
  };
}
