import { groepeer, maakRapport, rapportparameters, som, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from '../bron.js';
import { procent } from '../kwartalen.js';
import { alsPubliek, BINNEN_TIJDVAK, jaarEerder, ONDERDRUKKING } from './als-publiek.js';

const KOLOMMEN = [
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal.' },
  { naam: 'verwijzer', type: 'tekst', omschrijving: 'Groep verwijzers: gemeente, medisch, gecertificeerde instelling, justitie, zelf, onbekend, of overig voor wat is samengevoegd.' },
  { naam: 'samengevoegd', type: 'tekst', omschrijving: 'Bij overig: de groepen die erin zitten; staat onbekend daarbij, dan is haar aandeel te klein om te noemen.' },
  { naam: 'instroom', type: 'geheel', omschrijving: 'Trajecten die in het kwartaal begonnen van cliënten die zo verwezen zijn; ieder telt bij de zorg die het laatst begon.' },
  { naam: 'kosten_eurocent', type: 'eurocent', omschrijving: 'Eurocenten die voor zorg van deze cliënten in het kwartaal zijn toegekend, afgerond op duizend euro; leeg als een groep daarvoor te klein is.' },
  { naam: 'aandeel_instroom_procent', type: 'decimaal', omschrijving: 'Deel van de instroom, keer honderd.' },
  { naam: 'aandeel_kosten_procent', type: 'decimaal', omschrijving: 'Deel van de kosten, keer honderd.' },
  { naam: 'instroom_vorig_jaar', type: 'geheel', omschrijving: 'Instroom in hetzelfde kwartaal een jaar eerder; leeg als de groep toen uit iets anders bestond.' },
  { naam: 'kosten_vorig_jaar', type: 'eurocent', omschrijving: 'Kosten in eurocenten een jaar eerder.' },
] as const;

type Openbarerij = RijVan<typeof KOLOMMEN>;

const VERWIJZERS_OPENBAAR = `
  select w.kwartaal, w.verwijzer, nullif(array_to_string(w.samengevoegd, ', '), '') as samengevoegd, w.instroom, w.kosten as kosten_eurocent,
    ${procent('w.instroom', 'sum(w.instroom) over k')} as aandeel_instroom_procent, ${procent('w.kosten', 'sum(w.kosten) over k')} as aandeel_kosten_procent,
    v.instroom as instroom_vorig_jaar, v.kosten as kosten_vorig_jaar
  from (select * from publiek.verwijzers where ${BINNEN_TIJDVAK}) w
  left join publiek.verwijzers v on (v.kwartaal, v.verwijzer, v.samengevoegd) = (${jaarEerder('w.kwartaal')}, w.verwijzer, w.samengevoegd)
  window k as (partition by w.kwartaal)
  order by w.kwartaal, w.verwijzer in ('onbekend', 'overig'), w.verwijzer`;

/** De verdeling van de instroom per kwartaal. */
function beeld(rijen: readonly Openbarerij[]): Beeld {
  const perKwartaal = groepeer(rijen, ({ kwartaal }) => kwartaal ?? '');
  const groepen = [...groepeer(rijen, ({ verwijzer }) => verwijzer ?? '').keys()];
  return {
    titel: 'Instroom naar verwijzer in de regio',
    beschrijving: rijen.length === 0 ? 'Er is nog geen kwartaal gepubliceerd.' : `Deel van de instroom per groep verwijzers, over ${perKwartaal.size} kwartalen: ${groepen.join(', ')}.`,
    soort: 'staven', gestapeld: true, eenheid: 'procent', categorieen: [...perKwartaal.keys()],
    reeksen: groepen.map((groep) => ({
      naam: groep, waarden: [...perKwartaal.values()].map((een) => som(een.filter((rij) => rij.verwijzer === groep), (rij) => rij.aandeel_instroom_procent)),
    })),
  };
}

/** Wie er verwijst, voor iedereen. */
export function verwijzersOpenbaar(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'verwijzers-openbaar',
    titel: 'Instroom en kosten naar verwijzer, openbaar',
    omschrijving: `Instroom en kosten per kwartaal en groep verwijzers in de regio; wat geen bericht zegt is onbekend. Per gemeente staat dit alleen in het rapport verwijzers. ${ONDERDRUKKING}`,
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK }),
    rollen: ['analist', 'beheer'],
    openbaar: true,
    beeld,
    rijen: (keuze) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      return alsPubliek<Openbarerij>(bron, VERWIJZERS_OPENBAAR, [van ?? null, tot ?? null]);
    },
  });
}
