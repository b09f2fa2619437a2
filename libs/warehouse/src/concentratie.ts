import { GEMEENTE, groepeer, JAAR, maakRapport, rapportparameters, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { GEMEENTEN_ZONDER_LEVERING, meetMet } from './kwaliteit.js';
import { ALLE, procent } from './kwartalen.js';
import { vraagAan } from './vraag-aan.js';

/** Het deel van de kosten waar leveranciersmanagement zich op richt, en het deel waarmee de regio de zwaarte van haar aanbieders beschrijft. */
const KERN = 75;
const GROOTSTE_DEEL = 80;
/** Zoveel aanbieders passen leesbaar in een beeld. */
const IN_BEELD = 15;

const KOLOMMEN = [
  { naam: 'jaar', type: 'tekst', omschrijving: 'Kalenderjaar waarin de zorg is geleverd.' },
  { naam: 'segment', type: 'tekst', omschrijving: 'Segment; alle is elk segment samen. Een aanbieder kan in meer segmenten staan: tel aanbieders niet op over segmenten.' },
  { naam: 'rang', type: 'geheel', omschrijving: 'Plaats naar kosten, 1 is de grootste; leeg bij een verdwenen aanbieder.' },
  { naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code.' },
  { naam: 'naam', type: 'tekst', omschrijving: 'Naam van de organisatie; leeg als die niet bekend is.' },
  { naam: 'kosten_eurocent', type: 'eurocent', omschrijving: 'Eurocenten die zijn toegekend voor zorg in het jaar, debet min credit.' },
  { naam: 'clienten', type: 'geheel', omschrijving: 'Verschillende cliënten voor wie in het jaar iets is toegekend.' },
  { naam: 'gemeenten', type: 'geheel', omschrijving: 'Gemeenten waarvoor in het jaar iets is toegekend.' },
  { naam: 'aandeel_procent', type: 'decimaal', omschrijving: 'Deel van alle kosten van het segment, keer honderd.' },
  { naam: 'cumulatief_procent', type: 'decimaal', omschrijving: 'Aandeel van deze aanbieder en alle grotere samen.' },
  { naam: 'in_75_procent', type: 'janee', omschrijving: `Ja als deze aanbieder nodig is om aan ${KERN}% van de kosten van het segment te komen, te beginnen bij de grootste.` },
  { naam: 'aanbieders_tot_80_procent', type: 'geheel', omschrijving: `Op elke rij van een segment: hoeveel van de grootste aanbieders samen ${GROOTSTE_DEEL}% van de kosten dragen.` },
  { naam: 'aanbieders', type: 'geheel', omschrijving: 'Op elke rij van een segment: aanbieders met kosten in het jaar.' },
  { naam: 'verandering', type: 'tekst', omschrijving: 'nieuw: kosten in dit jaar en niet in het vorige; verdwenen: andersom; gebleven: in beide.' },
  { naam: 'kosten_vorig_jaar', type: 'eurocent', omschrijving: 'Wat voor zorg in het jaar ervoor is toegekend, in eurocenten.' },
  { naam: 'aandeel_vorig_jaar_procent', type: 'decimaal', omschrijving: 'Aandeel in het jaar ervoor; leeg als er toen geen kosten waren.' },
] as const;

type Concentratierij = RijVan<typeof KOLOMMEN>;

/** $1 is het jaar, $2 de gemeente. Een aanbieder bij wie per saldo niets is toegekend, telt niet als aanbieder met kosten. */
const CONCENTRATIE = `
  with per_client as (
    select jaar, segment, aanbieder, gemeente, client_id, sum(toegekend) as toegekend
    from dwh.som_client where jaar in ($1::int - 1, $1::int) and ($2::text is null or gemeente = $2) group by jaar, segment, aanbieder, gemeente, client_id
  ), som as (
    select jaar, coalesce(segment, '${ALLE}') as segment, aanbieder, sum(toegekend)::bigint as kosten, count(distinct client_id) as clienten, count(distinct gemeente) as gemeenten
    from (select jaar, coalesce(segment, 'onbekend') as segment, aanbieder, gemeente, client_id, toegekend from per_client where toegekend <> 0) p
    group by jaar, aanbieder, rollup(segment) having sum(toegekend) > 0
  ), gerangd as (
    select s.*, row_number() over grootste as rang, count(*) over deel as aanbieders, ${procent('kosten', 'sum(kosten) over deel')} as aandeel,
      ${procent('sum(kosten) over grootste', 'sum(kosten) over deel')} as cumulatief
    from som s window deel as (partition by jaar, segment), grootste as (partition by jaar, segment order by kosten desc, aanbieder rows unbounded preceding)
  ), nu as (
    select g.*, 1 + count(*) filter (where cumulatief < ${GROOTSTE_DEEL} - 1e-9) over (partition by segment) as tot_80 from gerangd g where jaar = $1
  ), vorig as (select * from gerangd where jaar = $1 - 1)
  select $1::text as jaar, segment, n.rang, coalesce(n.aanbieder, v.aanbieder) as aanbieder, a.naam, coalesce(n.kosten, 0) as kosten_eurocent, coalesce(n.clienten, 0) as clienten, coalesce(n.gemeenten, 0) as gemeenten,
    coalesce(n.aandeel, 0) as aandeel_procent, n.cumulatief as cumulatief_procent, coalesce(n.cumulatief - n.aandeel < ${KERN} - 1e-9, false) as in_75_procent,
    coalesce(max(n.tot_80) over s, 0) as aanbieders_tot_80_procent, coalesce(max(n.aanbieders) over s, 0) as aanbieders,
    case when v.kosten is null then 'nieuw' when n.kosten is null then 'verdwenen' else 'gebleven' end as verandering,
    coalesce(v.kosten, 0) as kosten_vorig_jaar, v.aandeel as aandeel_vorig_jaar_procent
  from nu n full join vorig v using (segment, aanbieder) left join dwh.dim_aanbieder a on a.aanbieder = coalesce(n.aanbieder, v.aanbieder) and a.geldig_tot is null
  window s as (partition by segment)
  order by nullif(segment, '${ALLE}') nulls first, n.rang nulls last, v.aanbieder`;

/** De grootste aanbieders met hun aandeel, en waar de lijn van 80 procent valt. */
function beeld(rijen: readonly Concentratierij[]): Beeld {
  const [[, alle] = ['', []]] = groepeer(rijen, ({ segment }) => segment ?? '');
  const grootste = alle.filter(({ rang }) => rang !== null && rang <= IN_BEELD);
  const [eerste] = grootste;
  return {
    titel: `Aandeel in de kosten van de ${grootste.length} grootste aanbieders${eerste ? `, ${eerste.jaar}` : ''}`,
    beschrijving: eerste === undefined ? 'Er zijn geen kosten in dit jaar.'
      : `Van ${eerste.aanbieders} aanbieders dragen de ${eerste.aanbieders_tot_80_procent} grootste samen ${GROOTSTE_DEEL} procent van de kosten. De grootste heeft ${Math.round(eerste.aandeel_procent ?? 0)} procent.`,
    soort: 'liggend', eenheid: 'procent',
    categorieen: grootste.map((rij) => `${rij.rang}. ${rij.naam ?? rij.aanbieder}`),
    reeksen: [
      { naam: 'aandeel', waarden: grootste.map((rij) => rij.aandeel_procent) },
      { naam: 'samen met alle grotere', waarden: grootste.map((rij) => rij.cumulatief_procent) },
    ],
    grens: { naam: 'grens', waarde: GROOTSTE_DEEL },
  };
}

/** Hoe de kosten over aanbieders verdeeld zijn: van wie de regio afhangt, en wie erbij kwam of wegviel. */
export function concentratie(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'concentratie',
    titel: 'Verdeling van de kosten over aanbieders',
    omschrijving: 'Per jaar en segment de aanbieders op volgorde van kosten, met hun aandeel, het opgetelde aandeel, en wie nieuw of verdwenen is tegenover het jaar ervoor. '
      + 'Eerst staat alles samen (segment alle), dan elk segment. Zonder jaar: het lopende. Een jaar dat nog loopt is niet te vergelijken met een heel jaar.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ jaar: JAAR.optional(), gemeente: GEMEENTE.optional() }),
    rollen: ['analist', 'beheer', 'gemeente'],
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING]),
    beeld,
    rijen: async ({ jaar, gemeente }) => {
      const rows = await vraagAan<Concentratierij>(bron, CONCENTRATIE, [jaar ?? bron.vandaag().slice(0, 4), gemeente ?? null]);
      return rows;
    },
  });
}
