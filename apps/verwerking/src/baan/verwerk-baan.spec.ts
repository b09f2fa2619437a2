import type { BerichtJob } from '@hub/berichtweg';
import type { Baanopslag, Beurt, TeVerwerken } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { TeGrootVoorDezeDraad, type Benodigdheden } from '../behandeling.js';
import { Baanwerker, type Afloop, type Elders } from './verwerk-baan.js';

const job = (berichtId: number): BerichtJob => ({ berichtId: String(berichtId), traceerId: '3f0c1a52-1111-4222-8333-123456789012', baan: '65656055/0153', v: 2 });

/** Een baan met berichten; een groot bericht gooit zoals `verwerkBericht` dat doet. */
class Proefbaan {
  readonly behandeld: number[] = [];
  readonly apart: string[] = [];

  constructor(private readonly rij: number[], private readonly groot: ReadonlySet<number>) {}

  async neemBeurt(_id: number, werk: (b: TeVerwerken) => Promise<void>): Promise<Beurt> {
    const [id] = this.rij;
    if (id === undefined) return 'geen';
    const verwerkt = this.groot.has(id) ? Promise.reject(new TeGrootVoorDezeDraad()) : Promise.resolve();
    await werk({ id, envelop: { traceerId: job(id).traceerId } } as TeVerwerken).catch(() => undefined);
    await verwerkt;
    return this.rondAf();
  }

  /** Wat de draad doet: het oudste bericht is behandeld. */
  rondAf(): Beurt {
    this.behandeld.push(this.rij.shift() ?? -1);
    return this.rij.length > 0 ? 'meer' : 'laatste';
  }

  meldInBehandeling = (): Promise<void> => Promise.resolve();
  heeftWerk = (): Promise<boolean> => Promise.resolve(this.rij.length > 0);

  zetApart(id: number, reden: string): Promise<void> {
    this.apart.push(`${id} ${reden}`);
    this.rij.shift();
    return Promise.resolve();
  }
}

function opstelling(rij: number[], groot: number[]) {
  const baan = new Proefbaan(rij, new Set(groot));
  const overgenomen: { id: number; daarna: (afloop: Afloop) => Promise<void> }[] = [];
  const elders: Elders = { neemOver: ({ id }, daarna) => void overgenomen.push({ id, daarna }), heeft: () => false };
  const stil = { info: () => undefined, warn: () => undefined, error: () => undefined } as unknown as Logboek;
  return { baan, overgenomen, werker: new Baanwerker(baan as unknown as Baanopslag, {} as Benodigdheden, stil, elders) };
}

describe('een groot bericht in een baan', () => {
  it('wordt overgegeven zonder erop te wachten, en daarna gaat de baan verder', async () => {
    const { baan, overgenomen, werker } = opstelling([1, 2, 3], [2]);
    await werker.verwerk(job(1));
    expect([baan.behandeld, overgenomen.map((o) => o.id)]).toEqual([[1], [2]]);
    baan.rondAf();
    await overgenomen[0]?.daarna('gedaan');
    expect(baan.behandeld).toEqual([1, 2, 3]);
  });

  it('waar de draad twee keer op stukgaat, gaat apart; de baan gaat verder', async () => {
    const { baan, overgenomen, werker } = opstelling([1, 2], [1]);
    await werker.verwerk(job(1));
    await overgenomen[0]?.daarna('draad gestopt');
    expect([baan.apart, overgenomen.length]).toEqual([[], 2]);
    await overgenomen[1]?.daarna('draad gestopt');
    expect([baan.apart, baan.behandeld]).toEqual([['1 Error: de draad voor grote berichten ging er twee keer op stuk'], [2]]);
  }, 20_000);
});
