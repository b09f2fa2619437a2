import { GEMEENTE, groepeer, maakRapport, rapportparameters, som, TIJDVAK, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { AANDEEL_ONBEKENDE_VERWIJZER, GEMEENTEN_ZONDER_LEVERING, meetMet } from './kwaliteit.js';
import { ALLE, kwartalen, procent, tijdvakOfLaatsteJaar } from './kwartalen.js';
import { vraagAan } from './vraag-aan.js';

/** Boven dit aandeel onbekend zegt de verdeling van een gemeente te weinig om haar te vergelijken; de regio liet er om die reden een gemeente buiten. */
export const ONBEKEND_DREMPEL = 40;

const KOLOMMEN = [
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal waarin de toewijzing ingaat; bij de kosten: waarin de zorg is geleverd.' },
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code van de gemeente; alle is de regio.' },
  { naam: 'verwijzer', type: 'tekst', omschrijving: 'Type verwijzer (COD327) uit het verzoek om toewijzing, of geen-verzoek, wijziging of onbekend als geen bericht het zegt.' },
  { naam: 'omschrijving', type: 'tekst', omschrijving: 'Betekenis van het type.' },
  { naam: 'groep', type: 'tekst', omschrijving: 'Indeling: gemeente, medisch, gecertificeerde instelling, justitie, zelf of onbekend.' },
  { naam: 'instroom', type: 'geheel', omschrijving: 'Toewijzingen die in het kwartaal ingingen.' },
  { naam: 'clienten', type: 'geheel', omschrijving: 'Verschillende cliënten van die toewijzingen.' },
  { naam: 'gestart', type: 'geheel', omschrijving: 'Daarvan toewijzingen waarop zorg is gestart.' },
  { naam: 'kosten_eurocent', type: 'eurocent', omschrijving: 'Eurocenten die zijn toegekend voor zorg in het kwartaal, op toewijzingen van dit type verwijzer, ook eerdere.' },
  { naam: 'aandeel_instroom_procent', type: 'decimaal', omschrijving: 'Deel van de instroom van de gemeente in het kwartaal, keer honderd.' },
  { naam: 'aandeel_kosten_procent', type: 'decimaal', omschrijving: 'Deel van de kosten van de gemeente in het kwartaal, keer honderd.' },
  { naam: 'onbekend_instroom_procent', type: 'decimaal', omschrijving: 'Op elke rij van een gemeente: het deel van haar instroom waarvan niet bekend is wie verwees, keer honderd.' },
  { naam: 'onbekend_kosten_procent', type: 'decimaal', omschrijving: 'Op elke rij van een gemeente: het deel van haar kosten waarvan niet bekend is wie verwees, keer honderd.' },
  { naam: 'te_veel_onbekend', type: 'janee', omschrijving: `Ja als van meer dan ${ONBEKEND_DREMPEL}% van de instroom niet bekend is wie verwees: vergelijk deze gemeente dan niet met andere.` },
] as const;

type Verwijzerrij = RijVan<typeof KOLOMMEN>;

const GROEPEN = `grouping sets ((gemeente, verwijzer), (verwijzer)) having $3::text is null or grouping(gemeente) = 0`;

/** $1 en $2 zijn het tijdvak, $3 de gemeente. Kosten zonder toewijzing in het warehouse tellen als onbekend. */
const VERWIJZERS = `
  with kwartaal as (${kwartalen()}), instroom as (
    select van, coalesce(gemeente, '${ALLE}') as gemeente, verwijzer, count(*) as instroom, count(distinct client_id) as clienten,
      count(*) filter (where eerste_begindatum is not null) as gestart
    from kwartaal k join dwh.feit_toewijzing t on t.ingangsdatum between k.van and k.tot where $3::text is null or t.gemeente = $3 group by van, ${GROEPEN}
  ), per_toewijzing as (
    select k.van, p.gemeente, p.toewijzing_nummer, p.aanbieder, p.client_id, sum(p.toegekend) as toegekend
    from kwartaal k join dwh.som_toewijzing p on p.kwartaal = k.van where $3::text is null or p.gemeente = $3 group by 1, 2, 3, 4, 5
  ), kosten as (
    select van, coalesce(gemeente, '${ALLE}') as gemeente, verwijzer, sum(toegekend)::bigint as kosten
    from (select p.van, p.gemeente, coalesce(t.verwijzer, 'onbekend') as verwijzer, p.toegekend from per_toewijzing p
      left join dwh.feit_toewijzing t using (gemeente, toewijzing_nummer, aanbieder, client_id)) p group by van, ${GROEPEN}
  ), cel as (
    select van, gemeente, verwijzer, coalesce(instroom, 0) as instroom, coalesce(clienten, 0) as clienten, coalesce(gestart, 0) as gestart, coalesce(kosten, 0) as kosten
    from instroom full join kosten using (van, gemeente, verwijzer)
  ), met_aandeel as (
    select c.*, v.omschrijving, coalesce(v.groep, 'onbekend') as groep, ${procent('c.instroom', 'sum(c.instroom) over w')} as aandeel_instroom,
      ${procent('c.kosten', 'sum(c.kosten) over w')} as aandeel_kosten,
      ${procent(`sum(c.instroom) filter (where coalesce(v.onbekend, true)) over w`, 'sum(c.instroom) over w')} as onbekend_instroom,
      ${procent(`sum(c.kosten) filter (where coalesce(v.onbekend, true)) over w`, 'sum(c.kosten) over w')} as onbekend_kosten,
      sum(c.instroom) over w as alles, sum(c.kosten) over w as alle_kosten
    from cel c left join dwh.dim_verwijzer v using (verwijzer) window w as (partition by c.van, c.gemeente)
  )
  select to_char(van, 'YYYY-"K"Q') as kwartaal, gemeente, verwijzer, omschrijving, groep, instroom, clienten, gestart, kosten as kosten_eurocent,
    aandeel_instroom as aandeel_instroom_procent, aandeel_kosten as aandeel_kosten_procent,
    case when alles > 0 then coalesce(onbekend_instroom, 0) end as onbekend_instroom_procent, case when alle_kosten <> 0 then coalesce(onbekend_kosten, 0) end as onbekend_kosten_procent,
    coalesce(onbekend_instroom, 0) > ${ONBEKEND_DREMPEL} as te_veel_onbekend
  from met_aandeel order by van, nullif(gemeente, '${ALLE}') nulls first, verwijzer`;

/** De verdeling over groepen verwijzers per kwartaal, onbekend altijd erbij. */
function beeld(rijen: readonly Verwijzerrij[]): Beeld {
  const [[wie, gekozen] = ['', []]] = groepeer(rijen, ({ gemeente }) => gemeente ?? '');
  const perKwartaal = groepeer(gekozen, ({ kwartaal }) => kwartaal ?? '');
  const groepen = [...groepeer(gekozen, ({ groep }) => groep ?? '').keys()].filter((groep) => groep !== 'onbekend').sort();
  const laatste = gekozen.at(-1);
  return {
    titel: `Instroom naar verwijzer per kwartaal, ${wie === ALLE || wie === '' ? 'de regio' : `gemeente ${wie}`}`,
    beschrijving: laatste === undefined ? 'Er zijn geen gegevens in dit tijdvak.'
      : `Deel van de toewijzingen per groep verwijzers. In ${laatste.kwartaal} is van ${Math.round(laatste.onbekend_instroom_procent ?? 0)} procent van de instroom niet bekend wie verwees.`,
    soort: 'staven', gestapeld: true, eenheid: 'procent', categorieen: [...perKwartaal.keys()],
    reeksen: [...groepen, 'onbekend'].map((groep) => ({
      naam: groep, waarden: [...perKwartaal.values()].map((een) => som(een.filter((rij) => rij.groep === groep), (rij) => rij.aandeel_instroom_procent)),
    })),
  };
}

/** Wie er verwijst, en wat dat kost: het overzicht dat de rekenkamers in geen gemeente vonden. */
export function verwijzers(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'verwijzers',
    titel: 'Instroom en kosten per type verwijzer',
    omschrijving: 'Per kwartaal en gemeente hoeveel toewijzingen elk type verwijzer opleverde en wat daarvoor is toegekend. Alleen een verzoek om toewijzing (JW315) noemt de '
      + 'verwijzer; wat geen bericht zegt, staat er als onbekend, met het aandeel op elke rij. Zonder tijdvak: de laatste vier hele kwartalen.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional() }),
    rollen: ['analist', 'beheer', 'gemeente'],
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING, AANDEEL_ONBEKENDE_VERWIJZER]),
    beeld,
    rijen: async ({ gemeente, ...keuze }) => {
      const { van, tot } = tijdvakOfLaatsteJaar(keuze, bron.vandaag());
      const rows = await vraagAan<Verwijzerrij>(bron, VERWIJZERS, [van, tot, gemeente ?? null]);
      return rows;
    },
  });
}
