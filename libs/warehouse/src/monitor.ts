import { GEMEENTE, groepeer, maakRapport, rapportparameters, TIJDVAK, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { AANDEEL_ONBEKENDE_VERWIJZER, AANDEEL_ZONDER_START, GEMEENTEN_ZONDER_LEVERING, meetMet } from './kwaliteit.js';
import { ALLE, kwartaaleinde, tijdvakOfLaatsteJaar } from './kwartalen.js';
import { DOORSTROOM_DAGEN, MONITOR } from './monitor-sql.js';
import { vraagAan } from './vraag-aan.js';

const KOLOMMEN = [
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal.' },
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code van de gemeente; alle is de regio.' },
  { naam: 'segment', type: 'tekst', omschrijving: 'Segment op de begindatum van het traject; onbekend als het niet te bepalen is, alle is elk segment.' },
  { naam: 'leeftijdsgroep', type: 'tekst', omschrijving: 'Leeftijd die de cliënt in het jaar van het kwartaal bereikt: 0-3, 4-11, 12-15, 16-17, 18+ of onbekend; alle is elke leeftijd.' },
  { naam: 'clienten', type: 'geheel', omschrijving: 'Verschillende cliënten met minstens een dag zorg in het kwartaal. Niet op te tellen: wie in twee groepen zorg had, telt in beide.' },
  { naam: 'beginstand', type: 'geheel', omschrijving: 'Trajecten die op de eerste dag van het kwartaal al liepen. Een traject is een levering: van start tot definitieve stop.' },
  { naam: 'instroom', type: 'geheel', omschrijving: 'Trajecten die in het kwartaal begonnen.' },
  { naam: 'doorstroom', type: 'geheel', omschrijving: `Daarvan van een cliënt die op dat moment, of hoogstens ${DOORSTROOM_DAGEN} dagen eerder, zorg in een ander segment had.` },
  { naam: 'uitstroom', type: 'geheel', omschrijving: 'Trajecten die in het kwartaal definitief eindigden; een tijdelijke stop telt niet.' },
  { naam: 'eindstand', type: 'geheel', omschrijving: 'Trajecten die na de laatste dag van het kwartaal doorlopen: beginstand plus instroom min uitstroom.' },
  { naam: 'trajectduur_dagen', type: 'decimaal', omschrijving: 'Dagen die de trajecten van de uitstroom gemiddeld duurden, eerste en laatste dag meegeteld.' },
  { naam: 'trajectprijs_eurocent', type: 'decimaal', omschrijving: 'Eurocenten die voor de trajecten van de uitstroom gemiddeld zijn toegekend; trajecten zonder toegekende declaratie tellen niet mee. Een prestatie hoort bij het traject waar haar ProductPeriode een dag mee deelt; zijn dat er meer, dan bij het laatst begonnen.' },
  { naam: 'trajecten_met_prijs', type: 'geheel', omschrijving: 'Trajecten van de uitstroom waarvoor iets is toegekend: waar het gemiddelde over gaat.' },
  { naam: 'kosten_eurocent', type: 'eurocent', omschrijving: 'Eurocenten die zijn toegekend voor zorg in het kwartaal, debet min credit.' },
  { naam: 'clienten_vorig_jaar', type: 'geheel', omschrijving: 'Cliënten in hetzelfde kwartaal een jaar eerder.' },
  { naam: 'clienten_twee_jaar_eerder', type: 'geheel', omschrijving: 'Cliënten in hetzelfde kwartaal twee jaar eerder.' },
  { naam: 'clienten_verschil_procent', type: 'decimaal', omschrijving: 'Cliënten tegenover een jaar eerder, in procenten; leeg als er toen geen waren.' },
  { naam: 'instroom_vorig_jaar', type: 'geheel', omschrijving: 'Instroom in hetzelfde kwartaal een jaar eerder.' },
  { naam: 'uitstroom_vorig_jaar', type: 'geheel', omschrijving: 'Uitstroom in hetzelfde kwartaal een jaar eerder.' },
  { naam: 'trajectduur_vorig_jaar', type: 'decimaal', omschrijving: 'Gemiddelde trajectduur in dagen een jaar eerder.' },
  { naam: 'trajectprijs_vorig_jaar', type: 'decimaal', omschrijving: 'Gemiddelde trajectprijs in eurocenten een jaar eerder.' },
  { naam: 'kosten_vorig_jaar', type: 'eurocent', omschrijving: 'Kosten in eurocenten een jaar eerder.' },
] as const;

type Monitorrij = RijVan<typeof KOLOMMEN>;

/** Cliënten per kwartaal naast dat een jaar eerder: van de regio, of van de gemeente die het vraagt. */
function beeld(rijen: readonly Monitorrij[]): Beeld {
  const totalen = rijen.filter(({ segment, leeftijdsgroep }) => segment === ALLE && leeftijdsgroep === ALLE);
  const [[wie, standen] = ['', []]] = groepeer(totalen, ({ gemeente }) => gemeente ?? '');
  const laatste = standen.at(-1);
  const waar = wie === ALLE || wie === '' ? 'de regio' : `gemeente ${wie}`;
  return {
    titel: `Cliënten in zorg en instroom per kwartaal, ${waar}`,
    beschrijving: laatste === undefined ? 'Er zijn geen gegevens in dit tijdvak.'
      : `In ${laatste.kwartaal} hadden ${laatste.clienten} cliënten zorg, een jaar eerder ${laatste.clienten_vorig_jaar}. Er begonnen ${laatste.instroom} trajecten en er eindigden ${laatste.uitstroom}.`,
    soort: 'staven', eenheid: 'aantal', categorieen: standen.map(({ kwartaal }) => kwartaal ?? ''),
    reeksen: [
      { naam: 'cliënten', waarden: standen.map(({ clienten }) => clienten) },
      { naam: 'cliënten een jaar eerder', waarden: standen.map((rij) => rij.clienten_vorig_jaar) },
      { naam: 'instroom', waarden: standen.map(({ instroom }) => instroom) },
      { naam: 'uitstroom', waarden: standen.map(({ uitstroom }) => uitstroom) },
    ],
  };
}

/** De Twentse Monitor: wie er zorg heeft, wie erbij komt en weggaat, hoe lang en voor hoeveel. */
export function monitor(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'monitor',
    titel: 'Twentse Monitor: zorggebruik per gemeente, segment en leeftijd',
    omschrijving: 'Cliënten, instroom, doorstroom, uitstroom, trajectduur en trajectprijs per kwartaal, naast een en twee jaar eerder. Van elke verdeling staan ook de '
      + 'totalen erin, met alle in de kolom; tel rijen met en zonder alle dus niet bij elkaar op. Zonder tijdvak: de laatste vier hele kwartalen; een maand kiest '
      + 'het kwartaal waar zij in valt. Taakgerichte zorg zonder startmelding is niet zichtbaar.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional() }),
    rollen: ['analist', 'beheer', 'gemeente'],
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING, AANDEEL_ONBEKENDE_VERWIJZER, AANDEEL_ZONDER_START]),
    beeld,
    rijen: async ({ gemeente, ...keuze }) => {
      const { van, tot } = tijdvakOfLaatsteJaar(keuze, bron.vandaag());
      const rows = await vraagAan<Monitorrij>(bron, MONITOR, [van, kwartaaleinde(tot), gemeente ?? null]);
      return rows;
    },
  });
}
