import type { Regel } from './regel.js';
import { TR307 } from './berichtoverstijgend/tr307.js';

/** De regels van niveau 3 en 4. */
export const REGELS_DOSSIER: readonly Regel[] = [TR307] as readonly Regel[];
