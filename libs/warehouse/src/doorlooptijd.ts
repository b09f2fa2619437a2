import { AANBIEDER, GEMEENTE, groepeer, maakRapport, rapportparameters, schrijfGetal, som, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { AANDEEL_ZONDER_START, meetMet } from './kwaliteit.js';
import { vraagAan } from './vraag-aan.js';

const KOLOMMEN = [
  { naam: 'maand', type: 'maand', omschrijving: 'Maand waarin begon wat gemeten is: de ontvangst van het bericht, de toewijzing of het verzoek.' },
  { naam: 'meting', type: 'tekst', omschrijving: 'verwerking (van ontvangst tot oordeel, door de hub), retour (van heenbericht tot het retour van wie zelf antwoordt), start (van ontvangst van de toewijzing tot de eerste dag van zorg; eerder begonnen is 0) of antwoord (van verzoek tot toewijzing of afwijzing).' },
  { naam: 'partij', type: 'tekst', omschrijving: 'Wie aan zet is: bij verwerking de afzender van het bericht, bij retour wie antwoordt, bij start de aanbieder, bij antwoord de gemeente.' },
  { naam: 'berichtsoort', type: 'tekst', omschrijving: 'Berichttype: bij verwerking dat van het bericht, bij retour dat van het retour, bij start JW301, bij antwoord JW315 of JW317.' },
  { naam: 'eenheid', type: 'tekst', omschrijving: 'Waarin gemeten is: seconden, uren of dagen.' },
  { naam: 'aantal', type: 'geheel', omschrijving: 'Hoeveel er gemeten zijn.' },
  { naam: 'nog_open', type: 'geheel', omschrijving: 'Toewijzingen zonder start en verzoeken zonder antwoord; zij tellen niet mee in de tijden. Leeg bij verwerking en retour.' },
  { naam: 'gemiddelde', type: 'decimaal', omschrijving: 'Gemiddelde tijd in de eenheid; leeg als er niets gemeten is.' },
  { naam: 'mediaan', type: 'decimaal', omschrijving: 'Mediaan van de tijd.' },
  { naam: 'p90', type: 'decimaal', omschrijving: 'Negentigste percentiel van de tijd.' },
  { naam: 'hoogste', type: 'decimaal', omschrijving: 'Langste tijd.' },
] as const;

type Doorlooptijdrij = RijVan<typeof KOLOMMEN>;

const binnen = (dag: string, deel: string): string =>
  `($1::date is null or ${dag} >= $1::date) and ($2::date is null or ${dag} <= $2::date) and ($3::text is null or ${deel}.gemeente = $3) and ($4::text is null or ${deel}.aanbieder = $4)`;
/** Ruime grenzen op de kolom waarop het feit verdeeld is; de dag zelf telt in Nederland. */
const partities = (deel: string): string =>
  `($1::date is null or ${deel}.ontvangen_op >= $1::date - interval '1 day') and ($2::date is null or ${deel}.ontvangen_op < $2::date + interval '2 days')`;
const partijVan = (deel: string): string => `case when ${deel}.van_gemeente then ${deel}.gemeente else ${deel}.aanbieder end`;

/** $1 en $2 zijn het tijdvak, $3 de gemeente, $4 de aanbieder. Duur leeg is: nog open. */
const DOORLOOPTIJD = `
  with meting as (
    select b.ontvangen_datum as dag, 'verwerking' as meting, ${partijVan('b')} as partij, b.soort as berichtsoort, 'seconden' as eenheid, b.latentie_ms / 1000.0::float8 as duur
    from dwh.feit_bericht b where ${partities('b')} and ${binnen('b.ontvangen_datum', 'b')}
    union all
    select h.ontvangen_datum, 'retour', ${partijVan('r')}, r.soort, 'uren', extract(epoch from r.ontvangen_op - h.ontvangen_op)::float8 / 3600
    from dwh.feit_bericht h join dwh.feit_bericht r on r.antwoord_op = h.bericht_id and r.retour and r.uitkomst <> 'afgekeurd' where ${partities('h')} and ${binnen('h.ontvangen_datum', 'h')}
    union all
    select t.ontvangen_op, 'start', t.aanbieder, 'JW301', 'dagen', case when t.eerste_begindatum is not null then greatest(0, t.eerste_begindatum - t.ontvangen_op) end
    from dwh.feit_toewijzing t where t.uitvoeringsvariant is distinct from 'taak' and ${binnen('t.ontvangen_op', 't')}
    union all
    select v.ontvangen_op, 'antwoord', v.gemeente, case v.soort when 'toewijzing' then 'JW315' else 'JW317' end, 'dagen', v.antwoord_op - v.ontvangen_op
    from dwh.feit_verzoek v where ${binnen('v.ontvangen_op', 'v')}
  )
  select to_char(date_trunc('month', dag), 'YYYY-MM') as maand, meting, partij, berichtsoort, eenheid, count(duur) as aantal,
    case when meting in ('start', 'antwoord') then count(*) - count(duur) end as nog_open, avg(duur) as gemiddelde,
    percentile_cont(0.5) within group (order by duur) as mediaan, percentile_cont(0.9) within group (order by duur) as p90, max(duur) as hoogste
  from meting group by date_trunc('month', dag), meting, partij, berichtsoort, eenheid
  order by 1, meting, partij, berichtsoort`;

/** Het gemiddelde over alle partijen van een meting, gewogen naar hun aantallen; null als er niets gemeten is. */
function gemiddeld(rijen: readonly Doorlooptijdrij[], meting: string): number | null {
  const gemeten = rijen.filter((rij) => rij.meting === meting);
  const aantal = som(gemeten, (rij) => rij.aantal);
  return aantal === 0 ? null : som(gemeten, (rij) => (rij.gemiddelde ?? 0) * (rij.aantal ?? 0)) / aantal;
}

/** Hoe lang cliënten op zorg wachtten en verzoeken op antwoord, per maand. */
function beeld(rijen: readonly Doorlooptijdrij[]): Beeld {
  const maanden = [...groepeer(rijen, ({ maand }) => maand ?? '')];
  const inTekst = (meting: string): string => {
    const dagen = gemiddeld(rijen, meting);
    return dagen === null ? 'onbekend' : schrijfGetal(dagen, 'dagen');
  };
  return {
    titel: 'Gemiddeld wachten op start van zorg en op antwoord, per maand',
    beschrijving: `Van toewijzing tot start gemiddeld ${inTekst('start')}; van verzoek tot antwoord gemiddeld ${inTekst('antwoord')}. Wat nog open staat, telt niet mee.`,
    soort: 'lijnen', eenheid: 'dagen', categorieen: maanden.map(([maand]) => maand),
    reeksen: [['start', 'start van zorg'], ['antwoord', 'antwoord op verzoek']]
      .map(([meting = '', naam = '']) => ({ naam, waarden: maanden.map(([, regels]) => gemiddeld(regels, meting)) })),
  };
}

/** Hoe lang het duurt: de verwerking, het antwoord van partijen, en het wachten op zorg. */
export function doorlooptijd(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'doorlooptijd',
    titel: 'Doorlooptijden per partij en soort bericht',
    omschrijving: 'Per maand en partij hoe lang de hub over een oordeel deed, een partij over haar retour, een cliënt op de start van zorg wachtte en een verzoek op antwoord. '
      + 'De vier metingen staan onder elkaar en hebben elk hun eigen eenheid.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() }),
    rollen: ['analist', 'beheer', 'gemeente', 'aanbieder'],
    kwaliteit: meetMet(bron, [AANDEEL_ZONDER_START]),
    beeld,
    rijen: async ({ gemeente, aanbieder, ...keuze }) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      const rows = await vraagAan<Doorlooptijdrij>(bron, DOORLOOPTIJD, [van ?? null, tot ?? null, gemeente ?? null, aanbieder ?? null]);
      return rows;
    },
  });
}
