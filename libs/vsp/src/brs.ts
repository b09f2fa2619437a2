/**
 * De BRS-codes die de hub gebruikt, met wat zij voor de indiener betekenen.
 * Bron: foutcodelijst van VECOZO.
 */
export const BRS_OMSCHRIJVINGEN = {
  BRS01: 'De afzender is niet bekend in deze rol',
  BRS02: 'De afzender mag dit soort bericht niet indienen',
  BRS03: 'De indiener mag niet namens deze afzender indienen',
  BRS04: 'De geadresseerde is niet bekend in deze rol',
  BRS05: 'De geadresseerde mag dit soort bericht niet ontvangen',
  BRS06: 'De payload is groter dan 25 MB',
  BRS13: 'De inhoud van het bericht voldoet niet aan het XML-schema',
  BRS14: 'De payload is geen welgevormde XML',
  BRS15: 'Het zip-bestand is niet geldig',
  BRS16: 'Het zip-bestand bevat meer dan één bestand',
  BRS17: 'Het zip-bestand is met een wachtwoord beveiligd',
  BRS19: 'Het bestand is uitgepakt groter dan 25 MB',
  BRS21: 'Het zip-bestand bevat geen bestand',
  BRS29: 'Het zip-bestand bevat een map',
  BRS33: 'Het bericht kan in deze vorm niet worden afgeleverd',
  BRS114: 'Het traceerId is al gebruikt voor een ander bericht',
} as const satisfies Record<string, string>;

export type BrsCode = keyof typeof BRS_OMSCHRIJVINGEN;
