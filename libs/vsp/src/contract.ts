/**
 * De vormen van de VSP-Koppeling zoals de documenten in `openapi/` ze vastleggen.
 * Een veld dat ontbreekt blijft weg; `null` komt in het contract niet voor.
 */

/** Een partij in een hoedanigheid; de code is een AGB- of gemeentecode. */
export interface Relatie {
  rol: string;
  code?: string;
}

export interface Berichtstroom {
  berichttype: string;
  berichtsubtype?: string;
  berichtversie: number;
  berichtsubversie: number;
  actie: string;
}

export interface Routeringgegevens {
  afzender: Relatie;
  geadresseerden: Relatie[];
  berichtstroom: Berichtstroom;
}

export interface Referentiegegevens {
  conversatieId: string;
  traceerId: string;
  alsAntwoordOp?: string;
  referentieId?: string;
}

export interface SleutelWaardePaar {
  sleutel: string;
  waarde: string[];
}

/** De metagegevens waarmee een partij een bericht indient (push). */
export interface BerichtMetadata {
  routeringgegevens: Routeringgegevens;
  referentiegegevens: Referentiegegevens;
  verwerkingscontext?: SleutelWaardePaar[];
}

/** De metagegevens van een klaarstaand bericht (pull). */
export interface KlaarstaandBericht extends BerichtMetadata {
  basisgegevens: {
    /** moment in ISO 8601 */
    ontvangenOp: string;
    payload: {
      url: string;
      /** in bytes */
      grootte: number;
      checksum: { algoritme: string; waarde: string };
    };
  };
}

export type Zoekpad =
  | ({ zoekpadType: 'ZoekpadOpBerichtstroom'; geadresseerdeRol?: string; geadresseerdeCode?: string } & Pick<Berichtstroom, 'berichttype'> & Partial<Berichtstroom>)
  | { zoekpadType: 'ZoekpadOpConversatieId'; conversatieId: string }
  | { zoekpadType: 'ZoekpadOpAlsAntwoordOp'; alsAntwoordOp: string };

export interface StatusMelding {
  code: string;
  omschrijving: string;
  toelichting?: string;
}

export interface BerichtstatusGegevens {
  referentiegegevens: Referentiegegevens;
  berichtstroom: Berichtstroom;
  /** een van de waarden van de gevraagde versie van het document */
  berichtstatus: string;
  berichtstatusGewijzigdOp: string;
  berichtOntvangenOp: string;
  meldingen?: StatusMelding[];
}

export interface ValidationProblemDetails {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  errors?: Record<string, string[]>;
}
