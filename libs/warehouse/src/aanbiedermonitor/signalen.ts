import { procent } from '../kwartalen.js';

/** Een maat waaraan te zien kan zijn dat het met een aanbieder niet goed gaat. */
export interface Signaal {
  naam: string;
  onderwerp: 'declaraties' | 'rechtmatigheid' | 'toegang en instroom' | 'beëindigen en melden';
  /** wat er gemeten wordt, in gewone taal */
  betekenis: string;
  eenheid: '%' | 'dagen';
  /** de waarde, uit de tellingen van een aanbieder in een kwartaal (`n`) en in het kwartaal ervoor (`v`) */
  waarde: string;
  /** waar de waarde over gaat: te weinig gevallen geven geen signaal */
  gevallen: string;
  /** de waarde vanaf waar dit een signaal is; een keuze van de hub, om een gesprek te beginnen en niet om te oordelen */
  drempel: number;
  /** de minste gevallen waarbij de waarde iets zegt */
  minstens: number;
}

/** Zoveel gevallen zijn er minstens nodig, tenzij een signaal iets anders zegt. */
const GEVALLEN = 5;
/** Zoveel zorgdagen moeten beide kwartalen hebben: eronder zegt een daling niets. */
const ZORGDAGEN = 90;

/** De signalen, op de volgorde waarin het rapport ze toont. */
export const SIGNALEN: readonly Signaal[] = [
  {
    naam: 'declaratievertraging', onderwerp: 'declaraties', betekenis: 'dagen tussen het einde van de zorgmaand en de declaratie, gemiddeld', eenheid: 'dagen',
    waarde: 'n.vertraging', gevallen: 'n.prestaties', drempel: 45, minstens: GEVALLEN,
  },
  {
    naam: 'declaraties-blijven-uit', onderwerp: 'declaraties', betekenis: 'trajecten in zorg waarvoor over het kwartaal niets is gedeclareerd', eenheid: '%',
    waarde: procent('n.zonder_declaratie', 'n.declarabel'), gevallen: 'n.declarabel', drempel: 20, minstens: GEVALLEN,
  },
  {
    naam: 'declaraties-dalen', onderwerp: 'declaraties', betekenis: 'daling van het gedeclareerde bedrag per dag geleverde zorg tegenover het kwartaal ervoor', eenheid: '%',
    waarde: procent('v.per_dag - n.per_dag', 'v.per_dag'), gevallen: 'least(n.zorgdagen, v.zorgdagen)', drempel: 25, minstens: ZORGDAGEN,
  },
  {
    naam: 'instroom-daalt', onderwerp: 'toegang en instroom', betekenis: 'daling van het aantal begonnen trajecten tegenover het kwartaal ervoor', eenheid: '%',
    waarde: procent('v.begonnen - n.begonnen', 'v.begonnen'), gevallen: 'v.begonnen', drempel: 40, minstens: GEVALLEN,
  },
  {
    naam: 'afgewezen', onderwerp: 'rechtmatigheid', betekenis: 'deel van het gedeclareerde bedrag dat is afgewezen', eenheid: '%',
    waarde: procent('n.afgewezen', 'n.ingediend'), gevallen: 'n.prestaties', drempel: 5, minstens: GEVALLEN,
  },
  {
    naam: 'zonder-toewijzing', onderwerp: 'rechtmatigheid', betekenis: 'declaraties en trajecten waar geen geldende toewijzing bij hoort', eenheid: '%',
    waarde: procent('n.prestaties_zonder_toewijzing + n.trajecten_zonder_toewijzing', 'n.prestaties + n.declarabel'), gevallen: 'n.prestaties + n.declarabel', drempel: 1, minstens: GEVALLEN,
  },
  {
    naam: 'wachttijd', onderwerp: 'toegang en instroom', betekenis: 'dagen van toewijzing tot start van de trajecten die begonnen, mediaan', eenheid: 'dagen',
    waarde: 'n.wachttijd', gevallen: 'n.gewacht', drempel: 42, minstens: GEVALLEN,
  },
  {
    naam: 'niet-gestart', onderwerp: 'toegang en instroom', betekenis: 'toewijzingen uit het kwartaal waarop aan het eind nog niet was gestart', eenheid: '%',
    waarde: procent('n.niet_gestart', 'n.toegewezen'), gevallen: 'n.toegewezen', drempel: 50, minstens: GEVALLEN,
  },
  {
    naam: 'voortijdig-beeindigd', onderwerp: 'beëindigen en melden', betekenis: 'geëindigde trajecten die eerder ophielden dan gepland', eenheid: '%',
    waarde: procent('n.voortijdig', 'n.geeindigd'), gevallen: 'n.geeindigd', drempel: 25, minstens: GEVALLEN,
  },
  {
    naam: 'door-aanbieder-beeindigd', onderwerp: 'beëindigen en melden', betekenis: 'geëindigde trajecten die de aanbieder eenzijdig beëindigde (reden 33)', eenheid: '%',
    waarde: procent('n.door_aanbieder', 'n.geeindigd'), gevallen: 'n.geeindigd', drempel: 10, minstens: GEVALLEN,
  },
  {
    naam: 'te-late-meldingen', onderwerp: 'beëindigen en melden', betekenis: 'start- en stopmeldingen die te laat zijn of ontbreken', eenheid: '%',
    waarde: procent('n.te_laat', 'n.meldingen'), gevallen: 'n.meldingen', drempel: 20, minstens: GEVALLEN,
  },
];
