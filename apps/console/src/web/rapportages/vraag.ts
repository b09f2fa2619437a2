import { eigenVeld, parametersVan, type Parameteruitleg, type Rapport } from '@hub/rapporten';
import type { Datum } from '@hub/werkdagen';
import { Probleem } from '../../antwoord/probleem.js';
import { leesRapportvraag, vraagschema, type Rapportvraag } from '../../rapporten/rapportvraag.js';
import { leesFilter, type Filter } from '../filter.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';

/** Zoveel kwartalen en jaren staan er in een keuzelijst. */
const KWARTALEN = 12;
const JAREN = 6;

/** De velden van een formulier: alles wat het rapport vraagt, behalve wat bij deze mens vastligt. */
export function veldenVan(rapport: Rapport, wie: Gebruiker): Parameteruitleg[] {
  return parametersVan(rapport.parameters).filter(({ naam }) => naam !== eigenVeld(wie));
}

/** Kwartalen tot en met dat van vandaag, nieuwste eerst. */
export function kwartalenTot(vandaag: Datum): string[] {
  const laatste = Number(vandaag.slice(0, 4)) * 4 + Math.floor((Number(vandaag.slice(5, 7)) - 1) / 3);
  return Array.from({ length: KWARTALEN }, (_, i) => `${Math.floor((laatste - i) / 4)}-K${((laatste - i) % 4) + 1}`);
}

export const jarenTot = (vandaag: Datum): string[] => Array.from({ length: JAREN }, (_, i) => String(Number(vandaag.slice(0, 4)) - i));

/** Wat er gekozen is als er nog niets gekozen is: van een verplicht tijdvak het laatste hele. */
function beginwaarden(rapport: Rapport, vandaag: Datum): Record<string, string> {
  const laatste: Record<string, string | undefined> = { kwartaal: kwartalenTot(vandaag)[1], jaar: jarenTot(vandaag)[1] };
  return Object.fromEntries(parametersVan(rapport.parameters).flatMap(({ naam, verplicht }) => (verplicht && laatste[naam] !== undefined ? [[naam, laatste[naam]]] : [])));
}

/** Wat op de pagina van een rapport gevraagd is; zonder `vraag` klopte er iets niet, en staat dat bij het veld. */
export interface Rapportkeus {
  filter: Filter<Record<string, unknown>>;
  vraag?: Rapportvraag;
}

/** @throws Probleem 403 als iemand naar de rijen van een ander vraagt */
export function leesKeus(rapport: Rapport, vraag: Readonly<Record<string, unknown>>, wie: Gebruiker, vandaag: Datum): Rapportkeus {
  const filter = leesFilter(vraagschema(rapport), { ...beginwaarden(rapport, vandaag), ...vraag });
  if (!filter.waarden) return { filter };
  try {
    return { filter, vraag: leesRapportvraag(rapport, filter.getypt, wie) };
  } catch (fout) {
    return { filter: metFout(filter, fout) };
  }
}

/** Zet een bezwaar naast het veld waar het over gaat. @throws het bezwaar zelf als het niet over een veld gaat */
export function metFout<T>(filter: Filter<T>, fout: unknown): Filter<T> {
  if (!(fout instanceof Probleem) || fout.status !== 400 || fout.opties.veld === undefined) throw fout;
  return { getypt: filter.getypt, fouten: { [fout.opties.veld]: fout.message } };
}
