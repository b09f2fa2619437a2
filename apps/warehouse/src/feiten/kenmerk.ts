import { createHash } from 'node:crypto';

/**
 * Een kenmerk dat uit de sleutel volgt en er niet uit terug te rekenen is (UUID versie 8, RFC 9562). In de sleutel staat de cliëntsleutel:
 * zonder die is ook een kort referentienummer niet te raden.
 */
export function kenmerk(...sleutel: readonly (string | number | undefined)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(sleutel.map((deel) => deel ?? null))).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
