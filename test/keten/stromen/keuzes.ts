import type { eenJW301, eenJW305, eenJW307, eenJW315 } from '../../bouwers/index.js';

export type JW301Keuze = NonNullable<Parameters<typeof eenJW301>[0]>;
export type JW305Keuze = NonNullable<Parameters<typeof eenJW305>[0]>;
export type JW307Keuze = NonNullable<Parameters<typeof eenJW307>[0]>;
export type JW315Keuze = NonNullable<Parameters<typeof eenJW315>[0]>;
