import type { BerichtJob, Stadium } from './stadia.js';

/** Een regel uit de outbox: werk dat na de commit aan een wachtrij moet worden gegeven. */
export interface OutboxRegel {
  /** sleutel van de regel, ook de sleutel van de job: dubbel aanbieden heeft geen gevolg */
  id: string;
  stadium: Stadium;
  job: BerichtJob;
}

/**
 * Waar het relais zijn werk vandaan haalt. De opslag geeft het antwoord, het transport stelt de vraag;
 * zo kennen zij elkaar niet. Een regel blijft staan tot de handler zijn werk heeft vastgelegd.
 */
export interface OutboxBron {
  /**
   * Geeft hoogstens `limiet` regels die aan de beurt zijn en zet hun volgende beurt `wachtMs` milliseconden verder,
   * zodat een ander proces ze niet tegelijk aanbiedt.
   */
  neemRijp(limiet: number, wachtMs: number): Promise<OutboxRegel[]>;
}
