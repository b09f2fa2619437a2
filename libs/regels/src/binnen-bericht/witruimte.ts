/** Witruimte volgens XML: een vaste spatie hoort daar niet bij. */
const WITRUIMTE = /[ \t\r\n]+/g;

/** De waarde zonder witruimte aan de randen en met enkele spaties erbinnen, zoals het stijlblad haar gladstrijkt. */
export function normaliseer(waarde: string): string {
  return waarde.replace(WITRUIMTE, ' ').replace(/^ | $/g, '');
}
