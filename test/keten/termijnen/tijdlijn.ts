/** Iemand die wacht tot de klok van de hub op een moment staat. */
interface Wachtende {
  moment: number;
  ga: () => void;
  faal: (fout: unknown) => void;
}

const MINUUT = 60_000;

/** Een dag zonder tijd is rond het middaguur in Nederland; met tijd hoort ook het verschil met UTC erbij. */
function alsMoment(wanneer: string): number {
  return Date.parse(wanneer.includes('T') ? wanneer : `${wanneer}T11:00:00Z`);
}

/**
 * Eén gesimuleerde klok voor veel verhalen tegelijk. Elk verhaal zegt op welk moment het verder wil; staan ze allemaal te wachten, dan
 * gaat de klok naar het eerste van die momenten. Zo maakt een hub in een paar minuten jaren mee.
 */
export class Tijdlijn {
  private wachtenden: Wachtende[] = [];
  private bezig = 0;
  private stand: number;

  /** @param zet verzet de klok van de hub; klaar als alles wat aan de beurt kwam gedaan is */
  constructor(begin: string, private readonly zet: (moment: Date) => Promise<void>) {
    this.stand = alsMoment(begin);
  }

  /** Speelt alle verhalen door elkaar. Een verhaal dat faalt, houdt de andere niet op. */
  async speel(verhalen: readonly (() => Promise<void>)[]): Promise<PromiseSettledResult<void>[]> {
    this.bezig += verhalen.length;
    return Promise.allSettled(verhalen.map(async (verhaal) => {
      try {
        await verhaal();
      } finally {
        this.bezig--;
        this.kijk();
      }
    }));
  }

  /** Wacht tot de klok hier staat; op deze weg terug is alles gedaan wat eerder is ingediend. */
  op(wanneer: string): Promise<void> {
    return this.wachtOp(alsMoment(wanneer), wanneer);
  }

  /** Een minuut later, dus nadat de hub heeft gedaan wat er lag. */
  even(): Promise<void> {
    return this.wachtOp(this.stand + MINUUT, 'een minuut later');
  }

  /** De dag in Nederland. */
  get vandaag(): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(this.stand);
  }

  private wachtOp(moment: number, wat: string): Promise<void> {
    if (Number.isNaN(moment)) throw new Error(`geen moment: ${wat}`);
    if (moment <= this.stand) throw new Error(`de klok staat al op ${new Date(this.stand).toISOString()}, ${wat} is voorbij`);
    return new Promise((ga, faal) => {
      this.wachtenden.push({ moment, ga, faal });
      this.bezig--;
      this.kijk();
    });
  }

  private kijk(): void {
    if (this.bezig > 0 || this.wachtenden.length === 0) return;
    const eerste = Math.min(...this.wachtenden.map(({ moment }) => moment));
    const nu = this.wachtenden.filter(({ moment }) => moment === eerste);
    this.wachtenden = this.wachtenden.filter(({ moment }) => moment !== eerste);
    this.bezig += nu.length;
    this.stand = eerste;
    this.zet(new Date(eerste)).then(() => nu.forEach(({ ga }) => ga()), (fout: unknown) => nu.forEach(({ faal }) => faal(fout)));
  }
}
