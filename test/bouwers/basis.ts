import { testBsn } from '@hub/simulatie';

/** Twee partijen die elkaar in proeven schrijven; de gemeente bestaat, de aanbieder en alle personen zijn verzonnen. */
export const GEMEENTE = '0153';
export const AANBIEDER = '65656055';

/** Een Bsn dat voor testen is. @param volgnummer vanaf 0; hetzelfde volgnummer geeft hetzelfde Bsn */
export function eenBsn(volgnummer = 0): string {
  return testBsn(volgnummer);
}
