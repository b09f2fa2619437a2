import type { Bericht, BerichtType } from '@hub/ijw';
import type { Berichtregel } from '@hub/regels';

/** Een bericht met zijn soort. */
export type SoortEnBericht = { [T in BerichtType]: { type: T; bericht: Bericht<T> } }[BerichtType];

export type Berichtgeval = SoortEnBericht & { geval: string };

/** Een plaats die niet voldoet, met de feiten. */
export interface Bewijs {
  pad: string;
  feiten: unknown;
}

/** De tabel van een regel van niveau 2: berichten die voldoen, schenden (met precies het bewijs) en waar de regel niet over gaat. */
export interface Berichttabel {
  voldoet: Berichtgeval[];
  schendt: (Berichtgeval & { bewijs: Bewijs[] })[];
  /** regels die altijd samen met deze worden geschonden; zonder schendt minstens een geval deze regel alleen */
  samenMet?: string[];
  /** `eigenaar`: de regel die over het ontbrekende feit gaat, of `geen` als niemand dat hoeft */
  nvt: (Berichtgeval & { eigenaar: string })[];
}

/** Hoeveel plaatsen de regel beoordeelt, en welke niet voldoen. Een bericht waarin de regel niet geldt, heeft geen plaatsen. */
export function oordelen(regel: Berichtregel, { type, bericht }: SoortEnBericht, keerOm = false): { beoordeeld: number; bewijs: Bewijs[] } {
  const plaatsen = regel.berichten.includes(type) ? regel.beoordeel(bericht, keerOm) : [];
  return {
    beoordeeld: plaatsen.filter((plaats) => plaats.uitkomst !== 'n.v.t.').length,
    bewijs: plaatsen.flatMap((plaats) => (plaats.uitkomst === 'voldoet niet' ? [{ pad: plaats.pad, feiten: plaats.feiten }] : [])),
  };
}

/** De gevallen die met de eis omgekeerd hun uitkomst houden, en wat aan de tabel ontbreekt om een proef te zijn. */
export function blijftGroenInBericht(regel: Berichtregel, tabel: Berichttabel): string[] {
  const leeg = [tabel.voldoet.length === 0 ? 'geen bericht dat voldoet' : [], tabel.schendt.length === 0 ? 'geen bericht dat schendt' : []];
  const voldoetNog = tabel.voldoet.filter((geval) => oordelen(regel, geval, true).bewijs.length === 0);
  const schendtNog = tabel.schendt.filter((geval) => {
    const omgekeerd = new Set(oordelen(regel, geval, true).bewijs.map(({ pad }) => pad));
    return geval.bewijs.some(({ pad }) => omgekeerd.has(pad));
  });
  return [...leeg.flat(), ...voldoetNog.map(({ geval }) => geval), ...schendtNog.map(({ geval }) => geval)];
}
