import type { Datum } from '@hub/werkdagen';
import type { Termijnomgeving } from './bouw.js';
import { Clientbeeld } from './clientbeeld.js';
import { declaratietermijnen, volgendeMaand } from './declaratie.js';
import type { Clienthistorie } from './historie.js';
import { ontbrekendeStarts, ontbrekendeStops } from './ontbrekend.js';
import { startmeldingen, stopmeldingen } from './start-en-stop.js';
import type { Termijn } from './termijn.js';
import { verzoektermijnen } from './verzoeken.js';

/** De termijnen van een client, en wanneer zij zonder nieuw bericht opnieuw bekeken moeten worden. */
export interface Uitkomst {
  termijnen: Termijn[];
  opnieuwOp?: Datum;
}

/**
 * Alle termijnen die uit de berichten over een client volgen. Wie dezelfde berichten geeft, krijgt dezelfde termijnen, in welke volgorde of
 * hoe vaak er ook naar gekeken is; een correctie hoeft niets ongedaan te maken.
 */
export function termijnenVan(historie: Clienthistorie, omgeving: Termijnomgeving): Uitkomst {
  const { correctie, tijdelijkeRedenen } = omgeving.beleid.termijnen;
  const beeld = new Clientbeeld(historie, { correctie, tijdelijkeRedenen });
  const soorten = [startmeldingen, stopmeldingen, ontbrekendeStarts, ontbrekendeStops, declaratietermijnen, verzoektermijnen];
  return { termijnen: soorten.flatMap((soort) => soort(historie, beeld, omgeving)), opnieuwOp: volgendeMaand(historie, beeld, omgeving) };
}
