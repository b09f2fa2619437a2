import { Databank } from './databank.js';
import { IN_POSTVAK_SQL } from './envelop-rij.js';
import { Klok } from './klok.js';

/** Per geadresseerde het oudste bericht, langs de index van het postvak; ook een postvak met heel veel berichten kost zo weinig. */
const OUDSTE_IN_POSTVAK = `
  select coalesce(greatest(0, extract(epoch from $1::timestamptz - min(o.status_op))), 0)::float8 as seconden
  from bericht.partij p cross join lateral (
    select status_op from bericht.bericht where geadresseerde_code = p.code and ${IN_POSTVAK_SQL} order by id limit 1) o`;

const TERMIJNEN = `
  select soort, case when uiterlijk < $1::date then 'verlopen' when waarschuwing_op <= $1::date then 'waarschuwing' else 'open' end as status, count(*) as aantal
  from termijn.termijn where voldaan_op is null and not vervallen and not stil group by 1, 2`;

const BEWAKING = `
  select case when isfinite(gedaan_tot) then greatest(0, extract(epoch from $1::timestamptz - gedaan_tot)) else 0 end::float8 as seconden from termijn.stand`;

/** Wat er op dit moment ligt, voor wie de hub bewaakt: alleen aantallen en ouderdom. */
export class Meetstanden {
  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  /** Hoe lang, in seconden, het oudste bericht in een postvak wacht; 0 als alle postvakken leeg zijn. */
  postvakOudste(): Promise<number> {
    return this.seconden(OUDSTE_IN_POSTVAK);
  }

  /** Hoe lang geleden, in seconden, de termijnen helemaal waren bijgewerkt; 0 als dat nog nooit zo was. */
  termijnbewaking(): Promise<number> {
    return this.seconden(BEWAKING);
  }

  /** Hoeveel termijnen nog lopen, per soort en hun stand vandaag. */
  async termijnen(): Promise<{ soort: string; status: 'open' | 'waarschuwing' | 'verlopen'; aantal: number }[]> {
    return (await this.databank.pool.query<{ soort: string; status: 'open' | 'waarschuwing' | 'verlopen'; aantal: number }>(TERMIJNEN, [this.klok.nu()])).rows;
  }

  /** Hoeveel berichten vastliepen en op een mens wachten. */
  async vastgelopen(): Promise<number> {
    return (await this.databank.pool.query<{ aantal: number }>('select count(*) as aantal from bericht.vastgelopen')).rows[0]?.aantal ?? 0;
  }

  private async seconden(vraag: string): Promise<number> {
    return (await this.databank.pool.query<{ seconden: number }>(vraag, [this.klok.nu()])).rows[0]?.seconden ?? 0;
  }
}
