import type { BerichtType } from '@hub/ijw';
import type { Berichtvorm } from './binnen-bericht/berichtvorm.js';
import type { Pad, Plaats } from './binnen-bericht/plaats.js';
import type { Oordeel } from './regel.js';

/** Een regel van niveau 2, zoals zij wordt opgeschreven: zij kijkt naar plaatsen in een bericht en naar niets daarbuiten. */
export interface Berichtregelbeschrijving<E, G> {
  /** nummer in de standaard */
  id: string;
  /** wat de regel eist, in eigen woorden */
  betekenis: string;
  /** waar de regel vandaan komt: bedrijfsregel, of gedrag van het officiële stijlblad */
  bron: string;
  /** waarin het stijlblad de regel toetst, retourberichten inbegrepen */
  berichten: readonly BerichtType[];
  /** element op de plaats waar de fout zit, voor het leesbare pad; met `/` als het dieper ligt */
  element?: string;
  /** de plaatsen in het bericht waarover de regel iets zegt */
  plaatsen: (bericht: Berichtvorm) => Iterable<Plaats<E>>;
  /** de feiten op een plaats; `undefined` als ze er niet zijn: dan is de regel daar niet van toepassing */
  gegevens: (element: E, bericht: Berichtvorm) => G | undefined;
  /** de eis, alleen over de feiten */
  moet: (feiten: G) => boolean;
  /** wat er mis is en wat eraan te doen is, bij deze feiten */
  uitleg: (feiten: G) => string;
}

/** Het oordeel op een plaats. */
export type Plaatsoordeel = { pad: string } & Oordeel<unknown>;

/** Een schending op een plaats. */
export interface Schending {
  pad: string;
  uitleg: string;
}

/** Een regel van niveau 2 zoals de motor haar gebruikt. */
export interface Berichtregel extends Omit<Berichtregelbeschrijving<never, never>, 'plaatsen' | 'gegevens' | 'moet' | 'uitleg'> {
  niveau: 2;
  /** op niveau 2 delen alle regels een code */
  retourCode: '0001';
  klassen: readonly ['Header'];
  /** beoordeelt elke plaats; met `keerOm` geldt het omgekeerde van de eis (om te bewijzen dat een test kan falen) */
  beoordeel(bericht: Berichtvorm, keerOm?: boolean): Plaatsoordeel[];
  /** de schendingen, in de volgorde van het bericht */
  toets(bericht: Berichtvorm): Iterable<Schending>;
}

/** Maakt van een beschrijving een regel die de motor kan draaien. */
export function berichtregel<E, G>(b: Berichtregelbeschrijving<E, G>): Berichtregel {
  const leesbaar = (pad: Pad): string => (b.element?.split('/') ?? []).reduce((boven, deel) => boven.onder(deel), pad).toString();
  return Object.freeze({
    id: b.id,
    betekenis: b.betekenis,
    bron: b.bron,
    berichten: b.berichten,
    element: b.element,
    niveau: 2 as const,
    retourCode: '0001' as const,
    klassen: ['Header'] as const,
    beoordeel(bericht: Berichtvorm, keerOm = false): Plaatsoordeel[] {
      return Array.from(b.plaatsen(bericht), ({ element, pad }): Plaatsoordeel => {
        const feiten = b.gegevens(element, bericht);
        if (feiten === undefined) return { pad: leesbaar(pad), uitkomst: 'n.v.t.' };
        return { pad: leesbaar(pad), uitkomst: b.moet(feiten) === keerOm ? 'voldoet niet' : 'voldoet', feiten };
      });
    },
    *toets(bericht: Berichtvorm): Iterable<Schending> {
      for (const { element, pad } of b.plaatsen(bericht)) {
        const feiten = b.gegevens(element, bericht);
        if (feiten !== undefined && !b.moet(feiten)) yield { pad: leesbaar(pad), uitleg: b.uitleg(feiten) };
      }
    },
  });
}
