import type { BerichtJob, Job, Oproepbaar, Stadium, Volger } from './stadia.js';

/** Werk dat aan een wachtrij moet worden gegeven. */
export interface OutboxRegel<J extends Job = Job> {
  /** sleutel van de regel, ook de sleutel van de job: dubbel aanbieden heeft geen gevolg */
  id: string;
  stadium: Stadium;
  job: J;
}

/** Een regel van een baan: de job noemt het bericht. */
export type BaanRegel = OutboxRegel<BerichtJob>;

/** De regel waarmee een volger of klok hoort dat er iets te doen is. Alle oproepen delen één sleutel: een job is genoeg. */
export const oproep = (stadium: Oproepbaar): OutboxRegel => ({ id: 'oproep', stadium, job: { v: 1 } });

/**
 * Waar het relais zijn werk vandaan haalt. De opslag geeft het antwoord, het transport stelt de vraag;
 * zo kennen zij elkaar niet. Een regel blijft staan tot de handler zijn werk heeft vastgelegd.
 */
export interface OutboxBron {
  /**
   * Geeft hoogstens `limiet` regels van banen die aan de beurt zijn en zet hun volgende beurt `wachtMs` milliseconden verder,
   * zodat een ander proces ze niet tegelijk aanbiedt.
   */
  neemRijp(limiet: number, wachtMs: number): Promise<OutboxRegel[]>;
  /** De volgers voor wie er werk ligt. */
  volgersMetWerk(): Promise<Volger[]>;
}
