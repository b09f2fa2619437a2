import { Injectable } from '@nestjs/common';
import type { Datum } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import { Databank } from '../databank.js';
import { alsSignaal, SIGNALEN_SQL, type BewaardSignaal, type Signaalrij } from './signaalregister.js';
import { idVan } from './termijnrij.js';

export type Kanaal = 'mail' | 'webhook';

/** Wat een partij langs een kanaal wil horen. */
export interface Ontvanger {
  partij: string;
  kanaal: Kanaal;
  waarschuwing: boolean;
  overschrijding: boolean;
  /** ook van termijnen die de andere partij moet halen */
  ookVanWederpartij: boolean;
}

/** Een e-mail of aanroep waarvan een poging aan de beurt is. */
export interface Bezorging {
  id: string;
  partij: string;
  kanaal: Kanaal;
  /** het volgnummer van deze poging, vanaf 1 */
  poging: number;
}

/** Slot waarachter één proces tegelijk verdeelt; het getal is willekeurig maar vast. */
const VERDEELSLOT = 732_300_011;
/** Zoveel signalen worden in één opdracht verdeeld. */
const GREEP = 1000;
/** Zoveel signalen gaan hoogstens mee in één aanroep van een webhook. */
const BUNDEL = 100;

const VERDEEL = `
  with nieuw as (
    select s.id, s.soort, t.aanbieder, t.gemeente, t.plichtige from termijn.signaal s join termijn.termijn t on t.id = s.termijn_id
    where not s.verdeeld order by s.id limit ${GREEP}
  ), verdeeld as (
    update termijn.signaal s set verdeeld = true from nieuw n where s.id = n.id
  ), bestemd as (
    insert into termijn.bestemming (signaal_id, partij, kanaal)
    select n.id, o.partij, o.kanaal
    from nieuw n join jsonb_to_recordset($1) as o (partij text, kanaal text, waarschuwing boolean, overschrijding boolean, "ookVanWederpartij" boolean)
      on case n.soort when 'waarschuwing' then o.waarschuwing else o.overschrijding end
      and (o.partij = n.plichtige or (o."ookVanWederpartij" and o.partij in (n.aanbieder, n.gemeente)))
  )
  select count(*) as aantal from nieuw`;

const WACHTENDE_WEBHOOKS = `
  select partij, signaal_id from termijn.bestemming where kanaal = 'webhook' and bezorging_id is null and partij = any ($1::text[])
  order by partij, signaal_id`;

const BUNDEL_WEBHOOKS = `
  with bundel as (
    select * from unnest($1::uuid[], $2::text[], $3::bigint[]) as b (id, partij, signaal_id)
  ), gemaakt as (
    insert into termijn.bezorging (id, partij, kanaal, status, volgende_poging, gemaakt_op)
    select distinct id, partij, 'webhook', 'wacht', $4::timestamptz, $4::timestamptz from bundel
  )
  update termijn.bestemming d set bezorging_id = b.id from bundel b where (d.signaal_id, d.partij, d.kanaal) = (b.signaal_id, b.partij, 'webhook')`;

const MAAK_OVERZICHTEN = `
  insert into termijn.bezorging (id, partij, kanaal, dag, status, volgende_poging, gemaakt_op)
  select n.id, n.partij, 'mail', $3::date, 'wacht', $4::timestamptz, $4::timestamptz from unnest($1::uuid[], $2::text[]) as n (id, partij)
  where not exists (select from termijn.bezorging b where b.partij = n.partij and b.kanaal = 'mail' and (b.status = 'wacht' or b.dag >= $3::date))
  returning id`;

const VUL_OVERZICHTEN = `
  update termijn.bestemming d set bezorging_id = b.id from termijn.bezorging b
  where b.id = any ($1::uuid[]) and d.kanaal = 'mail' and d.partij = b.partij and d.bezorging_id is null`;

const LEGE_OVERZICHTEN = `
  update termijn.bezorging b set status = 'niets', afgerond_op = $2
  where b.id = any ($1::uuid[]) and not exists (select from termijn.bestemming d where d.bezorging_id = b.id)`;

/** Nemen telt als poging: valt het proces om, dan komt de volgende na dezelfde pauze als na een mislukking (2, 4, 8 … minuten, tot 6 uur). */
const NEEM = `
  update termijn.bezorging set pogingen = pogingen + 1,
    volgende_poging = $3::timestamptz + least(interval '6 hours', interval '1 minute' * power(2, least(pogingen + 1, 12)))
  where id = (
    select id from termijn.bezorging where status = 'wacht' and kanaal = $1 and partij = any ($2::text[]) and volgende_poging <= $3::timestamptz
    order by gemaakt_op, id limit 1 for update skip locked)
  returning id, partij, kanaal, pogingen as poging`;

/** Houdt bij wie van welk signaal hoort en of dat is gelukt. Elk signaal gaat per partij en kanaal in hoogstens één bezorging mee. */
@Injectable()
export class Bezorgboek {
  constructor(private readonly databank: Databank) {}

  /**
   * Legt van nieuwe signalen vast wie ervan hoort, en zet klaar wat bezorgd moet worden: webhooks meteen, het overzicht eenmaal per dag.
   * @param dag van het laatste overzicht dat aan de beurt kwam
   */
  async zetKlaar(ontvangers: readonly Ontvanger[], dag: Datum, nu: Date): Promise<void> {
    await this.databank.inTransactie(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [VERDEELSLOT]);
      for (let aantal = GREEP; aantal === GREEP;) {
        aantal = (await tx.query<{ aantal: number }>(VERDEEL, [JSON.stringify(ontvangers)])).rows[0]?.aantal ?? 0;
      }
      const langs = (kanaal: Kanaal): string[] => ontvangers.filter((ontvanger) => ontvanger.kanaal === kanaal).map(({ partij }) => partij);
      await bundelWebhooks(tx, langs('webhook'), nu);
      await maakOverzichten(tx, langs('mail'), dag, nu);
    });
  }

  /** Neemt de oudste bezorging voor een van deze partijen waarvan een poging aan de beurt is; niemand anders neemt haar dan. */
  async neem(kanaal: Kanaal, partijen: readonly string[], nu: Date): Promise<Bezorging | undefined> {
    return (await this.databank.pool.query<Bezorging>(NEEM, [kanaal, partijen, nu])).rows[0];
  }

  async signalenVan(id: string): Promise<BewaardSignaal[]> {
    const { rows } = await this.databank.pool.query<Signaalrij>(
      `${SIGNALEN_SQL} where s.id in (select signaal_id from termijn.bestemming where bezorging_id = $1) order by s.id`, [id]);
    return rows.map(alsSignaal);
  }

  async rondAf(id: string, status: 'bezorgd' | 'niets', op: Date): Promise<void> {
    await this.databank.pool.query('update termijn.bezorging set status = $2, afgerond_op = $3 where id = $1', [id, status, op]);
  }

  /** Geeft een bezorging op. Wat in een overzicht stond, gaat met het volgende mee; wat een webhook droeg, blijft in de lijst staan. */
  async geefOp({ id, kanaal }: Bezorging, op: Date): Promise<void> {
    await this.databank.inTransactie(async (tx) => {
      await tx.query(`update termijn.bezorging set status = 'opgegeven', afgerond_op = $2 where id = $1`, [id, op]);
      if (kanaal === 'mail') await tx.query('update termijn.bestemming set bezorging_id = null where bezorging_id = $1', [id]);
    });
  }

  /** Hoeveel bezorgingen wachten of zijn opgegeven. */
  async standen(): Promise<{ kanaal: Kanaal; status: string; aantal: number }[]> {
    const { rows } = await this.databank.pool.query<{ kanaal: Kanaal; status: string; aantal: number }>(
      `select kanaal, status, count(b.id) as aantal
       from unnest(array['mail', 'webhook']) as k (kanaal) cross join unnest(array['wacht', 'opgegeven']) as s (status)
       left join termijn.bezorging b using (kanaal, status) group by kanaal, status`,
    );
    return rows;
  }
}

async function bundelWebhooks(tx: PoolClient, partijen: readonly string[], nu: Date): Promise<void> {
  const { rows } = await tx.query<{ partij: string; signaal_id: number }>(WACHTENDE_WEBHOOKS, [partijen]);
  if (rows.length === 0) return;
  const ids: string[] = [];
  let [begin, partij] = [0, ''];
  rows.forEach((rij, i) => {
    if (rij.partij !== partij || i - begin === BUNDEL) [begin, partij] = [i, rij.partij];
    ids.push(idVan(`webhook/${partij}/${rows[begin]?.signaal_id}`));
  });
  await tx.query(BUNDEL_WEBHOOKS, [ids, rows.map((rij) => rij.partij), rows.map((rij) => rij.signaal_id), nu]);
}

async function maakOverzichten(tx: PoolClient, partijen: readonly string[], dag: Datum, nu: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(MAAK_OVERZICHTEN, [partijen.map((partij) => idVan(`mail/${partij}/${dag}`)), partijen, dag, nu]);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await tx.query(VUL_OVERZICHTEN, [ids]);
  await tx.query(LEGE_OVERZICHTEN, [ids, nu]);
}
