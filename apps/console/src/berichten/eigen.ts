import type { BekendePartij, BerichtRij } from '@hub/opslag';

/** Partijen zien hun eigen berichten, beheer alle; de API en de pagina's houden zich aan deze ene regel. */
export function magBerichtZien({ rol, code }: Pick<BekendePartij, 'rol' | 'code'>, { afzenderCode, geadresseerdeCode }: BerichtRij): boolean {
  return rol === 'beheer' || code === afzenderCode || code === geadresseerdeCode;
}
