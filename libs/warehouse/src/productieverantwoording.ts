import { AANBIEDER, GEMEENTE, JAAR, maakRapport, rapportparameters, schrijfGetal, som, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { GEMEENTEN_ZONDER_LEVERING, meetMet } from './kwaliteit.js';
import { vraagAan } from './vraag-aan.js';

const KOLOMMEN = [
  { naam: 'niveau', type: 'tekst', omschrijving: 'product (per gemeente, aanbieder en product), aanbieder (som per gemeente en aanbieder), gemeente (som per gemeente) of totaal. Tel alleen rijen van één niveau op.' },
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code; op het totaal de gevraagde, of leeg.' },
  { naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code; op een som over aanbieders de gevraagde, of leeg.' },
  { naam: 'product_categorie', type: 'tekst', omschrijving: 'Productcategorie; leeg op een som over producten.' },
  { naam: 'product_code', type: 'tekst', omschrijving: 'Productcode; leeg op een som over producten.' },
  { naam: 'plaatsing', type: 'tekst', omschrijving: 'Naam van de plaatsing in de zin van de subsidieregeling (JeugdzorgPlus); leeg als het er geen is, en op een som.' },
  { naam: 'clienten', type: 'geheel', omschrijving: 'Verschillende cliënten van wie zorg in het jaar is toegekend; op een som zelf geteld, want een cliënt kan op meer rijen staan.' },
  { naam: 'leveringen', type: 'geheel', omschrijving: 'Leveringen (start tot definitieve stop) op minstens een dag van het jaar.' },
  { naam: 'zorgdagen', type: 'geheel', omschrijving: 'Dagen in zorg in het jaar volgens start- en stopberichten, zonder de dagen van een tijdelijke stop; van na vandaag telt niets.' },
  { naam: 'eenheid', type: 'tekst', omschrijving: 'Eenheid van het toegekende volume (WJ756: 14 etmaal, 01 minuut, 04 uur); leeg bij meer dan één eenheid.' },
  { naam: 'volume_toegekend', type: 'geheel', omschrijving: 'Toegekend volume, debet min credit, in de eenheid; leeg bij meer dan één eenheid.' },
  { naam: 'prestaties', type: 'geheel', omschrijving: 'Ingediende prestaties over zorg in het jaar, debet en credit samen.' },
  { naam: 'declaraties', type: 'geheel', omschrijving: 'Declaraties (JW323) waar die prestaties in stonden; op een som zelf geteld, want een declaratie kan over meer producten gaan.' },
  { naam: 'ingediend_eurocent', type: 'eurocent', omschrijving: 'Ingediend: debet min credit.' },
  { naam: 'toegekend_eurocent', type: 'eurocent', omschrijving: 'Toegekend: debet min credit.' },
  { naam: 'afgewezen_eurocent', type: 'eurocent', omschrijving: 'Afgewezen: debet min credit.' },
  { naam: 'in_behandeling_eurocent', type: 'eurocent', omschrijving: 'Nog niet beantwoord: debet min credit.' },
  { naam: 'toegekend_debet_eurocent', type: 'eurocent', omschrijving: 'Toegekend aan debetprestaties, dus voor creditering.' },
  { naam: 'gecrediteerd_eurocent', type: 'eurocent', omschrijving: 'Toegekende creditprestaties, positief.' },
  { naam: 'controle_eurocent', type: 'eurocent', omschrijving: 'Moet 0 zijn: ingediend min toegekend, afgewezen en in behandeling, plus wat toegekend afwijkt van toegekend debet min gecrediteerd.' },
  { naam: 'controle_prestaties', type: 'geheel', omschrijving: 'Moet 0 zijn: prestaties waarvan de declaratie niet als beoordeelde, niet als geheel afgekeurde JW323 bekend is.' },
] as const;

type Productierij = RijVan<typeof KOLOMMEN>;

const BEDRAGEN = ['ingediend', 'toegekend', 'afgewezen', 'in_behandeling', 'toegekend_debet', 'gecrediteerd'];
const PRODUCT = 'gemeente, aanbieder, product_categorie, product_code, plaatsing';
const TELT_OP = ['clienten', 'leveringen', 'zorgdagen', 'volume', 'prestaties', 'declaraties', 'zonder_declaratie', ...BEDRAGEN];
const gevraagd = (tabel: string): string => `($4::text is null or ${tabel}.gemeente = $4) and ($5::text is null or ${tabel}.aanbieder = $5)`;
const IN_JAAR = `maand between $1::date and $2::date and ${gevraagd('som_product')}`;
const NIETS = (maten: readonly string[]): string => maten.map(() => '0').join(', ');

/**
 * $1 en $2 zijn 1 januari en 31 december, $3 vandaag, $4 de gemeente, $5 de aanbieder. Wat optelt, gaat per product in één som en dan omhoog; declaraties
 * en cliënten per product tellen niet op, maar die per aanbieder wel: een declaratie is van één aanbieder en één gemeente. Cliënten van een gemeente worden zelf geteld.
 * Wat al is opgeteld, is weer een bigint: verder optellen gaat daarmee veel sneller dan met een numeric.
 */
const PRODUCTIEVERANTWOORDING = `
  with onbekend as materialized (
    select d.bericht_id from dwh.som_product d where d.telt_declaratie and maand between $1::date and $2::date and ${gevraagd('d')}
      and not exists (select from dwh.feit_bericht b where b.bericht_id = d.bericht_id and b.soort = 'JW323' and b.uitkomst <> 'afgekeurd' and b.gemeente = d.gemeente and b.aanbieder = d.aanbieder)
  ), regel as (
    select ${PRODUCT}, eenheid, meer_eenheden, product_clienten, product_declaraties, clienten, 0::bigint as leveringen, 0::bigint as zorgdagen, volume_toegekend as volume, prestaties, declaraties,
      0::bigint as zonder_declaratie, ${BEDRAGEN.join(', ')}
    from dwh.som_jaar where jaar = extract(year from $1::date) and ${gevraagd('som_jaar')}
    union all
    select ${PRODUCT}, null, false, 0, 0, 0, 0, 0, 0, 0, 0, sum(prestaties)::bigint, ${NIETS(BEDRAGEN)} from onbekend join dwh.som_product using (bericht_id) where ${IN_JAAR} group by ${PRODUCT}
    union all
    select ${PRODUCT.split(', ').map((kolom) => `l.${kolom}`).join(', ')}, null, false, 0, 0, 0, count(*) filter (where coalesce(z.volgnummer, 1) = 1),
      coalesce(sum(greatest(0, least(z.einddatum, $2::date, $3::date) - greatest(z.begindatum, $1::date) + 1)) filter (where z.levering_id is not null), 0)::bigint, ${NIETS(TELT_OP.slice(3))}
    from dwh.feit_levering l left join dwh.feit_levering_periode z using (levering_id)
    where l.begindatum <= $2::date and (l.einddatum is null or l.einddatum >= $1::date) and ${gevraagd('l')} group by 1, 2, 3, 4, 5
  ), inwoner as materialized (
    select gemeente, client_id from dwh.som_client where jaar = extract(year from $1::date) and telt_aanbieder and ${gevraagd('som_client')} group by gemeente, client_id
  ), inwoners as (
    select gemeente, count(*) as clienten from inwoner group by gemeente union all select '', count(distinct client_id) from inwoner
  ), som as (
    select grouping(gemeente, aanbieder, product_categorie) as hoogte, ${PRODUCT}, min(eenheid) as eenheid, min(eenheid) = max(eenheid) and not bool_or(meer_eenheden) as een_eenheid,
      sum(product_clienten)::bigint as product_clienten, sum(product_declaraties)::bigint as product_declaraties, ${TELT_OP.map((maat) => `coalesce(sum(${maat}), 0)::bigint as ${maat}`).join(', ')}
    from regel group by grouping sets ((${PRODUCT}), (gemeente, aanbieder), (gemeente), ())
  )
  select case s.hoogte when 0 then 'product' when 1 then 'aanbieder' when 3 then 'gemeente' else 'totaal' end as niveau, coalesce(s.gemeente, $4) as gemeente, coalesce(s.aanbieder, $5) as aanbieder,
    product_categorie, product_code, plaatsing, case s.hoogte when 0 then product_clienten when 1 then s.clienten else coalesce(i.clienten, 0) end as clienten, leveringen, zorgdagen,
    case when een_eenheid then eenheid end as eenheid, case when een_eenheid then volume end as volume_toegekend, prestaties,
    case s.hoogte when 0 then product_declaraties else declaraties end as declaraties, ${BEDRAGEN.map((bedrag) => `${bedrag} as ${bedrag}_eurocent`).join(', ')},
    abs(ingediend - toegekend - afgewezen - in_behandeling) + abs(toegekend - toegekend_debet + gecrediteerd) as controle_eurocent, zonder_declaratie as controle_prestaties
  from som s left join inwoners i on s.hoogte > 1 and i.gemeente = coalesce(s.gemeente, '')
  order by s.gemeente nulls last, s.hoogte, s.aanbieder, product_categorie, product_code nulls first, plaatsing nulls first`;

const inEuro = (eurocent: number | null): number => (eurocent ?? 0) / 100;

/** Per gemeente wat er met het ingediende bedrag gebeurde; de delen samen zijn wat is ingediend. */
function beeld(rijen: readonly Productierij[]): Beeld {
  const gemeenten = rijen.filter(({ niveau }) => niveau === 'gemeente');
  const totaal = (bedrag: (rij: Productierij) => number | null): string => schrijfGetal(inEuro(som(gemeenten, bedrag)), 'euro');
  return {
    titel: 'Ingediend per gemeente, naar oordeel',
    beschrijving: gemeenten.length === 0 ? 'Er is in dit jaar niets geleverd of ingediend.'
      : `Samen is ${totaal((rij) => rij.toegekend_eurocent)} toegekend en ${totaal((rij) => rij.afgewezen_eurocent)} afgewezen; ${totaal((rij) => rij.in_behandeling_eurocent)} is nog in behandeling.`,
    soort: 'staven', gestapeld: true, eenheid: 'euro', categorieen: gemeenten.map(({ gemeente }) => gemeente ?? ''),
    reeksen: [
      { naam: 'toegekend', waarden: gemeenten.map((rij) => inEuro(rij.toegekend_eurocent)) },
      { naam: 'afgewezen', waarden: gemeenten.map((rij) => inEuro(rij.afgewezen_eurocent)) },
      { naam: 'in behandeling', waarden: gemeenten.map((rij) => inEuro(rij.in_behandeling_eurocent)) },
    ],
  };
}

/** Wat in een jaar is geleverd, ingediend en toegekend, met totalen die sluiten (art. 16 lid 2). */
export function productieverantwoording(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'productieverantwoording',
    titel: 'Productieverantwoording per gemeente, aanbieder en product',
    omschrijving: 'Per jaar wat is geleverd volgens start- en stopberichten, en wat daarover is ingediend, toegekend, afgewezen, gecrediteerd en nog in behandeling is '
      + '(art. 16 lid 2). Een prestatie telt in het jaar van haar ProductPeriode. De rijen van één niveau tellen op tot het niveau erboven, behalve cliënten en declaraties; '
      + 'de controlekolommen zijn 0. De berichten zeggen niet of de zorg bestond: dat stelt de accountant vast.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ jaar: JAAR, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() }),
    rollen: ['analist', 'beheer', 'gemeente', 'aanbieder'],
    vaststelling: { periode: 'jaar', sleutel: ['niveau', 'gemeente', 'aanbieder', 'product_categorie', 'product_code', 'plaatsing'], definitie: '1' },
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING]),
    beeld,
    rijen: async ({ gemeente, aanbieder, ...keuze }) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      const rows = await vraagAan<Productierij>(bron, PRODUCTIEVERANTWOORDING, [van, tot, bron.vandaag(), gemeente ?? null, aanbieder ?? null]);
      return rows;
    },
  });
}
