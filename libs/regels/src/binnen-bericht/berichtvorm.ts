import type {
  BerichtIdentificatie,
  Communicatie,
  Geboortedatum,
  JW301Contact,
  JW301Relatie,
  JW301ToegewezenProduct,
  JW305StartProduct,
  JW307StopProduct,
  JW315AangevraagdProduct,
  JW317Verzoek,
  JW319Antwoord,
  JW323Declaratie,
  JW325DeclaratieAntwoord,
  VolledigeNaam,
} from '@hub/ijw';

/**
 * Alles wat een regel van niveau 2 in een bericht kan tegenkomen. Elk van de veertien berichten past hierin; een deel dat een
 * bericht niet kent, ontbreekt. De bladen zijn de ruwe tekst uit het bericht.
 */
export interface Berichtvorm {
  header: { berichtIdentificatie: BerichtIdentificatie };
  client?: Clientvorm;
  antwoord?: JW319Antwoord;
  declaratie?: JW323Declaratie;
  declaratieAntwoord?: JW325DeclaratieAntwoord;
}

export interface Clientvorm {
  bsn: string;
  geboortedatum?: Geboortedatum;
  /** in de meeste berichten zonder Partnernaam en NaamGebruik */
  naam?: Partial<VolledigeNaam>;
  communicatie?: Communicatie;
  relaties?: JW301Relatie[];
  contactgegevens?: JW301Contact[];
  toegewezenProducten?: JW301ToegewezenProduct[];
  startProducten?: JW305StartProduct[];
  stopProducten?: JW307StopProduct[];
  aangevraagdeProducten?: JW315AangevraagdProduct[];
  verzoek?: JW317Verzoek;
}
