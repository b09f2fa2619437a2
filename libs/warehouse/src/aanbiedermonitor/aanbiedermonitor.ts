import { AANBIEDER, GEMEENTE, groepeer, maakRapport, rapportparameters, TIJDVAK, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from '../bron.js';
import { AANDEEL_ZONDER_START, GEMEENTEN_ZONDER_LEVERING, meetMet } from '../kwaliteit.js';
import { kwartaaleinde, tijdvakOfLaatsteKwartaal } from '../kwartalen.js';
import { SIGNALEN, type Signaal } from './signalen.js';
import { AANBIEDERMONITOR } from './tellingen.js';
import { vraagAan } from '../vraag-aan.js';

/** Zoveel aanbieders passen leesbaar in een beeld. */
const IN_BEELD = 15;

const KOLOMMEN = [
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal van de zorg, de toewijzing of het begin van de termijn.' },
  { naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code.' },
  { naam: 'naam', type: 'tekst', omschrijving: 'Naam van de organisatie; leeg als die niet bekend is.' },
  { naam: 'signaal', type: 'tekst', omschrijving: `Wat er gemeten is: ${SIGNALEN.map(({ naam, betekenis }) => `${naam} (${betekenis})`).join('; ')}.` },
  { naam: 'waarde', type: 'decimaal', omschrijving: 'De gemeten waarde, in de eenheid ernaast; leeg als er niets te meten is.' },
  { naam: 'eenheid', type: 'tekst', omschrijving: '% of dagen.' },
  { naam: 'vorige_waarde', type: 'decimaal', omschrijving: 'De waarde in het kwartaal ervoor.' },
  { naam: 'drempel', type: 'decimaal', omschrijving: 'Vanaf deze waarde is het een signaal.' },
  { naam: 'gevallen', type: 'geheel', omschrijving: 'Aantal declaraties, trajecten, toewijzingen, meldingen of zorgdagen waar de waarde over gaat; onder het minimum van het signaal is er geen signaal.' },
  { naam: 'is_signaal', type: 'janee', omschrijving: 'Ja als de waarde de drempel haalt bij genoeg gevallen. Een reden voor een gesprek, geen oordeel.' },
  { naam: 'reden', type: 'tekst', omschrijving: 'Bij een signaal: wat er gezien is, in een zin.' },
  { naam: 'clienten', type: 'geheel', omschrijving: 'Cliënten die in het kwartaal bij deze aanbieder zorg hadden: wie het raakt.' },
  { naam: 'gemeenten', type: 'geheel', omschrijving: 'Gemeenten van die cliënten.' },
] as const;

type Monitorrij = RijVan<typeof KOLOMMEN>;

/** Wat de database meet; de drempel ligt er nog niet tegenaan. */
interface Meting {
  kwartaal: string;
  aanbieder: string;
  naam: string | null;
  signaal: string;
  waarde: number | null;
  vorige_waarde: number | null;
  gevallen: number;
  clienten: number;
  gemeenten: number;
}

const OP_NAAM: ReadonlyMap<string, Signaal> = new Map(SIGNALEN.map((signaal) => [signaal.naam, signaal]));

const schrijf = (waarde: number, { eenheid }: Signaal): string => `${waarde.toFixed(1).replace('.', ',')}${eenheid === '%' ? '%' : ' dagen'}`;

function legUit(waarde: number, vorige: number | null, signaal: Signaal): string {
  const eerder = vorige === null ? '' : `, het kwartaal ervoor ${schrijf(vorige, signaal)}`;
  return `${signaal.betekenis}: ${schrijf(waarde, signaal)} (drempel ${schrijf(signaal.drempel, signaal)}${eerder})`;
}

function beoordeel({ signaal: naam, ...meting }: Meting): Monitorrij {
  const signaal = OP_NAAM.get(naam);
  if (!signaal) throw new Error(`aanbiedermonitor kent signaal ${naam} niet`);
  const { waarde, gevallen, vorige_waarde } = meting;
  const is_signaal = waarde !== null && waarde >= signaal.drempel && gevallen >= signaal.minstens;
  return { ...meting, signaal: naam, eenheid: signaal.eenheid, drempel: signaal.drempel, is_signaal, reden: is_signaal ? legUit(waarde, vorige_waarde, signaal) : null };
}

/** De aanbieders met de meeste signalen in het laatste kwartaal, naar onderwerp. */
function beeld(rijen: readonly Monitorrij[]): Beeld {
  const kwartaal = rijen.at(-1)?.kwartaal ?? '';
  const signalen = rijen.filter((rij) => rij.kwartaal === kwartaal && rij.is_signaal === true);
  const perAanbieder = [...groepeer(signalen, (rij) => rij.naam ?? rij.aanbieder ?? '')].sort(([, a], [, b]) => b.length - a.length).slice(0, IN_BEELD);
  const [eerste] = perAanbieder;
  const onderwerpen = [...new Set(SIGNALEN.map(({ onderwerp }) => onderwerp))];
  return {
    titel: `Aanbieders met de meeste signalen, ${kwartaal}`,
    beschrijving: eerste === undefined ? 'Geen enkele aanbieder haalt een drempel.'
      : `${perAanbieder.length} aanbieders hebben een of meer signalen. De meeste heeft ${eerste[0]}: ${eerste[1].map(({ signaal }) => signaal).join(', ')}. Een signaal is een reden voor een gesprek, geen oordeel.`,
    soort: 'liggend', gestapeld: true, eenheid: 'aantal', categorieen: perAanbieder.map(([naam]) => naam),
    reeksen: onderwerpen.map((onderwerp) => ({
      naam: onderwerp, waarden: perAanbieder.map(([, eigen]) => eigen.filter(({ signaal }) => OP_NAAM.get(signaal ?? '')?.onderwerp === onderwerp).length),
    })),
  };
}

/** Waar het met een aanbieder mis kan gaan, eerder dan een jaarrekening het zegt. */
export function aanbiedermonitor(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'aanbiedermonitor',
    titel: 'Aanbiedermonitor: signalen per aanbieder',
    omschrijving: 'Per kwartaal en aanbieder elke maat met haar drempel, en bij een signaal de reden. De drempels zijn een begin voor een gesprek: zij staan vast in de hub en '
      + 'zeggen niets over wat een aanbieder moet. Taakgerichte zorg telt niet mee waar geen toewijzing of declaratie wordt verwacht. Liquiditeit, solvabiliteit en rendement '
      + 'staan niet in berichten. Zonder tijdvak: het laatste hele kwartaal; daarvan zijn nog niet alle declaraties binnen.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() }),
    rollen: ['analist', 'beheer', 'gemeente', 'aanbieder'],
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING, AANDEEL_ZONDER_START]),
    beeld,
    rijen: async ({ gemeente, aanbieder, ...keuze }) => {
      const vandaag = bron.vandaag();
      const { van, tot } = tijdvakOfLaatsteKwartaal(keuze, vandaag);
      const rows = await vraagAan<Meting>(bron, AANBIEDERMONITOR, [van, kwartaaleinde(tot), gemeente ?? null, aanbieder ?? null, vandaag]);
      return rows.map(beoordeel);
    },
  });
}
