import type { Rapport } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { doorlooptijd } from './doorlooptijd.js';
import { productieverantwoording } from './productieverantwoording.js';
import { specificatie } from './specificatie.js';
import { tarieven } from './tarieven.js';
import { voortgang } from './voortgang.js';
import { woonplaats } from './woonplaats.js';

/** Alle rapporten op het warehouse; een nieuw rapport komt erbij in deze lijst. */
const RAPPORTEN: readonly ((bron: Rapportbron) => Rapport)[] = [voortgang, specificatie, productieverantwoording, tarieven, woonplaats, doorlooptijd];

export function warehouserapporten(bron: Rapportbron): Rapport[] {
  return RAPPORTEN.map((maak) => maak(bron));
}
