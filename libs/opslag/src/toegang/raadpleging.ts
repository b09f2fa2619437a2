import type { BekendePartij } from '../partijen.js';

/** Wat iemand met gegevens kan doen; de lijst is gesloten, zodat erop te zoeken en te tellen is. */
export const HANDELINGEN = [
  'zoeken', 'inzien', 'inhoud inzien', 'uitvoeren', 'ophalen', 'herverwerken', 'terzijde leggen', 'opruimen', 'logboek doorzoeken', 'logboek controleren',
] as const;

export type Handeling = (typeof HANDELINGEN)[number];

/** Waar een raadpleging over kan gaan. */
export const ONDERWERPEN = ['bericht', 'berichten', 'termijn', 'termijnen', 'rapport', 'wachtrij', 'dossiers', 'raadplegingen'] as const;

/** Wie iets zag of deed: een systeem van een partij, een mens die inlogde, of de hub zelf. */
export interface Handelende {
  rol: BekendePartij['rol'] | 'hub';
  /** code van de partij namens wie */
  code: string;
  /** herleidbare naam van de gebruiker (sub of gebruikersnaam); leeg bij een systeem */
  persoon?: string;
  /** hoe zij zich bekendmaakte; `klok`: de hub deed het uit zichzelf */
  via: 'token' | 'certificaat' | 'oidc' | 'account' | 'klok';
}

/** De hub die uit zichzelf iets doet. */
export const DE_HUB: Handelende = { rol: 'hub', code: 'hub', via: 'klok' };

/** Waarover een raadpleging gaat. Draagt verwijzingen, nooit een Bsn, naam of inhoud. */
export interface Onderwerp {
  soort: (typeof ONDERWERPEN)[number];
  traceerIds?: readonly string[];
  termijnId?: string;
  /** wat er nog over te zeggen is: de naam van een rapport, een aantal, een filter zonder persoonsgegevens */
  bijzonderheid?: string;
}

/** Eén keer dat iemand gegevens van cliënten zag, of er iets mee deed (NEN 7513: wie, namens wie, wat, bij welke cliënt, waarom, met welke uitkomst). */
export interface Raadpleging {
  wie: Handelende;
  handeling: Handeling;
  onderwerp: Onderwerp;
  /** cliëntsleutels (`Kluis.clientSleutel`) die de aanroeper zelf kent; die bij het onderwerp horen zoekt het logboek erbij */
  clienten?: readonly string[];
  /** waarom: een vaste tekst van de plaats waar het gebeurt, of de reden die een mens opgaf */
  doel: string;
  uitkomst: 'toegestaan' | 'geweigerd';
}

/** Een raadpleging zoals zij in het logboek staat. */
export interface BewaardeRaadpleging extends Raadpleging {
  volgnummer: number;
  op: Date;
  clienten: readonly string[];
}

/** Een plaats in de keten, om buiten de hub te bewaren: een logboek dat later korter is of anders loopt, past er niet meer bij. */
export interface IJkpunt {
  volgnummer: number;
  /** 64 hexadecimale tekens */
  zegel: string;
}
