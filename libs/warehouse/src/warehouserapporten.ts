import type { Rapport } from '@hub/rapporten';
import { aanbiedermonitor } from './aanbiedermonitor/aanbiedermonitor.js';
import type { Rapportbron } from './bron.js';
import { concentratie } from './concentratie.js';
import { doorlooptijd } from './doorlooptijd.js';
import { monitor } from './monitor.js';
import { concentratieOpenbaar } from './openbaar/concentratie-openbaar.js';
import { monitorOpenbaar } from './openbaar/monitor-openbaar.js';
import { verwijzersOpenbaar } from './openbaar/verwijzers-openbaar.js';
import { productieverantwoording } from './productieverantwoording.js';
import { specificatie } from './specificatie.js';
import { tarieven } from './tarieven.js';
import { verwijzers } from './verwijzers.js';
import { voortgang } from './voortgang.js';
import { woonplaats } from './woonplaats.js';

/** Alle rapporten op het warehouse; een nieuw rapport komt erbij in deze lijst. */
const RAPPORTEN: readonly ((bron: Rapportbron) => Rapport)[] = [
  voortgang, specificatie, productieverantwoording, tarieven, woonplaats, doorlooptijd,
  monitor, verwijzers, concentratie, aanbiedermonitor,
  monitorOpenbaar, verwijzersOpenbaar, concentratieOpenbaar,
];

export function warehouserapporten(bron: Rapportbron): Rapport[] {
  return RAPPORTEN.map((maak) => maak(bron));
}
