const EERSTE_BSN = 999_900_006;
const LAATSTE_BSN = 999_999_990;

/** De elfproef: 9·c1 + 8·c2 + … + 2·c8 − c9 is deelbaar door elf. */
function doorstaatElfproef(getal: number): boolean {
  const cijfers = [...String(getal)].map(Number);
  return cijfers.reduce((som, cijfer, i) => som + cijfer * (i === 8 ? -1 : 9 - i), 0) % 11 === 0;
}

let testBsns: readonly string[] | undefined;

function alleTestBsns(): readonly string[] {
  testBsns ??= Array.from({ length: LAATSTE_BSN - EERSTE_BSN + 1 }, (_, i) => EERSTE_BSN + i).filter(doorstaatElfproef).map(String);
  return testBsns;
}

/** Hoeveel Bsn's er voor testen zijn. */
export function aantalTestBsns(): number {
  return alleTestBsns().length;
}

/**
 * Een van de ruim negenduizend Bsn's die voor testen zijn bedoeld (9999xxxxx) en aan de elfproef voldoen.
 *
 * @param volgnummer vanaf 0; hetzelfde volgnummer geeft hetzelfde Bsn
 * @throws RangeError als er niet zoveel zijn
 */
export function testBsn(volgnummer: number): string {
  const bsn = alleTestBsns()[volgnummer];
  if (bsn === undefined) throw new RangeError(`Er zijn ${aantalTestBsns()} test-Bsn's; volgnummer ${volgnummer} bestaat niet.`);
  return bsn;
}
