import type { Datum } from '@hub/werkdagen';

/** Het dossier waar een feit uit volgt; in de database wordt de client zijn nummer in het warehouse. */
interface Vandossier {
  onderwerp: string;
}

/** Wat van een product op een dag wordt afgeleid, doet de database: segment, plaatsing, uitvoeringsvariant. */
interface MetProduct {
  product_categorie?: string;
  product_code?: string;
}

/** Rijen zoals zij naar het warehouse gaan; de namen zijn die van de kolommen. */
export interface Toewijzingsrij extends Vandossier, MetProduct {
  toewijzing_nummer: number;
  verwijzer: string;
  ingangsdatum: Datum;
  einddatum?: Datum;
  reden_wijziging?: string;
  volume?: number;
  eenheid?: string;
  frequentie?: string;
  budget?: number;
  toewijzingsdatum: Datum;
  ontvangen_op: Datum;
  gewijzigd_op?: Datum;
  aantal_wijzigingen: number;
  eerste_begindatum?: Datum;
  aantal_leveringen: number;
  bericht_id: number;
}

export interface Leveringsrij extends Vandossier, MetProduct {
  levering_id: string;
  toewijzing_nummer?: number;
  verwijzer: string;
  begindatum: Datum;
  einddatum?: Datum;
  reden_beeindiging?: string;
  tijdelijk_gestopt_op?: Datum;
  aantal_onderbrekingen: number;
  dagen_onderbroken: number;
  toewijzing_vanaf?: Datum;
  toewijzing_einddatum?: Datum;
  volgende_begindatum?: Datum;
  startmelding_op: Datum;
  stopmelding_op?: Datum;
  start_bericht_id: number;
  stop_bericht_id?: number;
}

export interface Perioderij {
  levering_id: string;
  volgnummer: number;
  begindatum: Datum;
  einddatum?: Datum;
  reden_beeindiging?: string;
}

export interface Verzoekrij extends Vandossier, MetProduct {
  verzoek_id: string;
  soort: 'toewijzing' | 'wijziging';
  verwijzer: string;
  gewenste_ingangsdatum?: Datum;
  dagtekening: Datum;
  ontvangen_op: Datum;
  in_onderzoek_op?: Datum;
  antwoord?: 'toegewezen' | 'afgewezen';
  antwoord_op?: Datum;
  andere_gemeente?: string;
  bericht_id: number;
}

/** Wat het laatste bericht over de persoon zei. */
export interface Persoonsrij extends Vandossier {
  geboortejaar?: number;
  geslacht?: string;
  persoon_nr?: number;
}

/** Alle feiten van een of meer dossiers. */
export interface Dossierfeiten {
  personen: Persoonsrij[];
  toewijzingen: Toewijzingsrij[];
  leveringen: Leveringsrij[];
  perioden: Perioderij[];
  verzoeken: Verzoekrij[];
}

export const geenFeiten = (): Dossierfeiten => ({ personen: [], toewijzingen: [], leveringen: [], perioden: [], verzoeken: [] });
