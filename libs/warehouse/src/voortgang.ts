import { GEMEENTE, KWARTAAL, kwartaalperiode, maakRapport, rapportparameters, type Kolom, type Rapport, type Rij } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { GEMEENTEN_ZONDER_LEVERING, meetMet } from './kwaliteit.js';
import { voortgangBeeld } from './voortgang-beeld.js';
import { VOORTGANG } from './voortgang-sql.js';
import { vraagAan } from './vraag-aan.js';

/** De tien onderdelen van artikel 16 lid 1 a, over een tijdvak: het kwartaal, of 1 januari tot en met het einde van het kwartaal. */
const MATEN = [
  ['beginstand', 'geheel', 'Leveringen in zorg aan het begin van de eerste dag; wie die dag begint, is instroom.'],
  ['instroom', 'geheel', 'Leveringen met hun Begindatum in het tijdvak. Een wissel van gemeente telt niet mee, een herstart na een tijdelijke stop ook niet.'],
  ['uitstroom', 'geheel', 'Definitieve stops met hun Einddatum in het tijdvak. Een wissel van gemeente en een tijdelijke stop (reden 20) tellen niet mee.'],
  ['eindstand', 'geheel', 'Leveringen in zorg aan het einde van de laatste dag, zelf geteld; wie die dag eindigt, is uitstroom.'],
  ['unieke_clienten', 'geheel', 'Verschillende cliënten met een levering op minstens een dag van het tijdvak. Over kwartalen niet op te tellen.'],
  ['gemiddelde_verblijfsduur_dagen', 'decimaal', 'Gemiddelde over de uitstroom van Einddatum min Begindatum plus 1; leeg zonder uitstroom.'],
  ['afwijkingen_meer_dan_10_procent', 'geheel', 'Uitstroom waarvan de verblijfsduur meer dan 10 procent van dat gemiddelde verschilt, langer of korter. Elk daarvan staat in jeugdzorgplus-specificatie.'],
  ['verwachte_verblijfsduur_dagen', 'decimaal', 'Gemiddelde over de eindstand van de Einddatum van de toewijzing min de Begindatum van de levering plus 1; een toewijzing zonder Einddatum telt niet mee.'],
  ['gemiddelde_kosten_per_client', 'decimaal', 'Toegekende declaraties (debet min credit) over zorg in het tijdvak, in eurocenten, gedeeld door de unieke cliënten; leeg zonder cliënten. Zie dekking.'],
  ['heropnames_binnen_een_maand', 'geheel', 'Instroom van wie hoogstens een kalendermaand eerder bij een aanbieder definitief uit zorg van dezelfde productgroep ging.'],
] as const;

/** De kolommen van de tien onderdelen met dit achtervoegsel. */
const onderdelen = (achtervoegsel: '' | '_cumulatief', over: string): Kolom[] =>
  MATEN.map(([naam, type, omschrijving]) => ({ naam: `${naam}${achtervoegsel}`, type, omschrijving: `${over}: ${omschrijving}` }));

const KOLOMMEN: readonly Kolom[] = [
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code van een gemeente van de regio die hierover levert; een andere gemeente heeft geen rij.' },
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Het gevraagde kwartaal.' },
  ...onderdelen('', 'Kwartaal'),
  ...onderdelen('_cumulatief', 'Van 1 januari tot en met het einde van het kwartaal'),
  { naam: 'overgang_in', type: 'geheel', omschrijving: 'Kwartaal: leveringen die aansluiten op een levering van dezelfde cliënt bij een andere gemeente. Eindstand = beginstand + instroom - uitstroom + overgang_in - overgang_uit.' },
  { naam: 'overgang_uit', type: 'geheel', omschrijving: 'Kwartaal: definitieve stops waarop een levering van dezelfde cliënt bij een andere gemeente aansluit (uiterlijk de dag erna begonnen).' },
  { naam: 'dekking', type: 'decimaal', omschrijving: 'Kwartaal: aandeel (0 tot en met 1) van de dagen zorg waarvoor een etmaal is gedeclareerd en toegekend; per cliënt en maand telt hoogstens het aantal dagen zorg. Leeg zonder dagen zorg.' },
  { naam: 'berekende_kosten_per_client', type: 'decimaal', omschrijving: 'Kwartaal: dagen zorg maal het etmaaltarief van het contract op die dag, in eurocenten, gedeeld door de unieke cliënten; leeg als voor een dag geen etmaaltarief bekend is. Staat los van wat is gedeclareerd.' },
];

/** De voortgangsrapportage van de Subsidieregeling Jeugdzorg Plus: per gemeente, over het kwartaal en cumulatief. */
export function voortgang(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'jeugdzorgplus-voortgang',
    titel: 'Voortgangsrapportage JeugdzorgPlus per gemeente en kwartaal',
    omschrijving: 'De tien onderdelen van artikel 16 lid 1 a van de Subsidieregeling Jeugdzorg Plus, per gemeente: over het kwartaal en van 1 januari tot en met het einde '
      + 'ervan. Alleen plaatsingen tellen: de producten en ontvangers die het beleid noemt. Een levering is een aanvaarde start met haar latere stop. Een machtiging staat '
      + 'niet in de berichten en is niet getoetst. De declaratie over de laatste maand mag later komen dan dit rapport: zie dekking.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ kwartaal: KWARTAAL, gemeente: GEMEENTE.optional() }),
    rollen: ['analist', 'beheer', 'gemeente'],
    vaststelling: { periode: 'kwartaal', sleutel: ['gemeente'], definitie: '1' },
    beeld: voortgangBeeld,
    kwaliteit: meetMet(bron, [GEMEENTEN_ZONDER_LEVERING]),
    rijen: async ({ kwartaal, gemeente }) => {
      const { van, tot } = kwartaalperiode(kwartaal);
      const rows = await vraagAan<Rij>(bron, VOORTGANG, [kwartaal, van, tot, bron.vandaag(), gemeente ?? null, bron.beleid.heropname.maanden]);
      return rows;
    },
  });
}
