import { MAX_PAYLOAD } from '@hub/vsp';

const MB = 1024 * 1024;

/** Waarmee intake zichzelf beschermt. */
export interface Intakegrenzen {
  /** grootste payload in bytes */
  maxPayload: number;
  /** grootste `berichtMetadata` in bytes; ruim boven wat het contract in gewone tekens toelaat */
  maxMetadata: number;
  /** bytes aan verzoeken die tegelijk in het geheugen mogen staan */
  ruimte: number;
  /** deel daarvan dat alleen kleine berichten mogen gebruiken, zodat grote hen niet verdringen */
  ruimteVoorKlein: number;
  /** tot en met deze omvang is een bericht klein */
  klein: number;
  /** zo lang (ms) mag een verzoek stilvallen terwijl het binnenstroomt */
  stilMs: number;
  /** zo lang (ms) mag een verzoek er in totaal over doen */
  totaalMs: number;
  /** zoveel bytes en ms wordt de rest van een geweigerd verzoek nog weggelezen, zodat de indiener het antwoord ziet */
  afvoerBytes: number;
  afvoerMs: number;
  /** zoveel payloads tegelijk mogen voor ophalen in het geheugen staan, en zo lang (ms) wacht wie geen plaats heeft */
  leesplaatsen: number;
  leesWachtMs: number;
  /** Retry-After in seconden */
  wachtSeconden: number;
}

export const STANDAARDGRENZEN: Readonly<Intakegrenzen> = {
  maxPayload: MAX_PAYLOAD,
  maxMetadata: 4 * MB,
  ruimte: 192 * MB,
  ruimteVoorKlein: 32 * MB,
  klein: MB,
  stilMs: 15_000,
  totaalMs: 240_000,
  afvoerBytes: 256 * MB,
  afvoerMs: 30_000,
  leesplaatsen: 8,
  leesWachtMs: 10_000,
  wachtSeconden: 2,
};
