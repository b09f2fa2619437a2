import type { Berichtregel } from './berichtregel.js';
import type { Regel } from './regel.js';
import { CD005 } from './binnen-bericht/cd005.js';
import { CD007 } from './binnen-bericht/cd007.js';
import { CD009 } from './binnen-bericht/cd009.js';
import { CD025 } from './binnen-bericht/cd025.js';
import { CD034 } from './binnen-bericht/cd034.js';
import { CD041 } from './binnen-bericht/cd041.js';
import { CD043 } from './binnen-bericht/cd043.js';
import { CD060 } from './binnen-bericht/cd060.js';
import { CD066 } from './binnen-bericht/cd066.js';
import { CD067 } from './binnen-bericht/cd067.js';
import { CD068 } from './binnen-bericht/cd068.js';
import { CD075 } from './binnen-bericht/cd075.js';
import { CD076 } from './binnen-bericht/cd076.js';
import { CD077 } from './binnen-bericht/cd077.js';
import { CD078 } from './binnen-bericht/cd078.js';
import { CD079 } from './binnen-bericht/cd079.js';
import { CD080 } from './binnen-bericht/cd080.js';
import { CD085 } from './binnen-bericht/cd085.js';
import { CD086 } from './binnen-bericht/cd086.js';
import { CD087 } from './binnen-bericht/cd087.js';
import { CD095 } from './binnen-bericht/cd095.js';
import { CD096 } from './binnen-bericht/cd096.js';
import { CS002 } from './binnen-bericht/cs002.js';
import { CS003 } from './binnen-bericht/cs003.js';
import { CS050 } from './binnen-bericht/cs050.js';
import { CS058 } from './binnen-bericht/cs058.js';
import { CS089 } from './binnen-bericht/cs089.js';
import { CS100 } from './binnen-bericht/cs100.js';
import { CS139 } from './binnen-bericht/cs139.js';
import { CS318 } from './binnen-bericht/cs318.js';
import { CS325 } from './binnen-bericht/cs325.js';
import { CS335 } from './binnen-bericht/cs335.js';
import { CS336 } from './binnen-bericht/cs336.js';
import { CS337 } from './binnen-bericht/cs337.js';
import { CS338 } from './binnen-bericht/cs338.js';
import { CS339 } from './binnen-bericht/cs339.js';
import { CS340 } from './binnen-bericht/cs340.js';
import { CS343 } from './binnen-bericht/cs343.js';
import { TR002 } from './binnen-bericht/tr002.js';
import { TR006 } from './binnen-bericht/tr006.js';
import { TR018 } from './binnen-bericht/tr018.js';
import { TR061 } from './binnen-bericht/tr061.js';
import { TR101 } from './binnen-bericht/tr101.js';
import { TR134 } from './binnen-bericht/tr134.js';
import { TR137 } from './binnen-bericht/tr137.js';
import { TR302 } from './binnen-bericht/tr302.js';
import { TR315 } from './binnen-bericht/tr315.js';
import { TR316 } from './binnen-bericht/tr316.js';
import { TR319 } from './binnen-bericht/tr319.js';
import { TR335 } from './binnen-bericht/tr335.js';
import { TR342 } from './binnen-bericht/tr342.js';
import { TR352 } from './binnen-bericht/tr352.js';
import { TR353 } from './binnen-bericht/tr353.js';
import { TR358 } from './binnen-bericht/tr358.js';
import { TR377 } from './binnen-bericht/tr377.js';
import { TR380 } from './binnen-bericht/tr380.js';
import { TR383 } from './binnen-bericht/tr383.js';
import { TR386 } from './binnen-bericht/tr386.js';
import { TR409 } from './binnen-bericht/tr409.js';
import { TR410 } from './binnen-bericht/tr410.js';
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

/** De regels van niveau 2: condities, constraints en technische regels. TR319 hoort erbij: zo toetst het stijlblad haar. */
export const REGELS_BERICHT: readonly Berichtregel[] = [
  CD005,
  CD007,
  CD009,
  CD025,
  CD034,
  CD041,
  CD043,
  CD060,
  CD066,
  CD067,
  CD068,
  CD075,
  CD076,
  CD077,
  CD078,
  CD079,
  CD080,
  CD085,
  CD086,
  CD087,
  CD095,
  CD096,
  CS002,
  CS003,
  CS050,
  CS058,
  CS089,
  CS100,
  CS139,
  CS318,
  CS325,
  CS335,
  CS336,
  CS337,
  CS338,
  CS339,
  CS340,
  CS343,
  TR002,
  TR006,
  TR018,
  TR061,
  TR101,
  TR134,
  TR137,
  TR302,
  TR315,
  TR316,
  TR319,
  TR335,
  TR342,
  TR352,
  TR353,
  TR358,
  TR377,
  TR380,
  TR383,
  TR386,
  TR409,
  TR410,
  TR416,
];
