import { AANBIEDER, GEMEENTE, groepeer, maakRapport, rapportparameters, som, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import { vandaagInNederland } from '@hub/werkdagen';
import type { Databank } from '../databank.js';
import type { Klok } from '../klok.js';

const KOLOMMEN = [
  { naam: 'maand', type: 'maand', omschrijving: 'Maand waarin de termijn begon: van de start, de stop, het einde van de zorgmaand of de ontvangst.' },
  { naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code van de aanbieder.' },
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code van de gemeente.' },
  { naam: 'verplichting', type: 'tekst', omschrijving: 'Wat gedaan moest worden: start, stop, declaratie, retour, declaratie-antwoord, verzoek-antwoord of verzoek-onderzoek.' },
  { naam: 'plichtige', type: 'tekst', omschrijving: 'Code van wie het moest doen: de aanbieder of de gemeente.' },
  { naam: 'plaatsing', type: 'tekst', omschrijving: 'Naam van de plaatsing waarvan de norm komt (art. 17 f en g); leeg bij de landelijke norm.' },
  { naam: 'gemeten', type: 'geheel', omschrijving: 'Termijnen waarover te oordelen valt: op tijd, te laat en niet gedaan samen.' },
  { naam: 'op_tijd', type: 'geheel', omschrijving: 'Daarvan gedaan op of voor de laatste dag.' },
  { naam: 'te_laat', type: 'geheel', omschrijving: 'Daarvan gedaan na de laatste dag.' },
  { naam: 'niet_gedaan', type: 'geheel', omschrijving: 'Daarvan niet gedaan terwijl de laatste dag voorbij is; bij start en stop: een toewijzing zonder start of een lopende levering zonder stop.' },
  { naam: 'nog_open', type: 'geheel', omschrijving: 'Termijnen die nog lopen; zij tellen niet mee in gemeten.' },
  { naam: 'te_laat_door_toewijzing', type: 'geheel', omschrijving: 'Van te laat: waar de toewijzing pas na het begin kwam, een oorzaak die niet bij de aanbieder ligt.' },
  { naam: 'op_tijd_procent', type: 'decimaal', omschrijving: 'Op tijd als deel van gemeten, keer honderd; leeg als er niets te meten is.' },
  { naam: 'mediaan_werkdagen', type: 'decimaal', omschrijving: 'Mediaan van de verbruikte werkdagen van wat gedaan is; leeg als er niets gedaan is.' },
  { naam: 'p90_werkdagen', type: 'decimaal', omschrijving: 'Negentigste percentiel van de verbruikte werkdagen van wat gedaan is.' },
  { naam: 'op_tijd_procent_vorige_maand', type: 'decimaal', omschrijving: 'Op tijd procent van de kalendermaand ervoor; leeg als er toen niets te meten was.' },
  { naam: 'verschil_procentpunt', type: 'decimaal', omschrijving: 'Op tijd procent min dat van de maand ervoor: boven nul is beter.' },
] as const;

type Nalevingsrij = RijVan<typeof KOLOMMEN>;

/**
 * Een start of stop is gedaan als er een melding is, en niet gedaan als een toewijzing er geen heeft: die twee soorten termijnen vullen elkaar
 * aan. Een verwijderde startmelding loopt weer, maar telt dan bij de toewijzing zonder start. $1 is vandaag; $2 en $3 zijn het tijdvak, waarbij
 * de maand ervoor meetelt voor de vergelijking; $4 de gemeente, $5 de aanbieder.
 */
const NALEVING = `
  with termijn as (
    select date_trunc('month', begin)::date as maand, aanbieder, gemeente, plichtige, plaatsing, verbruikt,
      case soort when 'startmelding' then 'start' when 'start-ontbreekt' then 'start' when 'stopmelding' then 'stop' when 'stop-ontbreekt' then 'stop'
        else soort end as verplichting,
      case when voldaan_op <= uiterlijk then 'op tijd' when voldaan_op is not null then 'te laat' when uiterlijk < $1::date then 'niet gedaan'
        else 'open' end as stand,
      bewijs ? 'lateToewijzing' as late_toewijzing
    from termijn.termijn
    where not vervallen and not stil
      and case when soort in ('startmelding', 'stopmelding') then voldaan_op is not null
        when soort in ('start-ontbreekt', 'stop-ontbreekt') then voldaan_op is null else true end
      and ($2::date is null or begin >= date_trunc('month', $2::date) - interval '1 month') and ($3::date is null or begin <= $3::date)
      and ($4::text is null or gemeente = $4) and ($5::text is null or aanbieder = $5)
  ), som as (
    select maand, aanbieder, gemeente, verplichting, plichtige, plaatsing,
      count(*) filter (where stand <> 'open') as gemeten,
      count(*) filter (where stand = 'op tijd') as op_tijd,
      count(*) filter (where stand = 'te laat') as te_laat,
      count(*) filter (where stand = 'niet gedaan') as niet_gedaan,
      count(*) filter (where stand = 'open') as nog_open,
      count(*) filter (where stand = 'te laat' and late_toewijzing) as te_laat_door_toewijzing,
      100.0::float8 * count(*) filter (where stand = 'op tijd') / nullif(count(*) filter (where stand <> 'open'), 0) as op_tijd_procent,
      percentile_cont(0.5) within group (order by verbruikt) as mediaan_werkdagen,
      percentile_cont(0.9) within group (order by verbruikt) as p90_werkdagen
    from termijn group by maand, aanbieder, gemeente, verplichting, plichtige, plaatsing
  )
  select to_char(s.maand, 'YYYY-MM') as maand, s.aanbieder, s.gemeente, s.verplichting, s.plichtige, s.plaatsing, s.gemeten, s.op_tijd, s.te_laat,
    s.niet_gedaan, s.nog_open, s.te_laat_door_toewijzing, s.op_tijd_procent, s.mediaan_werkdagen, s.p90_werkdagen,
    v.op_tijd_procent as op_tijd_procent_vorige_maand, s.op_tijd_procent - v.op_tijd_procent as verschil_procentpunt
  from som s left join som v on v.maand = s.maand - interval '1 month' and (v.aanbieder, v.gemeente, v.verplichting, v.plichtige)
      = (s.aanbieder, s.gemeente, s.verplichting, s.plichtige) and v.plaatsing is not distinct from s.plaatsing
  where $2::date is null or s.maand >= date_trunc('month', $2::date)
  order by s.maand, s.aanbieder, s.gemeente, s.verplichting, s.plichtige, s.plaatsing nulls first`;

/** Deel op tijd per maand, voor elke verplichting een lijn. */
function beeld(rijen: readonly Nalevingsrij[]): Beeld {
  const maanden = [...groepeer(rijen, ({ maand }) => maand ?? '').keys()];
  const opTijd = (eigen: readonly Nalevingsrij[]): number | null => {
    const gemeten = som(eigen, (rij) => rij.gemeten);
    return gemeten === 0 ? null : (100 * som(eigen, (rij) => rij.op_tijd)) / gemeten;
  };
  const totaal = opTijd(rijen);
  return {
    titel: 'Op tijd gedaan, per verplichting en maand',
    beschrijving: totaal === null ? 'Er is in dit tijdvak niets te meten.'
      : `Van alles wat in dit tijdvak gedaan moest worden, is ${Math.round(totaal)} procent op tijd gedaan.`,
    soort: 'lijnen', eenheid: 'procent', categorieen: maanden,
    reeksen: [...groepeer(rijen, ({ verplichting }) => verplichting ?? '')].map(([naam, eigen]) =>
      ({ naam, waarden: maanden.map((maand) => opTijd(eigen.filter((rij) => rij.maand === maand))) })),
  };
}

/** Of meldingen, declaraties en antwoorden op tijd waren: wat een contractmanager meeneemt naar het kwartaalgesprek (art. 16 lid 1 b). */
export function naleving(databank: Databank, klok: Pick<Klok, 'nu'>): Rapport {
  return maakRapport({
    naam: 'naleving',
    titel: 'Naleving van termijnen per aanbieder, gemeente en maand',
    omschrijving: 'Hoeveel meldingen, declaraties en antwoorden op tijd, te laat of niet zijn gedaan, met de werkdagen die ervoor nodig waren en de '
      + 'vergelijking met de maand ervoor. Plaatsingen in de zin van de Subsidieregeling Jeugdzorg Plus hebben een eigen regel naast de landelijke norm. '
      + 'Vervallen termijnen en taakgerichte zorg tellen niet mee. Te laat is nooit een reden voor afkeur.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() }),
    rollen: ['analist', 'beheer', 'gemeente', 'aanbieder'],
    beeld,
    rijen: async ({ gemeente, aanbieder, ...keuze }) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      const { rows } = await databank.pool.query<Nalevingsrij>(NALEVING, [
        vandaagInNederland(klok.nu()), van ?? null, tot ?? null, gemeente ?? null, aanbieder ?? null,
      ]);
      return rows;
    },
  });
}
