import type { HubApi } from './hub-api.js';
import { tabel } from './weergave.js';

/** Wat er van elke soort weg mag. */
export interface Bewaarbeeld {
  items: { soort: string; termijn: { maanden: number; tot: string; aantal: number } | null }[];
}

/** Wat er is weggehaald. */
export interface Opgeruimdbeeld {
  items: { soort: string; tot: string; aantal: number; klaar: boolean }[];
  klaar: boolean;
}

/** Ruimt op tot er niets meer weg mag. */
export async function ruimAllesOp(api: HubApi): Promise<Opgeruimdbeeld> {
  const som = new Map<string, number>();
  for (;;) {
    const { items, klaar } = await api.ruimOp();
    for (const { soort, aantal } of items) som.set(soort, (som.get(soort) ?? 0) + aantal);
    if (klaar) return { items: items.map((item) => ({ ...item, aantal: som.get(item.soort) ?? 0 })), klaar };
  }
}

export function toonBewaren({ items }: Bewaarbeeld): string[] {
  return [
    ...tabel(items.map(({ soort, termijn }) => [soort, termijn ? `${termijn.maanden} maanden` : 'geen termijn', termijn ? `${termijn.aantal} tot en met ${termijn.tot}` : 'alles blijft'])),
    ...(items.some(({ termijn }) => termijn !== null && termijn.aantal > 0) ? ['er is niets weggehaald; dat doet hub bewaren --doe'] : []),
  ];
}

export const toonOpgeruimd = ({ items }: Opgeruimdbeeld): string[] =>
  (items.length === 0 ? ['het beleid noemt geen termijnen: alles blijft'] : tabel(items.map(({ soort, tot, aantal }) => [soort, `${aantal} weggehaald tot en met ${tot}`])));
