/** Een regel van de standaard die de hub niet als regel van niveau 2, 3 of 4 met haar eigen code beoordeelt, en waarom niet. */
export interface NietBeoordeeld {
  id: string;
  reden: string;
}

/** Samen met het boek zijn dit alle regels van de standaard, op die van de elementen (RS) na: die zitten in de XSD's. */
export const NIET_TE_BEOORDELEN: readonly NietBeoordeeld[] = [
  { id: 'CS015', reden: 'De XSD dwingt haar al af: zo een bericht haalt niveau 1 niet (BRS13).' },
  { id: 'CS025', reden: 'De XSD dwingt haar al af: zo een bericht haalt niveau 1 niet (BRS13).' },
  { id: 'CS319', reden: 'De XSD dwingt haar al af: zo een bericht haalt niveau 1 niet (BRS13).' },
  {
    id: 'TR319',
    reden: 'Code 9319 wordt nooit bereikt: het stijlblad keurt een ProductPeriode na de DeclaratiePeriode al op niveau 2 af (0001), en CS337 een die over een maandgrens loopt.',
  },
];
