import type { BerichtJob } from '@hub/berichtweg';
import type { Baanopslag, Beurt, TeVerwerken } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { TeGrootVoorDezeDraad, type Benodigdheden } from '../behandeling.js';
import { Baanwerker, type Afloop, type Elders } from './verwerk-baan.js';

const [BAAN, ELDERS, NERGENS] = ['65656055/0153', '65656055/0141', '65656055/0147'] as const;
const job = (berichtId: number, baan: string = BAAN): BerichtJob => ({ berichtId: String(berichtId), traceerId: '3f0c1a52-1111-4222-8333-123456789012', baan, v: 2 });

/** Banen met berichten, in het geheugen. Een bericht kan te groot zijn, of stuk: de hub loopt erop vast. */
class Proefbanen {
  readonly behandeld: number[] = [];
  readonly apart: string[] = [];
  /** de berichten van elke ronde die begon */
  readonly rondes: number[][] = [];

  constructor(private readonly banen: ReadonlyMap<string, number[]>, private readonly groot: ReadonlySet<number>, private readonly stuk: ReadonlySet<number>) {}

  async neemBeurten(namen: string[], _grens: number, werk: (ronde: TeVerwerken[]) => Promise<void>): Promise<Beurt[]> {
    const ronde = namen.flatMap((baan) => (this.rij(baan).slice(0, 1).map((id) => ({ id, baan, envelop: { traceerId: job(id).traceerId } }))));
    if (ronde.length === 0) return namen.map(() => 'geen');
    this.rondes.push(ronde.map(({ id }) => id));
    await werk(ronde as unknown as TeVerwerken[]).catch(() => undefined);
    for (const { id } of ronde) {
      if (this.groot.has(id)) throw new TeGrootVoorDezeDraad();
      if (this.stuk.has(id)) throw new Error('stuk');
    }
    return namen.map((baan) => this.rondAf(baan));
  }

  /** Het oudste bericht is behandeld; ook wat de draad voor grote berichten doet. */
  rondAf(baan: string = BAAN): Beurt {
    const id = this.rij(baan).shift();
    if (id === undefined) return 'geen';
    this.behandeld.push(id);
    return this.rij(baan).length > 0 ? 'meer' : 'laatste';
  }

  meldInBehandeling = (): Promise<void> => Promise.resolve();

  zetApart(id: number, reden: string): Promise<void> {
    this.apart.push(`${id} ${reden}`);
    for (const rij of this.banen.values()) if (rij[0] === id) rij.shift();
    return Promise.resolve();
  }

  private rij(baan: string): number[] {
    return this.banen.get(baan) ?? [];
  }
}

function opstelling(banen: Record<string, number[]>, { groot = [], stuk = [] }: { groot?: number[]; stuk?: number[] } = {}) {
  const baan = new Proefbanen(new Map(Object.entries(banen)), new Set(groot), new Set(stuk));
  const overgenomen: { id: number; daarna: (afloop: Afloop) => Promise<void> }[] = [];
  const elders: Elders = { neemOver: ({ id }, daarna) => void overgenomen.push({ id, daarna }), heeft: () => false };
  const stil = { info: () => undefined, warn: () => undefined, error: () => undefined } as unknown as Logboek;
  return { baan, overgenomen, werker: new Baanwerker(baan as unknown as Baanopslag, {} as Benodigdheden, stil, elders) };
}

describe('een groot bericht in een baan', () => {
  it('wordt overgegeven zonder erop te wachten, en daarna gaat de baan verder', async () => {
    const { baan, overgenomen, werker } = opstelling({ [BAAN]: [1, 2, 3] }, { groot: [2] });
    await werker.verwerk(job(1));
    expect([baan.behandeld, overgenomen.map((o) => o.id)]).toEqual([[1], [2]]);
    baan.rondAf();
    await overgenomen[0]?.daarna('gedaan');
    expect(baan.behandeld).toEqual([1, 2, 3]);
  });

  it('waar de draad twee keer op stukgaat, gaat apart; de baan gaat verder', async () => {
    const { baan, overgenomen, werker } = opstelling({ [BAAN]: [1, 2] }, { groot: [1] });
    await werker.verwerk(job(1));
    await overgenomen[0]?.daarna('draad gestopt');
    expect([baan.apart, overgenomen.length]).toEqual([[], 2]);
    await overgenomen[1]?.daarna('draad gestopt');
    expect([baan.apart, baan.behandeld]).toEqual([['1 Error: de draad voor grote berichten ging er twee keer op stuk'], [2]]);
  }, 20_000);
});

describe('een ronde', () => {
  it('neemt van elke baan die werk heeft een bericht, en van geen baan twee', async () => {
    const { baan, werker } = opstelling({ [BAAN]: [1, 4], [ELDERS]: [2], [NERGENS]: [3] });
    await Promise.all([werker.verwerk(job(1)), werker.verwerk(job(2, ELDERS)), werker.verwerk(job(3, NERGENS))]);
    expect(baan.rondes).toEqual([[1, 2, 3], [4]]);
  });

  it('waarin een bericht vastloopt of te groot is, gaat over: elk bericht apart, en alleen dat bericht merkt ervan', async () => {
    const { baan, overgenomen, werker } = opstelling({ [BAAN]: [1, 4], [ELDERS]: [2, 5], [NERGENS]: [3] }, { groot: [3], stuk: [2] });
    await Promise.all([werker.verwerk(job(1)), werker.verwerk(job(2, ELDERS)), werker.verwerk(job(3, NERGENS))]);
    expect(baan.rondes.slice(0, 4)).toEqual([[1, 2, 3], [1], [2], [3]]);
    expect([baan.apart, overgenomen.map(({ id }) => id), baan.behandeld.sort()]).toEqual([['2 Error: stuk'], [3], [1, 4, 5]]);
  });
});
