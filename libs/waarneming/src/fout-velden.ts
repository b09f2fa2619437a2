import { types } from 'node:util';

/** Wat van een fout op een logregel komt. */
export interface FoutVelden {
  naam: string;
  code?: string;
  tekst: string;
  /** regels van de aanroepstapel, zonder de foutmelding die daar gewoonlijk boven staat */
  stapel?: string;
  oorzaak?: FoutVelden;
}

const STAPELREGELS = 8;
const TEKSTLENGTE = 300;
const DIEPTE = 3;

/** Of iets een fout is, ook als hij uit een andere context van het proces komt. */
export function isFout(waarde: unknown): waarde is Error {
  return types.isNativeError(waarde) || waarde instanceof Error;
}

/**
 * Maakt een fout geschikt voor het logboek. Bibliotheken zetten ingevoerde waarden tussen aanhalingstekens in hun melding
 * en in eigen velden (zoals `detail` bij PostgreSQL); die komen niet mee.
 */
export function foutVelden(fout: unknown, diepte = 1): FoutVelden {
  if (!isFout(fout)) return { naam: typeof fout, tekst: 'geen Error' };
  const { code, cause } = fout as Error & { code?: unknown };
  const stapel = stapelregels(fout.stack);
  return {
    naam: fout.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    tekst: zonderWaarden(fout.message),
    ...(stapel ? { stapel } : {}),
    ...(isFout(cause) && diepte < DIEPTE ? { oorzaak: foutVelden(cause, diepte + 1) } : {}),
  };
}

/** Vervangt wat tussen aanhalingstekens staat en kort lange teksten in. */
export function zonderWaarden(tekst: string): string {
  return tekst.replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"').slice(0, TEKSTLENGTE);
}

/** Houdt van een aanroepstapel alleen de plaatsen in de code over. */
export function stapelregels(stapel: string | undefined): string | undefined {
  const regels = stapel?.split('\n').filter((regel) => /^\s+at /.test(regel)).slice(0, STAPELREGELS);
  return regels?.length ? regels.map((regel) => regel.trim()).join(' | ') : undefined;
}
