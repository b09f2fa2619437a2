import type { Berichtregel } from './berichtregel.js';
import type { Regel } from './regel.js';
import { CS002 } from './binnen-bericht/cs002.js';
import { CS139 } from './binnen-bericht/cs139.js';
import { TR018 } from './binnen-bericht/tr018.js';
import { TR101 } from './binnen-bericht/tr101.js';
import { TR134 } from './binnen-bericht/tr134.js';
import { TR302 } from './binnen-bericht/tr302.js';
import { TR358 } from './binnen-bericht/tr358.js';
import { TR416 } from './binnen-bericht/tr416.js';
import { TR019 } from './berichtoverstijgend/tr019.js';
import { TR056 } from './berichtoverstijgend/tr056.js';
import { TR063 } from './berichtoverstijgend/tr063.js';
import { TR071 } from './berichtoverstijgend/tr071.js';
import { TR074 } from './berichtoverstijgend/tr074.js';
import { TR304 } from './berichtoverstijgend/tr304.js';
import { TR307 } from './berichtoverstijgend/tr307.js';
import { TR308 } from './berichtoverstijgend/tr308.js';
import { TR314 } from './berichtoverstijgend/tr314.js';
import { TR318 } from './berichtoverstijgend/tr318.js';
import { TR321 } from './berichtoverstijgend/tr321.js';
import { TR322 } from './berichtoverstijgend/tr322.js';
import { TR323 } from './berichtoverstijgend/tr323.js';
import { TR326 } from './berichtoverstijgend/tr326.js';
import { TR332 } from './berichtoverstijgend/tr332.js';
import { TR333 } from './berichtoverstijgend/tr333.js';
import { TR337 } from './berichtoverstijgend/tr337.js';
import { TR338 } from './berichtoverstijgend/tr338.js';
import { TR339 } from './berichtoverstijgend/tr339.js';
import { TR340 } from './berichtoverstijgend/tr340.js';
import { TR341 } from './berichtoverstijgend/tr341.js';
import { TR347 } from './berichtoverstijgend/tr347.js';
import { TR349 } from './berichtoverstijgend/tr349.js';
import { TR350 } from './berichtoverstijgend/tr350.js';
import { TR351 } from './berichtoverstijgend/tr351.js';
import { TR355 } from './berichtoverstijgend/tr355.js';
import { TR357 } from './berichtoverstijgend/tr357.js';
import { TR359 } from './berichtoverstijgend/tr359.js';
import { TR360 } from './berichtoverstijgend/tr360.js';
import { TR361 } from './berichtoverstijgend/tr361.js';
import { TR365 } from './berichtoverstijgend/tr365.js';
import { TR366 } from './berichtoverstijgend/tr366.js';
import { TR367 } from './berichtoverstijgend/tr367.js';
import { TR369 } from './berichtoverstijgend/tr369.js';
import { TR371 } from './berichtoverstijgend/tr371.js';
import { TR373 } from './berichtoverstijgend/tr373.js';
import { TR374 } from './berichtoverstijgend/tr374.js';
import { TR375 } from './berichtoverstijgend/tr375.js';
import { TR376 } from './berichtoverstijgend/tr376.js';
import { TR379 } from './berichtoverstijgend/tr379.js';
import { TR382 } from './berichtoverstijgend/tr382.js';
import { TR384 } from './berichtoverstijgend/tr384.js';
import { TR385 } from './berichtoverstijgend/tr385.js';
import { TR387 } from './berichtoverstijgend/tr387.js';
import { TR388 } from './berichtoverstijgend/tr388.js';
import { TR389 } from './berichtoverstijgend/tr389.js';
import { TR390 } from './berichtoverstijgend/tr390.js';
import { TR411 } from './berichtoverstijgend/tr411.js';
import { TR412 } from './berichtoverstijgend/tr412.js';
import { TR413 } from './berichtoverstijgend/tr413.js';
import { TR414 } from './berichtoverstijgend/tr414.js';
import { TR415 } from './berichtoverstijgend/tr415.js';
import { TR418 } from './berichtoverstijgend/tr418.js';
import { TR135 } from './externe-bron/tr135.js';
import { TR346 } from './externe-bron/tr346.js';
import { TR378 } from './externe-bron/tr378.js';
import { TR381 } from './externe-bron/tr381.js';

/** De regels van niveau 3 en 4, in de volgorde van hun nummer. */
export const REGELS_DOSSIER: readonly Regel[] = [
  TR019,
  TR056,
  TR063,
  TR071,
  TR074,
  TR135,
  TR304,
  TR307,
  TR308,
  TR314,
  TR318,
  TR321,
  TR322,
  TR323,
  TR326,
  TR332,
  TR333,
  TR337,
  TR338,
  TR339,
  TR340,
  TR341,
  TR346,
  TR347,
  TR349,
  TR350,
  TR351,
  TR355,
  TR357,
  TR359,
  TR360,
  TR361,
  TR365,
  TR366,
  TR367,
  TR369,
  TR371,
  TR373,
  TR374,
  TR375,
  TR376,
  TR378,
  TR379,
  TR381,
  TR382,
  TR384,
  TR385,
  TR387,
  TR388,
  TR389,
  TR390,
  TR411,
  TR412,
  TR413,
  TR414,
  TR415,
  TR418,
];

/** De regels van niveau 2: codes en constraints, dan technische regels. */
export const REGELS_BERICHT: readonly Berichtregel[] = [CS002, CS139, TR018, TR101, TR134, TR302, TR358, TR416];

/** Een regel van de standaard die de hub niet als regel van niveau 2, 3 of 4 met haar eigen code beoordeelt, en waarom niet. */
export interface NietBeoordeeld {
  id: string;
  reden: string;
}

/** Samen met het boek zijn dit alle regels van de standaard, op die van de elementen (RS) na: die zitten in de XSD's. */
export const NIET_TE_BEOORDELEN: readonly NietBeoordeeld[] = [
  { id: 'CS015', reden: 'De XSD dwingt haar al af: zo een bericht haalt niveau 1 niet (BRS14).' },
  { id: 'CS025', reden: 'De XSD dwingt haar al af: zo een bericht haalt niveau 1 niet (BRS14).' },
  { id: 'CS319', reden: 'De XSD dwingt haar al af: zo een bericht haalt niveau 1 niet (BRS14).' },
  {
    id: 'TR319',
    reden: 'Code 9319 wordt nooit bereikt: het stijlblad keurt een ProductPeriode na de DeclaratiePeriode al op niveau 2 af (0001), en CS337 een die over een maandgrens loopt.',
  },
];
