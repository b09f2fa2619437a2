import { bouwXml } from '@hub/ijw';
import { setTimeout as wacht } from 'node:timers/promises';
import { eenJW301, eenJW305, eenJW307 } from '../../bouwers/index.js';
import type { Keten } from '../opstelling/keten.js';
import { wachtTot } from '../opstelling/wachten.js';

export const GEMEENTEN = ['0141', '0147', '0153', '0158', '0163'];
export const AANBIEDERS = ['42420001', '42420002', '42420003', '65656055'];
const MINSTENS = 30;
const PAUZE_MS = 40;

/** Een baan met één cliënt. Elk bericht is alleen goed als alle vorige zijn verwerkt: een start, een stop, een start, een stop … */
class Baan {
  readonly aangenomen: string[] = [];

  constructor(private readonly keten: Keten, readonly aanbieder: string, readonly gemeente: string, private readonly nummer: number) {}

  /** Dient berichten in, het volgende na het antwoord op het vorige, zolang `doorgaan` en tenminste `minstens`. */
  async stroom(minstens: number, doorgaan: () => boolean, pauzeMs: number): Promise<void> {
    for (let i = 0; i < minstens || doorgaan(); i++) {
      await this.dienIn();
      await wacht(pauzeMs);
    }
  }

  private async dienIn(): Promise<void> {
    const volgnummer = this.aangenomen.length;
    const [type, van, aan] = volgnummer === 0
      ? (['JW301', this.gemeente, this.aanbieder] as const)
      : ([volgnummer % 2 === 1 ? 'JW305' : 'JW307', this.aanbieder, this.gemeente] as const);
    const partij = this.keten.partij(van);
    const metadata = partij.metadata(type, aan);
    await partij.stuurVolhardend(metadata, Buffer.from(bouwXml(type, this.bericht(volgnummer))));
    partij.client.sluit();
    this.aangenomen.push(metadata.referentiegegevens.traceerId);
  }

  private bericht(volgnummer: number) {
    const ronde = Math.floor((volgnummer + 1) / 2);
    const begindatum = new Date(Date.UTC(2025, 0, ronde)).toISOString().slice(0, 10);
    const keuze = {
      aanbieder: this.aanbieder, gemeente: this.gemeente, volgnummerBsn: this.nummer, identificatie: `U${this.nummer}-${volgnummer}`, dagtekening: '2026-01-01',
    };
    const toewijzingNummer = String(7_000 + this.nummer);
    if (volgnummer === 0) return eenJW301({ ...keuze, regels: [{ toewijzingNummer }] });
    if (volgnummer % 2 === 1) return eenJW305({ ...keuze, regels: [{ toewijzingNummer, begindatum }] });
    return eenJW307({ ...keuze, regels: [{ toewijzingNummer, begindatum, einddatum: begindatum }] });
  }
}

/** Twintig banen die tegelijk berichten indienen, en wat daarvan is aangenomen. */
export class Verkeer {
  private readonly banen: Baan[];

  constructor(private readonly keten: Keten) {
    this.banen = GEMEENTEN.flatMap((gemeente) => AANBIEDERS.map((aanbieder) => ({ gemeente, aanbieder })))
      .map(({ gemeente, aanbieder }, i) => new Baan(keten, aanbieder, gemeente, i));
  }

  get aangenomen(): string[] {
    return this.banen.flatMap((baan) => baan.aangenomen);
  }

  /** Laat alle banen indienen terwijl `werk` loopt. */
  async tijdens(werk: () => Promise<void>): Promise<void> {
    let bezig = true;
    const stroom = Promise.all(this.banen.map((baan) => baan.stroom(MINSTENS, () => bezig, PAUZE_MS)));
    try {
      await wacht(500);
      await werk();
    } finally {
      bezig = false;
      await stroom;
    }
  }

  /** Elke baan dient zoveel berichten in, zo snel als zij worden aangenomen. */
  async stapelOp(aantal: number): Promise<void> {
    await Promise.all(this.banen.map((baan) => baan.stroom(aantal, () => false, 0)));
  }

  async wachtTotBeoordeeld(): Promise<void> {
    await wachtTot('alles is beoordeeld', async () => (await this.keten.postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$')) === 0, 120_000, 200);
  }

  /**
   * Houdt wat is aangenomen tegen wat er is vastgelegd.
   * Dat alles is goedgekeurd bewijst de volgorde: een stop voor haar start, of een start voor de vorige stop, zou zijn afgewezen.
   */
  async controleer(): Promise<void> {
    const { postgres } = this.keten;
    const { aangenomen } = this;
    const [telling] = await postgres.rijen(
      `select count(*) as berichten, count(*) filter (where status = 'WordtAangeboden') as aangeboden,
         count(*) filter (where oordelen = 1) as met_een_oordeel, count(*) filter (where retouren = 1) as met_een_retour
       from (select b.status,
           (select count(*) from bericht.gebeurtenis g where g.bericht_id = b.id and g.soort = 'status') as oordelen,
           (select count(*) from bericht.bericht r where r.heen_id = b.id) as retouren
         from bericht.bericht b where b.traceer_id = any ($1)) per_bericht`, [aangenomen]);
    const alle = String(aangenomen.length);
    expect(telling).toEqual({ berichten: alle, aangeboden: alle, met_een_oordeel: alle, met_een_retour: alle });
    expect(await postgres.tel('select count(*) from bericht.bericht')).toBe(2 * aangenomen.length);
    expect(await postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$')).toBe(0);
    expect(await postgres.tel('select count(*) from bericht.vastgelopen')).toBe(0);
    expect(await postgres.rijen(VERKEERDE_VOLGORDE)).toEqual([]);
  }
}

/** Berichten die beoordeeld zijn na een bericht van dezelfde baan dat later was aangenomen. */
const VERKEERDE_VOLGORDE = `
  select id from (
    select b.id, max(b.id) over (
      partition by least(afzender_code, geadresseerde_code), greatest(afzender_code, geadresseerde_code)
      order by g.id rows between unbounded preceding and 1 preceding) as eerder
    from bericht.gebeurtenis g join bericht.bericht b on b.id = g.bericht_id where b.vingerafdruk is not null) volgorde
  where eerder > id`;
