import type { ClientSleutel, Declaratie, Dossier, LeveringSleutel, Prestatie, PrestatieOordeel, Stop, Toewijzing, Verzoek } from './dossier.js';
import { debetSleutel, zelfdeStop } from './dossier.js';
import { verwijderLevering, voegLeveringToe, zoekLevering } from './leveringen.js';
import type { Datum } from '@hub/werkdagen';

/** Wat een aanvaard record aan het dossier verandert. Alleen deze lijst schrijft het dossier. */
export type Wijziging =
  | { soort: 'toewijzing'; toewijzing: Toewijzing }
  | { soort: 'start'; client: ClientSleutel; sleutel: LeveringSleutel; toewijzingIngangsdatum?: Datum }
  | { soort: 'startVerwijderd'; client: ClientSleutel; sleutel: LeveringSleutel }
  | { soort: 'stop'; client: ClientSleutel; sleutel: LeveringSleutel; stop: Stop }
  | { soort: 'stopVerwijderd'; client: ClientSleutel; sleutel: LeveringSleutel; stop: Stop }
  | { soort: 'verzoek'; verzoek: Verzoek }
  /** een toewijzing met deze ReferentieAanbieder, of een antwoord (JW319), op een verzoek */
  | { soort: 'verzoekBeantwoord'; referentieAanbieder: string; antwoord: 'toegewezen' | 'afgewezen' | 'onderzoek' }
  | { soort: 'declaratie'; declaratie: Declaratie }
  /** `herhaald`: haar ReferentieNummer was al gebruikt, de prestatie met dat nummer blijft zoals zij is */
  | { soort: 'prestatie'; prestatie: Prestatie; oordeel: PrestatieOordeel; herhaald?: boolean };

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
    case 'verzoek':
      dossier.verzoeken.set(wijziging.verzoek.referentieAanbieder, { ...wijziging.verzoek, uitDitBericht: true });
      return;
    case 'verzoekBeantwoord':
      beantwoord(dossier, wijziging.referentieAanbieder, wijziging.antwoord);
      return;
    case 'declaratie':
      dossier.declaratieNummerGebruikt = true;
      return;
    case 'prestatie':
      boek(dossier, wijziging.prestatie, wijziging.oordeel);
  }
}

function beantwoord(dossier: Dossier, referentieAanbieder: string, antwoord: 'toegewezen' | 'afgewezen' | 'onderzoek'): void {
  const verzoek = dossier.verzoeken.get(referentieAanbieder);
  if (!verzoek) return;
  // een nieuw object: regels bij dit bericht mogen het verzoek van voor het bericht onthouden
  const over = antwoord === 'onderzoek' ? { inOnderzoek: true } : { afloop: antwoord };
  dossier.verzoeken.set(referentieAanbieder, { ...verzoek, ...over, uitDitBericht: true });
}

/** Boekt een prestatie: haar ReferentieNummer is verbruikt, en wat is toegekend telt op de toewijzing. */
function boek(dossier: Dossier, prestatie: Prestatie, oordeel: PrestatieOordeel): void {
  if (!dossier.prestaties.has(prestatie.referentieNummer)) {
    dossier.prestaties.set(prestatie.referentieNummer, { ...prestatie, oordeel, gecrediteerd: false });
  }
  if (oordeel === 'afgewezen') return;
  const teken = prestatie.debetCredit === 'C' ? -1 : 1;
  const gebruik = dossier.gebruik.get(prestatie.toewijzingNummer) ?? { volume: {}, bedrag: 0, openDebet: 0 };
  gebruik.volume[prestatie.eenheid] = (gebruik.volume[prestatie.eenheid] ?? 0) + teken * prestatie.geleverdVolume;
  gebruik.bedrag += teken * prestatie.bedrag;
  gebruik.openDebet += teken;
  dossier.gebruik.set(prestatie.toewijzingNummer, gebruik);
  if (teken === 1) {
    dossier.openDebet.add(debetSleutel(prestatie));
    return;
  }
  dossier.openDebet.delete(debetSleutel(prestatie));
  const debet = dossier.prestaties.get(prestatie.vorigReferentieNummer ?? '');
  if (debet) debet.gecrediteerd = true;
}
