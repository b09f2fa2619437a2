/** Een onmogelijke instelling; `message` is één Nederlandse regel die zegt wat, waar en wat het moet zijn. */
export class InstellingFout extends Error {
  override readonly name = 'InstellingFout';
}

const LANGSTE_WAARDE = 120;

/** Een waarde zoals die in een melding mag staan: op één regel en niet eindeloos lang. */
export function toonWaarde(waarde: unknown): string {
  if (waarde === undefined) return 'niet ingevuld';
  const tekst = JSON.stringify(waarde);
  return tekst.length > LANGSTE_WAARDE ? `${tekst.slice(0, LANGSTE_WAARDE)}…` : tekst;
}

/** Een URL zonder de inloggegevens die erin kunnen staan; werkt ook als de tekst geen geldige URL is. */
export function zonderInloggegevens(url: string): string {
  return url
    .replace(/^([a-z][a-z+]*:\/*)?.*@/is, '$1geheim@')
    .replace(/(password|pass|secret)=[^&\s]*/gi, '$1=geheim');
}
