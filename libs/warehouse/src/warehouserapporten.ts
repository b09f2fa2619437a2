import type { Rapport } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { productieverantwoording } from './productieverantwoording.js';
import { specificatie } from './specificatie.js';
import { voortgang } from './voortgang.js';

/** Alle rapporten op het warehouse; een nieuw rapport komt erbij in deze lijst. */
const RAPPORTEN: readonly ((bron: Rapportbron) => Rapport)[] = [voortgang, specificatie, productieverantwoording];

export function warehouserapporten(bron: Rapportbron): Rapport[] {
  return RAPPORTEN.map((maak) => maak(bron));
}
