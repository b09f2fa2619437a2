import type { Termijnstatus } from '@hub/termijnen';

const OPEN = 'not vervallen and voldaan_op is null';

/** Een status, of alles wat nog gedaan moet worden: open, bijna voorbij of voorbij. */
export type Statuskeuze = Termijnstatus | 'te-doen';

/** Wat een status op een dag (`$1`) van een rij van `termijn.termijn` eist; dezelfde indeling als `statusOp`. */
export const STATUSEIS: Readonly<Record<Statuskeuze, string>> = {
  'te-doen': OPEN,
  open: `${OPEN} and uiterlijk >= $1::date and waarschuwing_op > $1::date`,
  waarschuwing: `${OPEN} and uiterlijk >= $1::date and waarschuwing_op <= $1::date`,
  verlopen: `${OPEN} and uiterlijk < $1::date`,
  tijdig: 'not vervallen and voldaan_op <= uiterlijk',
  'te-laat': 'not vervallen and voldaan_op > uiterlijk',
  vervallen: 'vervallen',
};
