import type { Declaratie, Dossier, LeveringSleutel, Prestatie, PrestatieOordeel, Stop, Toewijzing } from './dossier.js';
import { zelfdeStop } from './dossier.js';
import { verwijderLevering, voegLeveringToe, zoekLevering } from './leveringen.js';
import type { Datum } from '@hub/werkdagen';
import type { ClientSleutel } from './dossier.js';

/** Wat een aanvaard record aan het dossier verandert. Alleen deze lijst schrijft het dossier. */
export type Wijziging =
  | { soort: 'toewijzing'; toewijzing: Toewijzing }
  | { soort: 'start'; client: ClientSleutel; sleutel: LeveringSleutel; toewijzingIngangsdatum?: Datum }
  | { soort: 'startVerwijderd'; client: ClientSleutel; sleutel: LeveringSleutel }
  | { soort: 'stop'; client: ClientSleutel; sleutel: LeveringSleutel; stop: Stop }
  | { soort: 'stopVerwijderd'; client: ClientSleutel; sleutel: LeveringSleutel; stop: Stop }
  | { soort: 'declaratie'; declaratie: Declaratie }
  | { soort: 'prestatie'; prestatie: Prestatie; oordeel: PrestatieOordeel };

/** Waar als toewijzing `a` jonger is dan of even oud als `b` (IV013: Toewijzingsdatum en Toewijzingstijd beslissen). */
export function isMinstensZoRecent(a: Toewijzing, b: Toewijzing): boolean {
  return `${a.toewijzingsdatum}T${a.toewijzingstijd}` >= `${b.toewijzingsdatum}T${b.toewijzingstijd}`;
}

/** Werkt het geladen dossier bij, zodat het volgende record van hetzelfde bericht de verandering ziet. */
export function pasToe(dossier: Dossier, wijziging: Wijziging): void {
  switch (wijziging.soort) {
    case 'toewijzing': {
      const bekend = dossier.toewijzingen.get(wijziging.toewijzing.toewijzingNummer);
      if (!bekend || isMinstensZoRecent(wijziging.toewijzing, bekend)) {
        dossier.toewijzingen.set(wijziging.toewijzing.toewijzingNummer, wijziging.toewijzing);
      }
      return;
    }
    case 'start':
      voegLeveringToe(dossier.leveringen, { ...wijziging.sleutel, toewijzingIngangsdatum: wijziging.toewijzingIngangsdatum, stops: [] });
      return;
    case 'startVerwijderd':
      verwijderLevering(dossier.leveringen, wijziging.sleutel);
      return;
    case 'stop':
      zoekLevering(dossier.leveringen, wijziging.sleutel)?.stops.push(wijziging.stop);
      return;
    case 'stopVerwijderd': {
      const levering = zoekLevering(dossier.leveringen, wijziging.sleutel);
      if (levering) levering.stops = levering.stops.filter((stop) => !zelfdeStop(stop, wijziging.stop));
      return;
    }
    case 'declaratie':
      dossier.declaratieNummerGebruikt = true;
      return;
    case 'prestatie':
      dossier.referentieNummers.add(wijziging.prestatie.referentieNummer);
  }
}
