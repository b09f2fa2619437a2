import { GroteClienten } from './declaratie.js';
import { meetDoorvoer, meetGroot, meetWachttijden } from './metingen.js';
import { Ondergrens } from './ondergrens.js';
import { klok, mediaan, percentiel, tegelijk } from './tijd.js';
import { rond, type Maat } from './uitkomst.js';
import { alleBanen, verstuur, Volgnummers, zorgVoorEenClient, type Baan } from './verkeer.js';
import { Volger } from './volger.js';
import type { Keten } from '../keten/opstelling/keten.js';

/** Hoe lang er gemeten wordt. */
export interface Omvang {
  /** rondes van ondergrens en doorvoer; de middelste telt */
  rondes: number;
  /** documenten per meting van F */
  ondergrens: number;
  /** clienten per meting van de doorvoer, elk vier berichten */
  clienten: number;
  /** berichten voor de wachttijd */
  wachttijden: number;
  /** maanden waarover groot gedeclareerd wordt: per maand een goede en een afgewezen declaratie */
  maanden: string[];
}

export const GEMEENTEN = ['0141', '0147', '0153', '0158', '0163', '0164', '0168', '0173'];
export const AANBIEDERS = ['65656055', '65656056', '65656057', '65656058', '65656059', '65656060', '65656061', '65656062'];

type Schrijf = (regel: string) => void;

/** Alle metingen op een lopende hub. */
export class Ronde {
  private readonly volgnummers = new Volgnummers();
  private readonly volger: Volger;
  private readonly banen: Baan[];

  constructor(private readonly keten: Keten, private readonly omvang: Omvang, private readonly schrijf: Schrijf) {
    this.volger = new Volger(keten.postgres.url);
    const partijen = (codes: string[]) => codes.map((code) => keten.partij(code));
    this.banen = alleBanen(partijen(GEMEENTEN), partijen(AANBIEDERS));
  }

  /** Doorvoer per seconde, na een aanloop. */
  async doorvoer(clienten: number): Promise<number> {
    await meetDoorvoer(this.banen, Math.ceil(clienten / 4), this.volgnummers, this.volger);
    return meetDoorvoer(this.banen, clienten, this.volgnummers, this.volger);
  }

  /** Elke maat naast haar ondergrens, die in dezelfde ronde gemeten is. */
  async alles(): Promise<Maat[]> {
    const ondergrens = await Ondergrens.maak(this.keten.postgres.url, this.keten.redis?.url);
    try {
      const doorvoer = await this.doorvoerNaast(ondergrens);
      const wachttijden = await meetWachttijden(this.banen[0] as Baan, this.volgnummers, this.volger, (n) => n < this.omvang.wachttijden);
      const [p50, p99] = [percentiel(wachttijden, 0.5), percentiel(wachttijden, 0.99)];
      const ms = { eenheid: 'ms', meerIsBeter: false, naast: '' };
      this.schrijf(`wachttijd in rust: p50 ${rond(p50)} ms, p99 ${rond(p99)} ms (${wachttijden.length} berichten)`);
      return [
        doorvoer,
        { ...ms, naam: 'rust: push → retour en bezorging, p50', gemeten: `${rond(p50)} ms`, waarde: p50, eis: 25, streef: 12 },
        { ...ms, naam: 'rust: push → retour en bezorging, p99', gemeten: `${rond(p99)} ms`, waarde: p99, eis: 75, streef: 40 },
        ...(await this.groot(ondergrens, p99)),
      ];
    } finally {
      await ondergrens.sluit();
    }
  }

  async sluit(): Promise<void> {
    await this.volger.sluit();
  }

  private async doorvoerNaast(ondergrens: Ondergrens): Promise<Maat> {
    const document = zorgVoorEenClient(this.banen[0] as Baan, this.volgnummers)[1]?.payload ?? Buffer.alloc(0);
    await meetDoorvoer(this.banen, Math.ceil(this.omvang.clienten / 2), this.volgnummers, this.volger);
    const rondes: { f: number; doorvoer: number }[] = [];
    for (let i = 0; i < this.omvang.rondes; i++) {
      const f = await ondergrens.f(document, this.omvang.ondergrens);
      const doorvoer = await meetDoorvoer(this.banen, this.omvang.clienten, this.volgnummers, this.volger);
      this.schrijf(`ronde ${i + 1}: F ${rond(f)}/s, doorvoer ${rond(doorvoer)}/s, verhouding ${rond(doorvoer / f)}`);
      rondes.push({ f, doorvoer });
    }
    const waarde = mediaan(rondes.map(({ f, doorvoer }) => doorvoer / f));
    const [f, doorvoer] = [mediaan(rondes.map((r) => r.f)), mediaan(rondes.map((r) => r.doorvoer))];
    return {
      naam: 'kleine berichten, van push tot retour en bezorging', gemeten: `${rond(doorvoer)}/s`, naast: `F = ${rond(f)}/s`,
      waarde, eenheid: 'F', eis: 0.3, streef: 0.5, meerIsBeter: true,
    };
  }

  private async groot(ondergrens: Ondergrens, rustP99: number): Promise<Maat[]> {
    const [baan, klein] = [this.banen.at(-1) as Baan, this.banen[0] as Baan];
    const clienten = new GroteClienten(baan, this.volgnummers);
    const begin = await this.volger.begin();
    const toewijzingen = clienten.toewijzingen();
    const tijd = klok();
    await tegelijk(8, toewijzingen.length, (nummer) => verstuur(toewijzingen[nummer] as (typeof toewijzingen)[0]));
    await this.volger.totAlles(begin, toewijzingen.length);
    this.schrijf(`een baan alleen: ${rond((toewijzingen.length * 1_000) / tijd())}/s`);
    const b: number[] = [];
    const goed: number[] = [];
    const afgewezen: number[] = [];
    const ondertussen: number[] = [];
    for (const maand of this.omvang.maanden) {
      for (const [alles, duren] of [[false, goed], [true, afgewezen]] as const) {
        const declaratie = clienten.declaratie(maand, alles);
        if (!alles) b.push(await ondergrens.b(declaratie.zending.payload, declaratie.aantal));
        const gemeten = await meetGroot(declaratie, klein, this.volgnummers, this.volger);
        duren.push(gemeten.duur);
        ondertussen.push(...gemeten.ondertussen);
        this.schrijf(`${rond(declaratie.zending.payload.length / 2 ** 20)} MB, ${declaratie.aantal} prestaties${alles ? ', alle afgewezen' : ''}: ${rond(gemeten.duur)} ms (B ${rond(b.at(-1) ?? 0)} ms)`);
      }
    }
    return this.maten({ b: mediaan(b), goed: mediaan(goed), afgewezen: mediaan(afgewezen), kleinP99: percentiel(ondertussen, 0.99), rustP99, aantal: ondertussen.length });
  }

  private maten(m: { b: number; goed: number; afgewezen: number; kleinP99: number; rustP99: number; aantal: number }): Maat[] {
    const geheugen = (this.keten.verwerkers[0] ?? this.keten.intake).geheugenMB('VmHWM');
    const keer = { eenheid: '×', meerIsBeter: false };
    return [
      { naam: 'JW323 van 24 MB: opgeslagen → retour en dossierrijen', gemeten: `${rond(m.goed)} ms`, naast: `B = ${rond(m.b)} ms`, waarde: m.goed / m.b, eis: 4, streef: 2, eenheid: 'B', meerIsBeter: false },
      { naam: 'hoogste geheugen van de verwerking', gemeten: `${rond(geheugen)} MB`, naast: '', waarde: geheugen, eis: 512, streef: 350, eenheid: 'MB', meerIsBeter: false },
      { ...keer, naam: 'dezelfde, elke prestatie afgewezen', gemeten: `${rond(m.afgewezen)} ms`, naast: `goed = ${rond(m.goed)} ms`, waarde: m.afgewezen / m.goed, eis: 2, streef: 1.2 },
      { ...keer, naam: `p99 van kleine berichten ondertussen (${m.aantal})`, gemeten: `${rond(m.kleinP99)} ms`, naast: `rust = ${rond(m.rustP99)} ms`, waarde: m.kleinP99 / m.rustP99, eis: 5, streef: 2 },
    ];
  }
}
