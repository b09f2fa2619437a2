import type { Wijziging } from '@hub/dossier';
import type { Bericht, BerichtType, Berichtsoort } from '@hub/ijw';
import type { Bevinding } from '@hub/regels';
import type { Datum } from '@hub/werkdagen';
import { declaratieAntwoord } from './declaratie-antwoord.js';
import { retourbericht } from './retourbericht.js';

/** Alles waaruit een antwoord op een heenbericht wordt opgesteld. */
export interface Antwoordgegevens {
  /** soort van het heenbericht */
  soort: Berichtsoort;
  heen: Bericht<BerichtType>;
  bevindingen: readonly Bevinding[];
  wijzigingen: readonly Wijziging[];
  /** IdentificatieRetour, of de Identificatie van een JW325 */
  kenmerk: string;
  vandaag: Datum;
}

/** Geen opmerkingen over deze berichtklasse. */
export const GOED = '0200';
/** Bericht is afgekeurd om technische redenen: elke fout op niveau 2. */
export const TECHNISCH_AFGEKEURD = '0001';

/** De codes zonder dubbele, in volgorde van vinden. */
export function codesVan(bevindingen: readonly Bevinding[]): string[] {
  return [...new Set(bevindingen.map((b) => b.retourcode).filter((code): code is string => code !== null))];
}

/** De codes die in de Header komen te staan: `0001` bij niveau 2, anders die van regels over de Header. */
export function headerCodes(bevindingen: readonly Bevinding[]): string[] {
  if (bevindingen.some((b) => b.niveau === 2)) return [TECHNISCH_AFGEKEURD];
  return codesVan(bevindingen.filter((b) => b.plek?.klasse === 'Header'));
}

/** Stelt het antwoord op een heenbericht op. Bron: IV028 en IV032; voor JW323 IV087 en IV088. */
export function stelAntwoordOp(gegevens: Antwoordgegevens): Bericht<BerichtType> {
  return gegevens.soort.type === 'JW323' ? declaratieAntwoord(gegevens) : retourbericht(gegevens);
}
