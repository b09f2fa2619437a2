import { AANBIEDER, GEMEENTE, KWARTAAL, groepeer, kwartaalperiode, maakRapport, rapportparameters, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { GEMEENTEN_ZONDER_LEVERING, meetMet } from './kwaliteit.js';
import { heropname, WISSEL } from './plaatsingen-sql.js';

const KOLOMMEN = [
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code van de gemeente.' },
  { naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code van de aanbieder.' },
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Het gevraagde kwartaal.' },
  { naam: 'pseudoniem', type: 'tekst', omschrijving: 'Pseudoniem van de cliënt; in elk rapport hetzelfde.' },
  { naam: 'product_code', type: 'tekst', omschrijving: 'Productcode van de levering.' },
  { naam: 'begindatum', type: 'datum', omschrijving: 'Eerste dag van zorg.' },
  { naam: 'einddatum', type: 'datum', omschrijving: 'Laatste dag van zorg, als de levering in of voor het kwartaal definitief eindigde; leeg is lopend.' },
  { naam: 'stand', type: 'tekst', omschrijving: 'uitstroom, overgang_uit (de cliënt ging over naar een andere gemeente) of eindstand (lopend aan het einde van het kwartaal).' },
  { naam: 'begonnen_als', type: 'tekst', omschrijving: 'beginstand, instroom of overgang_in.' },
  { naam: 'heropname', type: 'janee', omschrijving: 'Ja bij instroom binnen een kalendermaand na een definitief einde van zorg uit dezelfde productgroep, bij welke aanbieder ook.' },
  { naam: 'verblijfsduur_dagen', type: 'geheel', omschrijving: 'Bij uitstroom: Einddatum min Begindatum plus 1; anders leeg.' },
  { naam: 'gemiddelde_verblijfsduur_dagen', type: 'decimaal', omschrijving: 'Gemiddelde verblijfsduur over de uitstroom van de gemeente in het kwartaal.' },
  { naam: 'afwijking_procent', type: 'decimaal', omschrijving: 'Verblijfsduur min het gemiddelde, als procent van het gemiddelde; boven nul is langer.' },
  { naam: 'meer_dan_10_procent', type: 'janee', omschrijving: 'Ja als de verblijfsduur meer dan 10 procent van het gemiddelde verschilt; leeg buiten de uitstroom.' },
  { naam: 'verwachte_verblijfsduur_dagen', type: 'geheel', omschrijving: 'Bij de eindstand: Einddatum van de toewijzing min Begindatum plus 1; leeg als de toewijzing geen Einddatum heeft.' },
] as const;

type Specificatierij = RijVan<typeof KOLOMMEN>;

/** $1 kwartaal, $2 en $3 eerste en laatste dag, $4 gemeente, $5 aanbieder, $6 maanden van een heropname. Het gemiddelde gaat altijd over de hele gemeente. */
const SPECIFICATIE = `
  with ${WISSEL}, levering as (
    select l.*, w_in.in_ is not null as overgang_in, w_uit.uit is not null as overgang_uit, l.einddatum - l.begindatum + 1 as duur,
      l.einddatum <= $3::date as geeindigd, coalesce(l.einddatum <= $3::date, false) and w_uit.uit is null as uitstroom
    from dwh.feit_levering l left join wissel w_in on w_in.in_ = l.levering_id left join wissel w_uit on w_uit.uit = l.levering_id
    where l.plaatsing is not null and ($4::text is null or l.gemeente = $4) and l.begindatum <= $3::date and (l.einddatum is null or l.einddatum >= $2::date)
  ), gemiddelde as (
    select gemeente, count(*) as aantal, sum(duur) as som from levering where uitstroom group by gemeente
  )
  select l.gemeente, l.aanbieder, $1::text as kwartaal, c.pseudoniem, l.product_code, l.begindatum, case when l.geeindigd then l.einddatum end as einddatum,
    case when l.uitstroom then 'uitstroom' when l.geeindigd then 'overgang_uit' else 'eindstand' end as stand,
    case when l.begindatum < $2::date then 'beginstand' when l.overgang_in then 'overgang_in' else 'instroom' end as begonnen_als,
    l.begindatum >= $2::date and not l.overgang_in and ${heropname('$6::int')} as heropname,
    case when l.uitstroom then l.duur end as verblijfsduur_dagen,
    g.som::float8 / g.aantal as gemiddelde_verblijfsduur_dagen,
    case when l.uitstroom then 100.0 * (l.duur * g.aantal - g.som)::float8 / g.som end as afwijking_procent,
    case when l.uitstroom then 10 * abs(l.duur * g.aantal - g.som) > g.som end as meer_dan_10_procent,
    case when l.geeindigd is not true then l.toewijzing_einddatum - l.begindatum + 1 end as verwachte_verblijfsduur_dagen
  from levering l left join gemiddelde g using (gemeente) left join dwh.dim_client c using (client_id)
  where $5::text is null or l.aanbieder = $5
  order by l.gemeente, l.aanbieder, l.begindatum, c.pseudoniem, l.levering_id`;

/** Per gemeente hoeveel plaatsingen eindigden, hoeveel daarvan in duur afwijken, en hoeveel er lopen; nooit een cliënt. */
function beeld(rijen: readonly Specificatierij[]): Beeld {
  const gemeenten = [...groepeer(rijen, ({ gemeente }) => gemeente ?? '')];
  const tel = (hoort: (rij: Specificatierij) => boolean): number[] => gemeenten.map(([, regels]) => regels.filter(hoort).length);
  const afwijkend = rijen.filter((rij) => rij.meer_dan_10_procent === true).length;
  return {
    titel: `Plaatsingen per gemeente${rijen[0] ? `, ${rijen[0].kwartaal}` : ''}`,
    beschrijving: `${rijen.length} plaatsingen; bij ${afwijkend} verschilt de verblijfsduur meer dan 10 procent van het gemiddelde van de gemeente.`,
    soort: 'staven', eenheid: 'aantal', categorieen: gemeenten.map(([gemeente]) => gemeente),
    reeksen: [
      { naam: 'uitstroom', waarden: tel(({ stand }) => stand === 'uitstroom') },
      { naam: 'met afwijkende duur', waarden: tel((rij) => rij.meer_dan_10_procent === true) },
      { naam: 'lopend', waarden: tel(({ stand }) => stand === 'eindstand') },
    ],
  };
}

/** De leveringen achter de voortgangsrapportage: de afwijkingen en de verwachte duur per cliënt. */
export function specificatie(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'jeugdzorgplus-specificatie',
    titel: 'Specificatie bij de voortgangsrapportage JeugdzorgPlus, per levering',
    omschrijving: 'Van elke plaatsing op minstens een dag van het kwartaal hoe zij in de voortgangsrapportage telt: de specificatie van de afwijkende verblijfsduur '
      + '(art. 16 lid 1 a onder 7) en de verwachte verblijfsduur per cliënt in lopende zorg (onder 8). Een machtiging is niet getoetst.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ kwartaal: KWARTAAL, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() }),
    rollen: ['analist', 'beheer', 'gemeente'],
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING]),
    beeld,
    rijen: async ({ kwartaal, gemeente, aanbieder }) => {
      const { van, tot } = kwartaalperiode(kwartaal);
      const { rows } = await bron.pool.query<Specificatierij>(SPECIFICATIE, [kwartaal, van, tot, gemeente ?? null, aanbieder ?? null, bron.beleid.heropname.maanden]);
      return rows;
    },
  });
}
