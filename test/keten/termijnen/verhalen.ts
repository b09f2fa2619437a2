import { Hubapi } from '../opstelling/hubapi.js';
import { Keten, type KetenOpties } from '../opstelling/keten.js';
import { Tijdlijn } from './tijdlijn.js';
import type { Wereld } from './zaak.js';

/** Schrijft een verhaal op: het speelt samen met de andere, en is daarna een proef op zichzelf. */
export type Verteller = (naam: string, verhaal: (wereld: Wereld) => Promise<void>) => void;

const SPEELTIJD_MS = 900_000;

/**
 * Een hub met een gesimuleerde klok waarop alle verhalen samen spelen.
 * @param begin moment waarop de klok begint
 * @param vertel schrijft de verhalen op
 */
export function opEenHub(begin: string, opties: Omit<KetenOpties, 'vorm' | 'motor'>, vertel: (verteller: Verteller) => void): void {
  const verhalen: Parameters<Verteller>[] = [];
  const uitslagen = new Map<string, PromiseSettledResult<void>>();
  let keten: Keten | undefined;

  beforeAll(async () => {
    keten = await Keten.start({ ...opties, motor: 'PostgreSQL', vorm: 'hub', env: { ...opties.env, HUB_NU: begin } });
    const api = new Hubapi(keten);
    const wereld: Wereld = { keten, api, tijd: new Tijdlijn(begin, (moment) => api.zetKlok(moment)) };
    const gespeeld = await wereld.tijd.speel(verhalen.map(([, verhaal]) => () => verhaal(wereld)));
    gespeeld.forEach((uitslag, i) => uitslagen.set(String(verhalen[i]?.[0]), uitslag));
  }, SPEELTIJD_MS);
  afterAll(() => keten?.stop(), 60_000);

  vertel((naam, verhaal) => {
    if (verhalen.some(([ander]) => ander === naam)) throw new Error(`er is al een verhaal '${naam}'`);
    verhalen.push([naam, verhaal]);
    it(naam, () => {
      const uitslag = uitslagen.get(naam);
      if (uitslag?.status === 'rejected') throw uitslag.reason;
      expect(uitslag?.status).toBe('fulfilled');
    });
  });
}
