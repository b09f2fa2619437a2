import { Storing, type OutboxRegel, type Volger } from '@hub/berichtweg';
import { Logger } from '@nestjs/common';
import { eenRegel } from '../proef/opstelling.js';
import { UitgaandRelais, type Tellingen } from './index.js';

const even = (ms = 0): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));

/** Wacht tot het zover is; een machine die het druk heeft, krijgt de tijd. */
async function tot(klaar: () => boolean): Promise<void> {
  for (const einde = Date.now() + 20_000; !klaar(); await even(5)) if (Date.now() > einde) throw new Error('het bleef uit');
}

const regels = (van: number, tot: number): OutboxRegel[] => Array.from({ length: tot - van + 1 }, (_, i) => eenRegel(van + i));
const ids = (lijst: readonly OutboxRegel[]): string[] => lijst.map(({ id }) => id);

class Proefwachtrijen {
  readonly aangeboden: string[][] = [];
  weg = false;
  wachtend = 0;
  traag: Promise<void> = Promise.resolve();

  async voegToe(aanbod: readonly OutboxRegel[]): Promise<void> {
    this.aangeboden.push(ids(aanbod));
    await this.traag;
    if (this.weg) throw new Storing('weg');
  }

  tellingen(): Promise<Tellingen> {
    if (this.weg) return Promise.reject(new Storing('weg'));
    return Promise.resolve({
      verwerken: { wachtend: this.wachtend, actief: 0, uitgesteld: 0 },
      termijnen: { wachtend: 0, actief: 0, uitgesteld: 0 },
      signaleren: { wachtend: 0, actief: 0, uitgesteld: 0 },
      warehouse: { wachtend: 0, actief: 0, uitgesteld: 0 },
    });
  }
}

class Proefbron {
  readonly gevraagd: [number, number][] = [];
  bezig = 0;
  hoogst = 0;
  voorraad: OutboxRegel[] = [];
  volgers: Volger[] = [];

  async neemRijp(limiet: number, wachtMs: number): Promise<OutboxRegel[]> {
    this.gevraagd.push([limiet, wachtMs]);
    this.bezig += 1;
    this.hoogst = Math.max(this.hoogst, this.bezig);
    await even(5);
    this.bezig -= 1;
    return this.voorraad.splice(0, limiet);
  }

  volgersMetWerk(): Promise<Volger[]> {
    return Promise.resolve(this.volgers);
  }
}

describe('UitgaandRelais', () => {
  beforeAll(() => Logger.overrideLogger(false));

  let bron: Proefbron;
  let wachtrijen: Proefwachtrijen;
  const relais = (opties = {}): UitgaandRelais => new UitgaandRelais(bron, wachtrijen, { veegMs: 5, limiet: 3, ...opties });

  beforeEach(() => {
    bron = new Proefbron();
    wachtrijen = new Proefwachtrijen();
  });

  it('biedt wat in dezelfde beurt binnenkomt in één keer aan, en begrenst een aanbieding', async () => {
    const uit = relais();
    uit.bied(regels(1, 1));
    uit.bied(regels(2, 2));
    await tot(() => wachtrijen.aangeboden.length === 1);
    expect(wachtrijen.aangeboden).toEqual([['1', '2']]);
    uit.bied(regels(3, 7));
    await tot(() => wachtrijen.aangeboden.length === 3);
    expect(wachtrijen.aangeboden.slice(1)).toEqual([['3', '4', '5'], ['6', '7']]);
  });

  it('spaart op zolang de vorige aanbieding loopt', async () => {
    const uit = relais();
    let door = (): void => undefined;
    wachtrijen.traag = new Promise((klaar) => {
      door = klaar;
    });
    uit.bied(regels(1, 1));
    await tot(() => wachtrijen.aangeboden.length === 1);
    uit.bied(regels(2, 2));
    await even(1);
    uit.bied(regels(3, 3));
    door();
    await tot(() => wachtrijen.aangeboden.length === 2);
    expect(wachtrijen.aangeboden).toEqual([['1'], ['2', '3']]);
  });

  it('laat een mislukte aanbieding aan de veeg en gaat daarna gewoon verder', async () => {
    const uit = relais();
    wachtrijen.weg = true;
    uit.bied(regels(1, 4));
    await tot(() => wachtrijen.aangeboden.length === 1);
    await even(1);
    expect(wachtrijen.aangeboden).toEqual([['1', '2', '3']]);
    wachtrijen.weg = false;
    uit.bied(regels(5, 5));
    await tot(() => wachtrijen.aangeboden.length === 2);
    expect(wachtrijen.aangeboden.at(-1)).toEqual(['5']);
  });

  it('veegt tot de outbox leeg is, nooit tweemaal tegelijk, en geeft de herhaaltijd mee', async () => {
    bron.voorraad = regels(1, 7);
    const uit = relais({ herhaalMs: 777 });
    uit.start();
    uit.start();
    await tot(() => bron.gevraagd.length > 3);
    await uit.stop();
    expect(wachtrijen.aangeboden).toEqual([['1', '2', '3'], ['4', '5', '6'], ['7']]);
    expect(bron.hoogst).toBe(1);
    expect(bron.gevraagd[0]).toEqual([3, 777]);
  });

  it('roept elke ronde de volgers op voor wie er werk ligt, ook als de banen genoeg te doen hebben', async () => {
    bron.volgers = ['termijnen'];
    wachtrijen.wachtend = 11;
    const uit = relais({ vol: 10 });
    uit.start();
    await tot(() => wachtrijen.aangeboden.length > 1);
    bron.volgers = [];
    await uit.stop();
    expect(new Set(wachtrijen.aangeboden.flat())).toEqual(new Set(['oproep']));
    expect(bron.gevraagd).toEqual([]);
  });

  it('raakt de outbox niet aan zolang de wachtrij weg is, en doet het dan rustiger aan', async () => {
    wachtrijen.weg = true;
    const uit = relais();
    uit.start();
    await even(100);
    expect(bron.gevraagd).toEqual([]);
    wachtrijen.weg = false;
    bron.voorraad = regels(1, 1);
    await tot(() => wachtrijen.aangeboden.length > 0);
    await uit.stop();
    expect(wachtrijen.aangeboden).toEqual([['1']]);
  });

  it('slaat over als er al genoeg te wachten ligt', async () => {
    wachtrijen.wachtend = 11;
    const uit = relais({ vol: 10 });
    uit.start();
    await even(30);
    expect(bron.gevraagd).toEqual([]);
    wachtrijen.wachtend = 10;
    await tot(() => bron.gevraagd.length > 0);
    await uit.stop();
  });

  it('wacht bij stoppen op de veeg die loopt en biedt daarna niets meer aan', async () => {
    bron.voorraad = regels(1, 2);
    const uit = relais();
    uit.start();
    await tot(() => bron.gevraagd.length > 0);
    await uit.stop();
    expect(bron.bezig).toBe(0);
    expect(wachtrijen.aangeboden).toEqual([['1', '2']]);
    uit.bied(regels(9, 9));
    await even(5);
    expect(wachtrijen.aangeboden).toHaveLength(1);
  });
});
