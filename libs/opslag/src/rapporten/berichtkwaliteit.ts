import { ONBEOORDEELD } from '@hub/berichtweg';
import { AANBIEDER, GEMEENTE, groepeer, maakRapport, rapportparameters, som, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Databank } from '../databank.js';

const KOLOMMEN = [
  { naam: 'maand', type: 'maand', omschrijving: 'Maand waarin de hub het bericht ontving, in Nederlandse tijd.' },
  { naam: 'partij', type: 'tekst', omschrijving: 'Code van de afzender.' },
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code van de gemeente: de afzender, of de geadresseerde van een aanbieder.' },
  { naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code van de aanbieder: de afzender, of de geadresseerde van een gemeente.' },
  { naam: 'berichtsoort', type: 'tekst', omschrijving: 'Berichttype, bijvoorbeeld JW305.' },
  { naam: 'niveau', type: 'geheel', omschrijving: 'Controleniveau waarop de code is gevonden; leeg op de rij over alle berichten.' },
  { naam: 'retourcode', type: 'tekst', omschrijving: 'Retourcode, bij niveau 1 de BRS-code; leeg op de rij over alle berichten, en bij een regel zonder retourcode.' },
  { naam: 'regel', type: 'tekst', omschrijving: 'Nummer van de regel, ook op niveau 2, waar het retour alleen 0001 zegt; leeg bij niveau 1 en op de rij over alle berichten.' },
  { naam: 'berichten', type: 'geheel', omschrijving: 'Aantal berichten; op een rij met een code: de berichten waarin die gevonden is.' },
  { naam: 'in_behandeling', type: 'geheel', omschrijving: 'Daarvan nog niet beoordeeld, of apart gezet omdat de hub erop vastliep.' },
  { naam: 'goedgekeurd', type: 'geheel', omschrijving: 'Daarvan goedgekeurd zonder iets op te merken.' },
  { naam: 'deels_goedgekeurd', type: 'geheel', omschrijving: 'Daarvan declaraties die verwerkt zijn, met een of meer afgewezen prestaties.' },
  { naam: 'afgekeurd', type: 'geheel', omschrijving: 'Daarvan als geheel afgekeurd.' },
  { naam: 'afgekeurd_niveau_1', type: 'geheel', omschrijving: 'Daarvan afgekeurd op niveau 1, het berichtformaat.' },
  { naam: 'afgekeurd_niveau_2', type: 'geheel', omschrijving: 'Daarvan afgekeurd op niveau 2, binnen het bericht.' },
  { naam: 'afgekeurd_niveau_3', type: 'geheel', omschrijving: 'Daarvan afgekeurd op niveau 3, over berichten heen; ook als op niveau 4 iets gevonden is.' },
  { naam: 'afgekeurd_niveau_4', type: 'geheel', omschrijving: 'Daarvan afgekeurd op alleen niveau 4, externe gegevens.' },
  { naam: 'afgekeurd_procent', type: 'decimaal', omschrijving: 'Afgekeurd als deel van de berichten die beoordeeld zijn, keer honderd; leeg als er nog geen beoordeeld is.' },
  { naam: 'keren', type: 'geheel', omschrijving: 'Hoe vaak de code gevonden is, ook als dat meer keer in één bericht was; op de rij over alle berichten: alle codes samen.' },
] as const;

type Kwaliteitsrij = RijVan<typeof KOLOMMEN>;

/** Begin van de dag in Nederland, `later` dagen na die dag. */
const dagbegin = (parameter: string, later: number): string => `(${parameter}::date + ${later})::timestamp at time zone 'Europe/Amsterdam'`;

const aantalOp = (niveau: number): string => `count(*) filter (where oordeel = 'afgekeurd' and laagste_niveau = ${niveau}) as afgekeurd_niveau_${niveau}`;

/**
 * Van elk bericht van een partij (een antwoord van de hub heeft geen vingerafdruk) het oordeel, en elke code die erin gevonden is.
 * Elke rij van de uitkomst gaat over een verzameling berichten: alle, of die met een code. $1 en $2 zijn het tijdvak, $3 de gemeente, $4 de aanbieder.
 */
const BERICHTKWALITEIT = `
  with bericht as materialized (
    select b.id, b.soort, b.status, b.afzender_code as partij, b.meldingen, o.bevindingen,
      to_char(b.ontvangen_op at time zone 'Europe/Amsterdam', 'YYYY-MM') as maand,
      case b.afzender_rol when 'Gemeente' then b.afzender_code else b.geadresseerde_code end as gemeente,
      case b.afzender_rol when 'Gemeente' then b.geadresseerde_code else b.afzender_code end as aanbieder
    from bericht.bericht b left join bericht.oordeel o on o.bericht_id = b.id
    where b.vingerafdruk is not null
      and ($1::date is null or b.ontvangen_op >= ${dagbegin('$1', 0)}) and ($2::date is null or b.ontvangen_op < ${dagbegin('$2', 1)})
      and ($3::text is null or $3 in (b.afzender_code, b.geadresseerde_code)) and ($4::text is null or $4 in (b.afzender_code, b.geadresseerde_code))
  ), gevonden as (
    select id, 1 as niveau, m ->> 'code' as retourcode, null as regel from bericht, jsonb_array_elements(meldingen) m
    union all
    select id, (v ->> 'niveau')::int, v ->> 'retourcode', v ->> 'regel' from bericht, jsonb_array_elements(bevindingen) v
  ), code as (
    select id, niveau, retourcode, regel, count(*) as keren from gevonden group by id, niveau, retourcode, regel
  ), samen as (
    select id, min(niveau) as laagste_niveau, sum(keren) as keren from code group by id
  ), geoordeeld as (
    select b.*, coalesce(s.keren, 0) as keren,
      case b.status when 'AfgekeurdDoorDienst' then 1 else s.laagste_niveau end as laagste_niveau,
      case when b.status = any ($5) then 'in behandeling'
        when b.status in ('AfgekeurdDoorDienst', 'VerwerkingVoltooid') then 'afgekeurd'
        when s.laagste_niveau is null then 'goedgekeurd' else 'deels' end as oordeel
    from bericht b left join samen s using (id)
  ), rij as (
    select id, null::int as niveau, null as retourcode, null as regel, keren from geoordeeld
    union all
    select id, niveau, retourcode, regel, keren from code
  )
  select maand, partij, gemeente, aanbieder, soort as berichtsoort, rij.niveau, rij.retourcode, rij.regel,
    count(*) as berichten,
    count(*) filter (where oordeel = 'in behandeling') as in_behandeling,
    count(*) filter (where oordeel = 'goedgekeurd') as goedgekeurd,
    count(*) filter (where oordeel = 'deels') as deels_goedgekeurd,
    count(*) filter (where oordeel = 'afgekeurd') as afgekeurd,
    ${[1, 2, 3, 4].map(aantalOp).join(', ')},
    100.0::float8 * count(*) filter (where oordeel = 'afgekeurd') / nullif(count(*) filter (where oordeel <> 'in behandeling'), 0) as afgekeurd_procent,
    sum(rij.keren)::bigint as keren
  from geoordeeld join rij using (id)
  group by maand, partij, gemeente, aanbieder, soort, rij.niveau, rij.retourcode, rij.regel
  order by maand, partij, gemeente, aanbieder, soort, rij.niveau nulls first, rij.retourcode nulls first, rij.regel nulls first`;

/** Wat er per maand is goedgekeurd en afgekeurd; rijen met een code gaan over dezelfde berichten en tellen niet mee. */
function beeld(rijen: readonly Kwaliteitsrij[]): Beeld {
  const perMaand = [...groepeer(rijen.filter(({ niveau }) => niveau === null), ({ maand }) => maand ?? '')];
  const tel = (kolom: 'goedgekeurd' | 'deels_goedgekeurd' | 'afgekeurd'): number[] => perMaand.map(([, eigen]) => som(eigen, (rij) => rij[kolom]));
  const [goed, deels, af] = [tel('goedgekeurd'), tel('deels_goedgekeurd'), tel('afgekeurd')];
  const [maand] = perMaand.at(-1) ?? [];
  return {
    titel: 'Berichten naar oordeel, per maand',
    beschrijving: maand === undefined ? 'Er zijn geen berichten in dit tijdvak.'
      : `In ${maand} zijn ${goed.at(-1)} berichten goedgekeurd, ${deels.at(-1)} voor een deel goedgekeurd en ${af.at(-1)} afgekeurd.`,
    soort: 'staven', gestapeld: true, eenheid: 'aantal', categorieen: perMaand.map(([naam]) => naam),
    reeksen: [{ naam: 'goedgekeurd', waarden: goed }, { naam: 'afgekeurd', waarden: af }, { naam: 'voor een deel goedgekeurd', waarden: deels }],
  };
}

/** Hoe goed de berichten van elke partij zijn, per maand, en welke codes zij kreeg. */
export function berichtkwaliteit(databank: Databank): Rapport {
  return maakRapport({
    naam: 'berichtkwaliteit',
    titel: 'Berichtkwaliteit per partij en maand',
    omschrijving: 'Hoeveel berichten van elke partij zijn goedgekeurd en afgekeurd, en welke codes de hub daarbij gaf. Van elke maand, partij en berichtsoort '
      + 'staat er eerst één rij over alle berichten (niveau, retourcode en regel zijn leeg) en daarna een rij per code. Tel daarom nooit die twee soorten rijen '
      + 'bij elkaar op. Antwoorden van de hub zelf tellen niet mee, en ook niet wat bij het indienen al is geweigerd.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() }),
    rollen: ['analist', 'beheer', 'gemeente'],
    beeld,
    rijen: async ({ gemeente, aanbieder, ...keuze }) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      const { rows } = await databank.pool.query<Kwaliteitsrij>(BERICHTKWALITEIT, [van ?? null, tot ?? null, gemeente ?? null, aanbieder ?? null, ONBEOORDEELD]);
      return rows;
    },
  });
}
