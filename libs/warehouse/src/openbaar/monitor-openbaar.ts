import { groepeer, maakRapport, rapportparameters, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from '../bron.js';
import { alsPubliek, BINNEN_TIJDVAK, jaarEerder, ONDERDRUKKING } from './als-publiek.js';

const KOLOMMEN = [
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal.' },
  { naam: 'indeling', type: 'tekst', omschrijving: 'Waarnaar is ingedeeld: regio, gemeente, segment of leeftijd. Elke indeling gaat over dezelfde cliënten.' },
  { naam: 'groep', type: 'tekst', omschrijving: 'Gemeentecode, segment of leeftijdsgroep; overig is wat is samengevoegd, alle is de regio.' },
  { naam: 'samengevoegd', type: 'tekst', omschrijving: 'Bij overig: de groepen die erin zitten en die dus niet apart genoemd worden.' },
  { naam: 'clienten', type: 'geheel', omschrijving: 'Cliënten met zorg in het kwartaal. Ieder telt één keer, bij de zorg die het laatst begon.' },
  { naam: 'instroom', type: 'geheel', omschrijving: 'Trajecten van deze cliënten die in het kwartaal begonnen.' },
  { naam: 'uitstroom', type: 'geheel', omschrijving: 'Trajecten die in het kwartaal eindigden; alleen van de regio als geheel, omdat met in- en uitstroom per groep de stand is uit te rekenen.' },
  { naam: 'trajectduur_dagen', type: 'geheel', omschrijving: 'Dagen die de geëindigde trajecten gemiddeld duurden, afgerond op hele dagen.' },
  { naam: 'trajectprijs_eurocent', type: 'eurocent', omschrijving: 'Eurocenten die voor de geëindigde trajecten gemiddeld zijn toegekend, afgerond op hele euro\'s; leeg als er te weinig zijn.' },
  { naam: 'clienten_vorig_jaar', type: 'geheel', omschrijving: 'Cliënten in hetzelfde kwartaal een jaar eerder; leeg als de groep toen niet apart genoemd werd of uit andere groepen bestond.' },
  { naam: 'instroom_vorig_jaar', type: 'geheel', omschrijving: 'Instroom in hetzelfde kwartaal een jaar eerder.' },
  { naam: 'trajectduur_vorig_jaar', type: 'geheel', omschrijving: 'Gemiddelde trajectduur in dagen een jaar eerder.' },
  { naam: 'trajectprijs_vorig_jaar', type: 'eurocent', omschrijving: 'Gemiddelde trajectprijs in eurocenten een jaar eerder.' },
] as const;

type Openbarerij = RijVan<typeof KOLOMMEN>;

/** Vergelijken mag vrij: wat ernaast staat, is zelf ook gepubliceerd. */
const MONITOR_OPENBAAR = `
  select m.kwartaal, m.indeling, m.groep, nullif(array_to_string(m.samengevoegd, ', '), '') as samengevoegd, m.clienten, m.instroom, m.uitstroom,
    m.gemiddelde_duur as trajectduur_dagen, m.gemiddelde_prijs as trajectprijs_eurocent, v.clienten as clienten_vorig_jaar, v.instroom as instroom_vorig_jaar,
    v.gemiddelde_duur as trajectduur_vorig_jaar, v.gemiddelde_prijs as trajectprijs_vorig_jaar
  from (select * from publiek.monitor where ${BINNEN_TIJDVAK}) m
  left join publiek.monitor v on (v.kwartaal, v.indeling, v.groep, v.samengevoegd) = (${jaarEerder('m.kwartaal')}, m.indeling, m.groep, m.samengevoegd)
  order by m.kwartaal, array_position(array['regio', 'gemeente', 'segment', 'leeftijd'], m.indeling), m.groep = 'overig', m.groep`;

/** Cliënten en instroom van de regio per kwartaal. */
function beeld(rijen: readonly Openbarerij[]): Beeld {
  const regio = [...groepeer(rijen.filter(({ indeling }) => indeling === 'regio'), ({ kwartaal }) => kwartaal ?? '').values()].flat();
  const laatste = regio.at(-1);
  return {
    titel: 'Cliënten in zorg, instroom en uitstroom in de regio',
    beschrijving: laatste === undefined ? 'Er is nog geen kwartaal gepubliceerd.'
      : `In ${laatste.kwartaal} hadden ${laatste.clienten} cliënten zorg; er begonnen ${laatste.instroom} trajecten${laatste.uitstroom === null ? '' : ` en er eindigden er ${laatste.uitstroom}`}.`,
    soort: 'lijnen', eenheid: 'aantal', categorieen: regio.map(({ kwartaal }) => kwartaal ?? ''),
    reeksen: [
      { naam: 'cliënten', waarden: regio.map(({ clienten }) => clienten) },
      { naam: 'instroom', waarden: regio.map(({ instroom }) => instroom) },
      { naam: 'uitstroom', waarden: regio.map(({ uitstroom }) => uitstroom) },
    ],
  };
}

/** De Twentse Monitor voor iedereen. */
export function monitorOpenbaar(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'monitor-openbaar',
    titel: 'Twentse Monitor, openbaar',
    omschrijving: `Cliënten, instroom, trajectduur en trajectprijs per kwartaal: van de regio, en per gemeente, per segment en per leeftijdsgroep. ${ONDERDRUKKING}`,
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK }),
    rollen: ['analist', 'beheer'],
    openbaar: true,
    beeld,
    rijen: (keuze) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      return alsPubliek<Openbarerij>(bron, MONITOR_OPENBAAR, [van ?? null, tot ?? null]);
    },
  });
}
