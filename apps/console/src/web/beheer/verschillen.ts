/** Eén wijziging tussen twee versies van een bestand. */
export interface Verschil {
  /** waar, bijvoorbeeld `normen.startmelding` */
  plaats: string;
  /** wat er stond en wat er staat; ontbreekt als het er niet was of niet meer is */
  was?: string;
  werd?: string;
}

/**
 * Wat er tussen twee versies van een JSON-document is veranderd. Een lijst wordt als verzameling vergeleken: een regel die erbij komt of weggaat
 * is één verschil, waar hij ook staat.
 */
export function verschillen(oud: unknown, nieuw: unknown, plaats = ''): Verschil[] {
  if (JSON.stringify(oud) === JSON.stringify(nieuw)) return [];
  if (isObject(oud) && isObject(nieuw)) {
    return [...new Set([...Object.keys(oud), ...Object.keys(nieuw)])].flatMap((sleutel) => verschillen(oud[sleutel], nieuw[sleutel], plaats ? `${plaats}.${sleutel}` : sleutel));
  }
  if (Array.isArray(oud) && Array.isArray(nieuw)) {
    const [voor, na] = [oud, nieuw].map((lijst: unknown[]) => new Set(lijst.map((regel) => JSON.stringify(regel)))) as [Set<string>, Set<string>];
    return [
      ...[...voor].filter((regel) => !na.has(regel)).map((was) => ({ plaats, was })),
      ...[...na].filter((regel) => !voor.has(regel)).map((werd) => ({ plaats, werd })),
    ];
  }
  return [{ plaats, ...(oud === undefined ? {} : { was: JSON.stringify(oud) }), ...(nieuw === undefined ? {} : { werd: JSON.stringify(nieuw) }) }];
}

const isObject = (waarde: unknown): waarde is Record<string, unknown> => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
