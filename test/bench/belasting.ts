import { setTimeout as wacht } from 'node:timers/promises';
import type { Keten } from '../keten/opstelling/keten.js';
import type { Ketenpartij } from '../keten/opstelling/partij.js';
import { wachtTot } from '../keten/opstelling/wachten.js';
import { clientverloop, type Baan, type Zending } from './berichten.js';

/** De partijen van een keten, elk met haar eigen verbindingen. */
export class Partijen {
  private readonly gekend = new Map<string, Ketenpartij>();

  constructor(readonly keten: Keten) {}

  van(code: string): Ketenpartij {
    let partij = this.gekend.get(code);
    if (!partij) this.gekend.set(code, partij = this.keten.partij(code));
    return partij;
  }

  /** Dient een bericht in; geeft wie het verstuurde en zijn traceerId. */
  async stuur({ aanbieder, gemeente, type, payload }: Zending): Promise<{ afzender: Ketenpartij; traceerId: string }> {
    const [van, aan] = type === 'JW301' ? [gemeente, aanbieder] : [aanbieder, gemeente];
    const afzender = this.van(van);
    return { afzender, traceerId: await afzender.stuur(type, aan, payload) };
  }
}

/** Wacht tot er geen werk meer ligt en geeft wanneer dat was. */
export async function wachtTotAf(keten: Keten, pauzeMs = 20): Promise<number> {
  await wachtTot('alles is beoordeeld', async () => (await keten.postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$')) === 0, 180_000, pauzeMs);
  return performance.now();
}

/**
 * Berichten per seconde van begin tot eind: elke baan dient haar berichten na elkaar in, alle banen tegelijk.
 * @throws Error als er een bericht zonder antwoord of bezorging bleef
 */
export async function doorvoer(partijen: Partijen, banen: readonly Baan[], clienten: number): Promise<number> {
  const { postgres } = partijen.keten;
  const werk = banen.map((baan) => Array.from({ length: clienten }, () => clientverloop(baan)).flat());
  const aantal = werk.reduce((som, zendingen) => som + zendingen.length, 0);
  const tel = (): Promise<number> => postgres.tel(
    `select count(*) from bericht.bericht heen join bericht.bericht retour on retour.heen_id = heen.id where heen.status = 'WordtAangeboden'`);
  const vooraf = await tel();
  const begin = performance.now();
  await Promise.all(werk.map(async (zendingen) => {
    for (const zending of zendingen) await partijen.stuur(zending);
  }));
  const duur = (await wachtTotAf(partijen.keten)) - begin;
  const klaar = (await tel()) - vooraf;
  if (klaar !== aantal) throw new Error(`${aantal - klaar} van ${aantal} berichten kregen geen antwoord of zijn niet aangeboden`);
  return (aantal / duur) * 1_000;
}

/** Milliseconden van het begin van de push tot het antwoord in het postvak ligt; het bericht is dan ook aangeboden. */
export async function tijdTotAntwoord(partijen: Partijen, zending: Zending): Promise<number> {
  const begin = performance.now();
  const { afzender, traceerId } = await partijen.stuur(zending);
  for (;;) {
    const [antwoord] = await afzender.client.zoeken({ zoekpadType: 'ZoekpadOpAlsAntwoordOp', alsAntwoordOp: traceerId });
    if (antwoord) return performance.now() - begin;
    if (performance.now() - begin > 120_000) throw new Error('na twee minuten nog geen antwoord');
    await wacht(1);
  }
}

/** Wachttijden van kleine berichten, een voor een, zolang `doorgaan` waar is. */
export async function wachttijden(partijen: Partijen, banen: readonly Baan[], doorgaan: (gedaan: number) => boolean): Promise<number[]> {
  const tijden: number[] = [];
  for (let i = 0; doorgaan(tijden.length); i++) {
    for (const zending of clientverloop(banen[i % banen.length] as Baan)) tijden.push(await tijdTotAntwoord(partijen, zending));
  }
  return tijden;
}
