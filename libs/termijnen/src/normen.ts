import { aantalDagen, eersteVanMaand, laatsteVanMaand, maandenVerder, plusDagen, plusWerkdagen, type Datum, type Kalender } from '@hub/werkdagen';
import { geldtOp } from './plaatsing.js';
import type { Landelijk, Normen, Plaatsing, Termijnbeleid } from './termijnbeleid.js';

export { plaatsingVoor } from './plaatsing.js';
export type { Plaatsing, Termijnbeleid } from './termijnbeleid.js';

/** Hoe lang een termijn duurt, en waar dat staat. */
export interface Norm {
  dagen: number;
  /** `maandeinde`: tot en met de laatste dag van de maand na die van het begin; `dagen` telt dan die maand */
  eenheid: 'werkdagen' | 'kalenderdagen' | 'maandeinde';
  bron: string;
}

/** Waarvoor een norm bestaat: elke soort termijn, en de afwijzing op grond van het woonplaatsbeginsel. */
export type Normsoort =
  | 'startmelding' | 'stopmelding' | 'start-ontbreekt' | 'stop-ontbreekt' | 'declaratie'
  | 'retour' | 'declaratie-antwoord' | 'verzoek-antwoord' | 'verzoek-onderzoek' | 'woonplaatsbeginsel';

interface LandelijkeNorm {
  sleutel: keyof Landelijk;
  eenheid: 'werkdagen' | 'kalenderdagen';
  bron: string;
}

const LANDELIJK: Record<Exclude<Normsoort, 'declaratie'>, LandelijkeNorm> = {
  startmelding: { sleutel: 'startmelding', eenheid: 'werkdagen', bron: 'OP271' },
  'start-ontbreekt': { sleutel: 'startmelding', eenheid: 'werkdagen', bron: 'OP271' },
  stopmelding: { sleutel: 'stopmelding', eenheid: 'werkdagen', bron: 'OP272' },
  'stop-ontbreekt': { sleutel: 'stopmelding', eenheid: 'werkdagen', bron: 'OP272' },
  retour: { sleutel: 'retour', eenheid: 'werkdagen', bron: 'OP090' },
  'declaratie-antwoord': { sleutel: 'declaratieAntwoord', eenheid: 'werkdagen', bron: 'OP090x4' },
  'verzoek-antwoord': { sleutel: 'verzoekAntwoord', eenheid: 'werkdagen', bron: 'OP274/OP346' },
  'verzoek-onderzoek': { sleutel: 'verzoekOnderzoek', eenheid: 'kalenderdagen', bron: 'OP274/OP346' },
  woonplaatsbeginsel: { sleutel: 'woonplaatsbeginsel', eenheid: 'kalenderdagen', bron: 'OP359' },
};

const BIJ_PLAATSING: { readonly [K in Normsoort]?: 'startmelding' | 'stopmelding' } = {
  startmelding: 'startmelding',
  'start-ontbreekt': 'startmelding',
  stopmelding: 'stopmelding',
  'stop-ontbreekt': 'stopmelding',
};

/**
 * De norm die op de dag geldt: die van de plaatsing voor haar start, stop en declaratie, anders de landelijke.
 * @throws Error bij een declaratie zonder plaatsing: landelijk bestaat die termijn niet
 */
export function normVoor({ normen }: Pick<Termijnbeleid, 'normen'>, soort: Normsoort, { plaatsing, dag }: { plaatsing?: Plaatsing; dag: Datum }): Norm {
  if (soort === 'declaratie') {
    if (plaatsing === undefined) throw new Error('een norm voor de declaratie bestaat alleen bij een plaatsing');
    const maand = volgendeMaand(dag);
    return { dagen: aantalDagen(maand), eenheid: plaatsing.declaratie, bron: plaatsing.bron };
  }
  const eigen = BIJ_PLAATSING[soort];
  if (plaatsing !== undefined && eigen !== undefined) return { dagen: plaatsing[eigen], eenheid: 'werkdagen', bron: plaatsing.bron };
  const { sleutel, eenheid, bron } = LANDELIJK[soort];
  return { dagen: landelijkOp(normen, sleutel, dag), eenheid, bron };
}

/** De laatste dag van een termijn die op `begin` (dag 0) ingaat; een maandeinde schuift niet om een weekend. */
export function uiterlijkVan(begin: Datum, { dagen, eenheid }: Norm, kalender: Kalender): Datum {
  return naDagen(begin, dagen, eenheid, kalender);
}

/** De eerste dag waarop het deel van de termijn is verbruikt, naar boven afgerond op hele dagen. */
export function waarschuwingVan(begin: Datum, { dagen, eenheid }: Norm, deel: number, kalender: Kalender): Datum {
  return naDagen(begin, Math.ceil(deel * dagen - AFRONDING), eenheid, kalender);
}

/** Ruim meer dan een breuk als 0,7 in een getal tekortkomt, en ver onder elke breuk die iets betekent: 0,7 × 10 blijft 7 dagen. */
const AFRONDING = 1e-9;

function naDagen(begin: Datum, dagen: number, eenheid: Norm['eenheid'], kalender: Kalender): Datum {
  switch (eenheid) {
    case 'werkdagen': return plusWerkdagen(begin, dagen, kalender);
    case 'kalenderdagen': return plusDagen(begin, dagen);
    case 'maandeinde': return plusDagen(laatsteVanMaand(begin), dagen);
  }
}

function landelijkOp(normen: Normen, sleutel: keyof Landelijk, dag: Datum): number {
  const afwijking = normen.perPeriode.find((periode) => periode[sleutel] !== undefined && geldtOp(periode, dag));
  return afwijking?.[sleutel] ?? normen[sleutel];
}

function volgendeMaand(dag: Datum): { van: Datum; tot: Datum } {
  const van = maandenVerder(eersteVanMaand(dag), 1);
  return { van, tot: laatsteVanMaand(van) };
}
