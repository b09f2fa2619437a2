/** De soorten problemen waarvoor de hub waakt; elk heeft een stuk in docs/draaiboek.md. */
export const INCIDENTSOORTEN = ['stilte', 'vastgelopen', 'bezorging', 'outbox', 'warehouse'] as const;

export type Incidentsoort = (typeof INCIDENTSOORTEN)[number];

/** Wat er van een probleem te vertellen valt; nooit iets over een persoon. */
export interface Bijzonderheid {
  partij?: string;
  /** codes van wie het raakt */
  partijen?: string[];
  /** berichtsoort */
  bericht?: string;
  /** wat er gewoonlijk per week komt */
  normaal?: number;
  reden?: string;
  kanaal?: string;
  stadium?: string;
  minuten?: number;
}

const MEERVOUD: Readonly<Record<string, string>> = {
  JW301: 'toewijzingen', JW302: 'retouren op toewijzingen', JW305: 'startberichten', JW306: 'retouren op startberichten', JW307: 'stopberichten',
  JW308: 'retouren op stopberichten', JW315: 'verzoeken om toewijzing', JW316: 'retouren op verzoeken om toewijzing', JW317: 'verzoeken om wijziging',
  JW318: 'retouren op verzoeken om wijziging', JW319: 'antwoorden op verzoeken', JW320: 'retouren op antwoorden', JW323: 'declaraties', JW325: 'declaratie-antwoorden',
};

const telwoord = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;

const TEKST: Readonly<Record<Incidentsoort, (b: Bijzonderheid, aantal: number) => string>> = {
  stilte: ({ partij, bericht = '', normaal }, aantal) => `${partij} stuurt normaal ${normaal} ${MEERVOUD[bericht] ?? `berichten ${bericht}`} per week, nu ${aantal}`,
  vastgelopen: ({ reden }, aantal) => `${telwoord(aantal, 'bericht zit', 'berichten zitten')} vast: ${reden}`,
  bezorging: ({ partij, kanaal }, aantal) => `${kanaal === 'mail' ? 'e-mail' : 'webhook'} aan ${partij} komt niet aan: ${telwoord(aantal, 'bezorging', 'bezorgingen')} opgegeven`,
  outbox: ({ stadium, minuten }, aantal) => `werk voor ${stadium} blijft liggen: ${telwoord(aantal, 'bericht', 'berichten')}, het oudste sinds ${telwoord(minuten ?? 0, 'minuut', 'minuten')}`,
  warehouse: ({ minuten }) => `het warehouse loopt ${telwoord(minuten ?? 0, 'minuut', 'minuten')} achter`,
};

/** Het probleem in één zin, zonder punt. */
export const incidenttekst = (soort: Incidentsoort, bijzonderheid: Bijzonderheid, aantal: number): string => TEKST[soort](bijzonderheid, aantal);
