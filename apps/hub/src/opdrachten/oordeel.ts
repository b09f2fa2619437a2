import { ONBEOORDEELD } from '@hub/berichtweg';
import { isFout, type Klassecode } from './retourcodes.js';

/** Wat de hub van een bericht vond, in één woord. */
export type Oordeel = 'goedgekeurd' | 'deels toegekend' | 'afgekeurd' | 'nog geen oordeel';

/** Een bevinding zoals `/api/v1/berichten/{traceerId}` haar geeft. */
export interface Bevinding {
  regel: string;
  niveau: number;
  retourcode: string | null;
  pad: string;
  uitleg: string;
}

const AFGEKEURD: readonly string[] = ['AfgekeurdDoorDienst', 'VerwerkingVoltooid'];

/** Of de hub het bericht nog moet beoordelen. */
export function isOnbeoordeeld(status: string): boolean {
  return (ONBEOORDEELD as readonly string[]).includes(status);
}

/**
 * Het oordeel dat uit de status volgt. Een JW323 kan deels zijn toegekend: dan is zij aangeboden en meldt haar retour toch fouten.
 */
export function oordeelVan(status: string, codes: readonly Klassecode[]): Oordeel {
  if (isOnbeoordeeld(status)) return 'nog geen oordeel';
  if (AFGEKEURD.includes(status)) return 'afgekeurd';
  return codes.some(isFout) ? 'deels toegekend' : 'goedgekeurd';
}

/** Het controleniveau waarop het bericht is afgekeurd, of undefined als dat niet te zeggen is. */
export function niveauVan(status: string, bevindingen: readonly Bevinding[]): number | undefined {
  if (status === 'AfgekeurdDoorDienst') return 1;
  return bevindingen.length === 0 ? undefined : Math.min(...bevindingen.map(({ niveau }) => niveau));
}
