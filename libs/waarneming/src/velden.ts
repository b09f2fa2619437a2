import { foutVelden, isFout } from './fout-velden.js';

/**
 * De velden die op een logregel mogen staan. Een lijst van wat mag is veiliger dan een lijst van wat niet mag:
 * wat iemand later toevoegt, staat er pas na een bewuste keuze op. Geen van deze velden draagt inhoud van een bericht.
 */
export const TOEGESTANE_VELDEN: ReadonlySet<string> = new Set([
  // verwijzingen
  'traceerId', 'conversatieId', 'alsAntwoordOp', 'berichtId', 'jobId', 'regelId', 'aanvraagId',
  // soorten en uitkomsten
  'berichttype', 'berichtsubtype', 'berichtversie', 'actie', 'status', 'uitkomst', 'niveau', 'regel', 'retourCode', 'code',
  'stadium', 'stap', 'wachtrij', 'baan', 'rol', 'partij', 'afzender', 'geadresseerde', 'controle', 'onderdeel', 'context', 'kanaal',
  // aantallen en maten
  'aantal', 'poging', 'pogingen', 'duurMs', 'wachtMs', 'grootte', 'achterstand', 'gelijktijdig', 'poort', 'pid',
  // aanvraag over HTTP: het pad als sjabloon, zonder waarden
  'methode', 'route', 'httpStatus',
  // toestand van het proces
  'toestand', 'reden', 'signaal', 'versie', 'adres',
]);

type Velden = Record<string, unknown>;

/**
 * Houdt van een veldenlijst over wat op een logregel mag: enkelvoudige waarden onder een toegestane naam, en fouten.
 * Namen van wat wegviel staan in `weggelaten`, zodat de schrijver van de regel ziet waarom zijn veld ontbreekt.
 */
export function zeefVelden(velden: Velden): Velden {
  const over: Velden = {};
  const weggelaten: string[] = [];
  for (const [naam, waarde] of Object.entries(velden)) {
    if (waarde === undefined) continue;
    if (isFout(waarde)) over['fout'] = foutVelden(waarde);
    else if (TOEGESTANE_VELDEN.has(naam) && isEnkelvoudig(waarde)) over[naam] = waarde;
    else weggelaten.push(/^[A-Za-z]{1,40}$/.test(naam) ? naam : '?');
  }
  if (weggelaten.length > 0) over['weggelaten'] = weggelaten.join(' ');
  return over;
}

function isEnkelvoudig(waarde: unknown): boolean {
  return waarde === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof waarde);
}
