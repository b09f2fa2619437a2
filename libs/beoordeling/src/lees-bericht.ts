import type { Beoordeling, Middelen } from './beoordeling.js';

/** Zet het bericht om naar de woorden van het dossier; vanaf hier heet een cliënt alleen nog zijn sleutel. */
export function leesBericht(b: Beoordeling, { clientSleutel }: Middelen): void {
  if (b.meldingen.length > 0 || !b.inhoud) return;
  b.melding = b.standaard.vertaal(b.soort.type, b.inhoud, clientSleutel);
}
