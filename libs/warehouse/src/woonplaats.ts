import { GEMEENTE, maakRapport, rapportparameters, som, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { GEMEENTEN_ZONDER_LEVERING, meetMet } from './kwaliteit.js';
import { wissel } from './plaatsingen-sql.js';
import { vraagAan } from './vraag-aan.js';

const KOLOMMEN = [
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code van de gemeente die verantwoordelijk is volgens het woonplaatsbeginsel: aan haar zijn start en stop gemeld.' },
  { naam: 'andere_gemeente', type: 'tekst', omschrijving: 'Leeg op de rij over de hele gemeente. Daaronder een rij per gemeente waarmee gewisseld is of waarnaar is verwezen; alleen wissels en verwijzingen staan daar.' },
  { naam: 'in_regio', type: 'janee', omschrijving: 'Of de gemeente bij de regio hoort; op een rij met een andere gemeente: of die andere erbij hoort.' },
  { naam: 'clienten', type: 'geheel', omschrijving: 'Verschillende cliënten met een levering op minstens een dag van het tijdvak.' },
  { naam: 'clienten_in_plaatsing', type: 'geheel', omschrijving: 'Daarvan met een plaatsing in de zin van de subsidieregeling.' },
  { naam: 'clienten_op_laatste_dag', type: 'geheel', omschrijving: 'Verschillende cliënten in zorg aan het einde van de laatste dag van het tijdvak, of van vandaag als die dag nog komt.' },
  { naam: 'overgang_in', type: 'geheel', omschrijving: 'Leveringen die in het tijdvak begonnen en aansluiten op zorg van dezelfde categorie voor dezelfde cliënt bij een andere gemeente.' },
  { naam: 'overgang_uit', type: 'geheel', omschrijving: 'Leveringen die in het tijdvak eindigden en waarop zulke zorg bij een andere gemeente aansluit, uiterlijk de dag erna.' },
  { naam: 'overgang_tijdens_plaatsing', type: 'geheel', omschrijving: 'Van overgang_in: waar de zorg een plaatsing is.' },
  { naam: 'verwezen', type: 'geheel', omschrijving: 'Verzoeken die in het tijdvak zijn afgewezen omdat een andere gemeente verantwoordelijk is.' },
  { naam: 'verwezen_buiten_regio', type: 'geheel', omschrijving: 'Daarvan naar een gemeente buiten de regio.' },
] as const;

type Woonplaatsrij = RijVan<typeof KOLOMMEN>;

/**
 * $1 en $2 zijn het tijdvak, $3 de gemeente, $4 vandaag. Zonder tijdvak is het alles tot en met vandaag. De som van een gemeente telt de andere
 * gemeenten mee; een gemeente die levert en niets heeft, krijgt een rij met nullen.
 */
const WOONPLAATS = `
  with vraag as (
    select coalesce($1::date, '-infinity') as van, coalesce($2::date, $4::date) as tot
  ), ${wissel('u.product_categorie is not distinct from i.product_categorie')}, stroom as (
    select i.gemeente, u.gemeente as andere_gemeente, 1 as erin, 0 as eruit, (i.plaatsing is not null)::int as plaatsing, 0 as verwezen
    from wissel w join dwh.feit_levering u on u.levering_id = w.uit join dwh.feit_levering i on i.levering_id = w.in_, vraag where i.begindatum between vraag.van and vraag.tot
    union all
    select u.gemeente, i.gemeente, 0, 1, 0, 0
    from wissel w join dwh.feit_levering u on u.levering_id = w.uit join dwh.feit_levering i on i.levering_id = w.in_, vraag where u.einddatum between vraag.van and vraag.tot
    union all
    select v.gemeente, v.andere_gemeente, 0, 0, 0, 1 from dwh.feit_verzoek v, vraag where v.andere_gemeente is not null and v.antwoord_op between vraag.van and vraag.tot
  ), regio as (
    select distinct gemeente from dwh.dim_gemeente where in_regio
  ), wisseling as (
    select s.gemeente, s.andere_gemeente, sum(s.erin) as erin, sum(s.eruit) as eruit, sum(s.plaatsing) as plaatsing, sum(s.verwezen) as verwezen,
      coalesce(sum(s.verwezen) filter (where r.gemeente is null), 0) as verwezen_buiten
    from stroom s left join regio r on r.gemeente = s.andere_gemeente group by grouping sets ((s.gemeente, s.andere_gemeente), (s.gemeente))
  ), zorg as (
    select l.gemeente, count(distinct l.client_id) as clienten, count(distinct l.client_id) filter (where l.plaatsing is not null) as in_plaatsing,
      count(distinct l.client_id) filter (where l.begindatum <= least(vraag.tot, $4::date) and (l.einddatum is null or l.einddatum > least(vraag.tot, $4::date))) as op_laatste_dag
    from dwh.feit_levering l, vraag where l.begindatum <= vraag.tot and (l.einddatum is null or l.einddatum >= vraag.van) group by l.gemeente
  ), rij as (
    select gemeente, null as andere_gemeente from dwh.aanlevering where aan union select gemeente, null from zorg union select gemeente, andere_gemeente from wisseling
  )
  select rij.gemeente, rij.andere_gemeente, exists (select from regio r where r.gemeente = coalesce(rij.andere_gemeente, rij.gemeente)) as in_regio,
    case when rij.andere_gemeente is null then coalesce(z.clienten, 0) end as clienten, case when rij.andere_gemeente is null then coalesce(z.in_plaatsing, 0) end as clienten_in_plaatsing,
    case when rij.andere_gemeente is null then coalesce(z.op_laatste_dag, 0) end as clienten_op_laatste_dag, coalesce(w.erin, 0)::bigint as overgang_in, coalesce(w.eruit, 0)::bigint as overgang_uit,
    coalesce(w.plaatsing, 0)::bigint as overgang_tijdens_plaatsing, coalesce(w.verwezen, 0)::bigint as verwezen, coalesce(w.verwezen_buiten, 0)::bigint as verwezen_buiten_regio
  from rij left join wisseling w on w.gemeente = rij.gemeente and w.andere_gemeente is not distinct from rij.andere_gemeente left join zorg z on z.gemeente = rij.gemeente
  where $3::text is null or rij.gemeente = $3
  order by rij.gemeente, rij.andere_gemeente nulls first`;

/** Per gemeente voor hoeveel cliënten zij verantwoordelijk is, en de wissels. */
function beeld(rijen: readonly Woonplaatsrij[]): Beeld {
  const gemeenten = rijen.filter((rij) => rij.andere_gemeente === null);
  return {
    titel: 'Cliënten per verantwoordelijke gemeente, en wissels',
    beschrijving: `${gemeenten.length} gemeenten. Er gingen ${som(gemeenten, (rij) => rij.overgang_in)} leveringen over van een andere gemeente; ${som(gemeenten, (rij) => rij.verwezen)} verzoeken zijn naar een andere gemeente verwezen.`,
    soort: 'staven', eenheid: 'aantal', categorieen: gemeenten.map(({ gemeente }) => gemeente ?? ''),
    reeksen: [
      { naam: 'cliënten', waarden: gemeenten.map(({ clienten }) => clienten) },
      { naam: 'overgekomen', waarden: gemeenten.map((rij) => rij.overgang_in) },
      { naam: 'overgegaan', waarden: gemeenten.map((rij) => rij.overgang_uit) },
    ],
  };
}

/** Voor wie een gemeente verantwoordelijk is, en wat daarin verschoof. */
export function woonplaats(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'woonplaats',
    titel: 'Woonplaats: cliënten per verantwoordelijke gemeente, en wissels',
    omschrijving: 'Per gemeente de cliënten voor wie zij volgens het woonplaatsbeginsel verantwoordelijk is, de wissels tijdens zorg en de verzoeken die zij naar een andere '
      + 'gemeente verwees. Waar een cliënt verblijft, staat niet in de berichten. Een wissel met een gemeente die niet levert, is niet te zien. Tel rijen met en zonder andere gemeente nooit bij elkaar op.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional() }),
    rollen: ['analist', 'beheer', 'gemeente'],
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING]),
    beeld,
    rijen: async ({ gemeente, ...keuze }) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      const rows = await vraagAan<Woonplaatsrij>(bron, WOONPLAATS, [van ?? null, tot ?? null, gemeente ?? null, bron.vandaag()]);
      return rows;
    },
  });
}
