import type { BekendePartij, BewaardeTermijn } from '@hub/opslag';

/** Voor wie hij termijnen zoekt: een partij voor zichzelf, beheer en analist voor iedereen. */
export function alsPartij({ rol, code }: Pick<BekendePartij, 'rol' | 'code'>): { rol: 'aanbieder' | 'gemeente'; code: string } | undefined {
  return rol === 'aanbieder' || rol === 'gemeente' ? { rol, code } : undefined;
}

export function magTermijnZien(wie: Pick<BekendePartij, 'rol' | 'code'>, { termijn }: BewaardeTermijn): boolean {
  const partij = alsPartij(wie);
  return partij === undefined || termijn[partij.rol] === partij.code;
}
