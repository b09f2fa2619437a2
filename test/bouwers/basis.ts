/** Twee partijen die elkaar in proeven schrijven; de gemeente bestaat, de aanbieder en alle personen zijn verzonnen. */
export const GEMEENTE = '0153';
export const AANBIEDER = '65656055';

const EERSTE_BSN = 999_900_006;
const LAATSTE_BSN = 999_999_990;

/** De elfproef: 9·c1 + 8·c2 + … + 2·c8 − c9 is deelbaar door elf. */
function doorstaatElfproef(getal: number): boolean {
  const cijfers = [...String(getal)].map(Number);
  return cijfers.reduce((som, cijfer, i) => som + cijfer * (i === 8 ? -1 : 9 - i), 0) % 11 === 0;
}

const TEST_BSNS: string[] = [];

function vulTestBsns(): void {
  for (let getal = EERSTE_BSN; getal <= LAATSTE_BSN; getal += 1) {
    if (doorstaatElfproef(getal)) TEST_BSNS.push(String(getal));
  }
}

/**
 * Een van de ruim negenduizend Bsn's die voor testen zijn bedoeld (9999xxxxx) en aan de elfproef voldoen.
 *
 * @param volgnummer vanaf 0; hetzelfde volgnummer geeft hetzelfde Bsn
 * @throws RangeError als er niet zoveel zijn
 */
export function eenBsn(volgnummer = 0): string {
  if (TEST_BSNS.length === 0) vulTestBsns();
  const bsn = TEST_BSNS[volgnummer];
  if (bsn === undefined) throw new RangeError(`Er zijn ${TEST_BSNS.length} test-Bsn's; volgnummer ${volgnummer} bestaat niet.`);
  return bsn;
}
