import { BRS_OMSCHRIJVINGEN, type BrsCode } from './brs.js';
import type { ValidationProblemDetails } from './contract.js';

export interface ProbleemOpties {
  /** per veld of BRS-code wat eraan schort */
  errors?: Record<string, string[]>;
  detail?: string;
  /** seconden waarna het verzoek opnieuw kan */
  retryAfter?: number;
  /** extra koppen van het antwoord */
  koppen?: Record<string, string>;
}

const TITELS: Readonly<Record<number, string>> = {
  400: 'Het verzoek is niet geldig',
  401: 'Niet bekend',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  405: 'Deze methode bestaat hier niet',
  422: 'Het bericht wordt geweigerd',
  503: 'De hub kan dit nu niet verwerken',
};

/** Een verzoek dat niet slaagt, met alles wat het antwoord nodig heeft. Draagt nooit ingevoerde waarden. */
export class Probleem extends Error {
  override readonly name = 'Probleem';

  constructor(readonly status: number, readonly opties: ProbleemOpties = {}) {
    super(TITELS[status] ?? `HTTP ${status}`);
  }

  /** 400: een veld van het verzoek klopt niet. @param veld pad van het veld */
  static ongeldig(veld: string, tekst: string): Probleem {
    return new Probleem(400, { errors: { [veld]: [tekst] } });
  }

  /** 422: het verzoek klopt, het bericht wordt geweigerd. */
  static geweigerd(code: BrsCode): Probleem {
    return new Probleem(422, { errors: { [code]: [`${BRS_OMSCHRIJVINGEN[code]}.`] } });
  }

  /** 401: geen of onbekende inloggegevens. */
  static nietBekend(): Probleem {
    return new Probleem(401, {
      detail: 'Geef een bekend clientcertificaat of een geldig token mee.',
      koppen: { 'WWW-Authenticate': 'Bearer' },
    });
  }

  /** 404: voor deze partij bestaat dit niet. */
  static nietGevonden(detail = 'Er is hier voor deze partij niets met deze sleutel.'): Probleem {
    return new Probleem(404, { detail });
  }

  /** 503: de hub beschermt zichzelf of een dienst is weg. @param seconden wachttijd die de indiener krijgt */
  static overbelast(seconden: number, detail: string): Probleem {
    return new Probleem(503, { detail, retryAfter: seconden });
  }

  /** De koppen die bij het antwoord horen, het inhoudstype uitgezonderd. */
  get koppen(): Record<string, string> {
    const { koppen, retryAfter } = this.opties;
    return { ...koppen, ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }) };
  }

  /** De inhoud van het antwoord. */
  details(): ValidationProblemDetails {
    const { detail, errors } = this.opties;
    return {
      type: 'about:blank',
      title: this.message,
      status: this.status,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors }),
    };
  }
}
