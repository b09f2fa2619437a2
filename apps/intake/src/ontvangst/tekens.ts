import { Probleem } from '@hub/vsp';

/** U+0000 en halve surrogaatparen: geldig in JSON, maar geen tekst die de database kan bewaren. */
const isOnbewaarbaar = (tekst: string): boolean => tekst.includes('\0') || /\p{Surrogate}/u.test(tekst);

/**
 * Weigert tekst die niet bewaard kan worden. Aan te roepen na de validatie, die de vorm al begrensd heeft.
 * @throws Probleem 400 met het pad van het veld
 */
export function weigerOnbewaarbaar(waarde: unknown, pad: string): void {
  if (typeof waarde === 'string' && isOnbewaarbaar(waarde)) {
    throw Probleem.ongeldig(pad, 'Deze tekst bevat een teken dat niet is toegestaan.');
  }
  if (typeof waarde !== 'object' || waarde === null) return;
  for (const [naam, deel] of Object.entries(waarde)) {
    weigerOnbewaarbaar(deel, Array.isArray(waarde) ? `${pad}[${naam}]` : `${pad}${pad === '' ? '' : '.'}${naam}`);
  }
}
