import { Injectable } from '@nestjs/common';
import type { Datum } from '@hub/werkdagen';
import { Databank } from '../databank.js';

/** Zoveel termijnen krijgen in één opdracht hun signaal. */
const GREEP = 500;

const WEK = `
  with gewekt as (
    select id, uiterlijk, voldaan_op is null and uiterlijk >= $1 as op_tijd from termijn.termijn
    where wekker <= $1 order by wekker limit ${GREEP} for update skip locked
  ), verzet as (
    update termijn.termijn t set wekker = case when g.op_tijd then t.uiterlijk + 1 end from gewekt g where t.id = g.id
  ), gemeld as (
    insert into termijn.signaal (termijn_id, soort, uiterlijk, op)
    select id, case when op_tijd then 'waarschuwing' else 'overschreden' end, uiterlijk, $2 from gewekt
    on conflict (termijn_id, soort, uiterlijk) do nothing returning soort
  )
  select (select count(*) from gewekt) as gewekt, (select count(*) from gemeld where soort = 'waarschuwing') as waarschuwingen,
    (select count(*) from gemeld where soort = 'overschreden') as overschrijdingen`;

const HERBEREKEN = `
  insert into termijn.agenda (onderwerp, op)
  select onderwerp, '-infinity' from (
    select onderwerp from bericht.gebeurtenis where onderwerp is not null
    union select onderwerp from termijn.termijn where voldaan_op is null and not vervallen) o
  on conflict (onderwerp) do update set op = excluded.op`;

/** Hoe ver de bewaking van termijnen is, en wat er te melden valt. */
@Injectable()
export class Termijnstand {
  constructor(private readonly databank: Databank) {}

  /** Tot dit moment van de hubklok is alles gedaan wat aan de beurt kwam. */
  gedaanTot(): Promise<Date> {
    return this.lees('gedaan_tot');
  }

  /** Tot dit moment van de hubklok is geprobeerd te bezorgen wat aan de beurt kwam. */
  bezorgdTot(): Promise<Date> {
    return this.lees('bezorgd_tot');
  }

  async meldGedaan(tot: Date): Promise<void> {
    await this.databank.pool.query('update termijn.stand set gedaan_tot = $1 where gedaan_tot < $1', [tot]);
  }

  async meldBezorgd(tot: Date): Promise<void> {
    await this.databank.pool.query('update termijn.stand set bezorgd_tot = $1 where bezorgd_tot < $1', [tot]);
  }

  /** Zet elk onderwerp op de agenda als het beleid een ander is dan waaronder het laatst gerekend is. @returns of dat zo was */
  async volgBeleid(kenmerk: string): Promise<boolean> {
    return this.databank.inTransactie(async (tx) => {
      const { rows } = await tx.query<{ beleid: string }>('select beleid from termijn.stand for update');
      if (rows[0]?.beleid === kenmerk) return false;
      await tx.query(HERBEREKEN);
      await tx.query('update termijn.stand set beleid = $1', [kenmerk]);
      return true;
    });
  }

  /**
   * Legt vast wat er vandaag te melden is: eenmaal dat een termijn bijna voorbij is, eenmaal dat zij is overschreden. Wie een week stil
   * lag, meldt alleen wat nu geldt.
   */
  async wek(vandaag: Datum, op: Date): Promise<{ waarschuwingen: number; overschrijdingen: number }> {
    const som = { waarschuwingen: 0, overschrijdingen: 0 };
    for (let gewekt = GREEP; gewekt === GREEP;) {
      const { rows } = await this.databank.pool.query<{ gewekt: number; waarschuwingen: number; overschrijdingen: number }>(WEK, [vandaag, op]);
      gewekt = rows[0]?.gewekt ?? 0;
      som.waarschuwingen += rows[0]?.waarschuwingen ?? 0;
      som.overschrijdingen += rows[0]?.overschrijdingen ?? 0;
    }
    return som;
  }

  private async lees(kolom: 'gedaan_tot' | 'bezorgd_tot'): Promise<Date> {
    const { rows } = await this.databank.pool.query<{ tot: string }>(`select extract(epoch from ${kolom}) as tot from termijn.stand`);
    return new Date(Math.max(0, Number(rows[0]?.tot ?? 0) * 1000));
  }
}
