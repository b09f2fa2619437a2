import * as z from 'zod';

const TITELS: Readonly<Record<number, string>> = {
  400: 'Het verzoek is niet geldig',
  401: 'Niet bekend',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  409: 'Dit kan nu niet',
  413: 'Het verzoek is te groot',
  415: 'Dit soort inhoud past hier niet',
  429: 'Te veel verzoeken',
  503: 'De hub kan dit nu niet verwerken',
};

/** Wat er misging, volgens RFC 9457. */
export const PROBLEEM = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string().meta({ description: 'soort probleem' }),
  status: z.int().meta({ description: 'HTTP-status' }),
  detail: z.string().meta({ description: 'wat er aan de hand is en wat helpt' }),
  veld: z.string().optional().meta({ description: 'het eerste veld dat niet klopt' }),
});

export interface ProbleemOpties {
  /** naam van het veld dat niet klopt */
  veld?: string;
  /** extra koppen van het antwoord */
  koppen?: Record<string, string>;
}

/** Een verzoek dat niet slaagt. De tekst gaat naar de beller en draagt geen ingevoerde waarden. */
export class Probleem extends Error {
  override readonly name = 'Probleem';

  constructor(readonly status: number, detail: string, readonly opties: ProbleemOpties = {}) {
    super(detail);
  }

  static ongeldig(veld: string | undefined, detail: string): Probleem {
    return new Probleem(400, detail, { veld });
  }

  static nietBekend(): Probleem {
    return new Probleem(401, 'Geef een bekend clientcertificaat of een geldig token mee.', { koppen: { 'WWW-Authenticate': 'Bearer' } });
  }

  static nietToegestaan(): Probleem {
    return new Probleem(403, 'Uw rol geeft hier geen toegang toe.');
  }

  static nietGevonden(detail = 'Er is hier niets met deze sleutel.'): Probleem {
    return new Probleem(404, detail);
  }

  /** @param seconden wachttijd voor een nieuwe poging */
  static overbelast(seconden: number, detail: string): Probleem {
    return new Probleem(503, detail, { koppen: { 'Retry-After': String(seconden) } });
  }

  /** De inhoud van het antwoord. */
  inhoud(): z.infer<typeof PROBLEEM> {
    const { veld } = this.opties;
    return {
      type: 'about:blank',
      title: TITELS[this.status] ?? `HTTP ${this.status}`,
      status: this.status,
      detail: this.message,
      ...(veld === undefined ? {} : { veld }),
    };
  }
}
