import type { Logboek } from '@hub/waarneming';
import type { PoolClient } from 'pg';
import type { BsnLezer } from './bron/bsn-lezer.js';
import type { Pseudoniemen } from './bron/pseudoniem.js';
import type { Laadruimte } from './laadruimte.js';
import { beginOpdracht, openOpdrachten, rondAf, sleutelVan } from './laadstand.js';

/** Zoveel cliënten per transactie: na een onderbreking gaat het daar verder. */
const GREEP = 500;

/** Een client zonder dossier heeft ook geen feiten: hij krijgt een nieuw pseudoniem als hij terugkomt. */
const ZONDER_DOSSIER = `
  delete from lading.client c where not exists (select from lading.dossier d where d.client_id = c.client_id) and not dwh.heeft_feiten(c.client_id)`;

const TE_DOEN = `
  select c.client, d.onderwerp from lading.client c
  cross join lateral (select onderwerp from lading.dossier d where d.client_id = c.client_id order by onderwerp limit 1) d
  where c.sleutel <> $1 and c.volgende_sleutel is distinct from $1 order by c.client_id limit $2`;

const ZET_KLAAR = `
  update lading.client c set volgend = n.pseudoniem, volgende_sleutel = $3
  from unnest($1::text[], $2::text[]) as n (client, pseudoniem) where c.client = n.client`;

/** Alles tegelijk: wie leest, ziet de oude of de nieuwe pseudoniemen, nooit allebei. Client_id blijft, dus elk verband ook. */
const WISSEL = [
  'update dwh.dim_client d set pseudoniem = c.volgend from lading.client c where c.client_id = d.client_id and c.volgend is not null',
  'update lading.client set pseudoniem = volgend, sleutel = volgende_sleutel, volgend = null, volgende_sleutel = null where volgend is not null',
];

/** Vervangt alle pseudoniemen als er een andere sleutel is, zonder een verband te verliezen. */
export class Sleutelwisselaar {
  private gewaarschuwd = false;

  constructor(
    private readonly ruimte: Laadruimte,
    private readonly pseudoniemen: Pseudoniemen,
    private readonly lezer: BsnLezer,
    private readonly logboek: Logboek,
  ) {}

  /** Of er onder deze sleutel geladen mag worden. Is er een andere, dan pas na de opdracht om te wisselen. */
  async isKlaar(nu: Date): Promise<boolean> {
    const { kenmerk } = this.pseudoniemen;
    const { zelfde, opdracht } = await this.ruimte.inTransactie(async (tx) => ({
      zelfde: (await sleutelVan(tx, kenmerk)) === kenmerk,
      opdracht: (await openOpdrachten(tx)).get('sleutel'),
    }));
    if (zelfde && opdracht) await this.rondAf(nu, 'de sleutel was al deze');
    if (zelfde) return true;
    if (!opdracht) {
      if (!this.gewaarschuwd) this.logboek.error('HUB_PSEUDONIEM_SLEUTEL is een andere dan waarmee het warehouse is geladen; het laden wacht op hub warehouse sleutel');
      this.gewaarschuwd = true;
      return false;
    }
    return this.wissel(nu);
  }

  private async wissel(nu: Date): Promise<boolean> {
    await this.ruimte.inTransactie(async (tx) => {
      await beginOpdracht(tx, 'sleutel', nu);
      await tx.query(ZONDER_DOSSIER);
    });
    let aantal = 0;
    let onleesbaar: unknown;
    while (!(await this.ruimte.inTransactie((tx) => this.zetOm(tx, nu)))) {
      aantal += await this.ruimte.inTransactie((tx) => this.zetKlaar(tx, (fout) => (onleesbaar = fout)));
      if (onleesbaar !== undefined) return this.stop(nu, onleesbaar);
    }
    this.logboek.info({ aantal }, 'pseudoniemen staan onder de nieuwe sleutel');
    return true;
  }

  private async stop(nu: Date, fout: unknown): Promise<false> {
    this.logboek.error({ fout }, 'wisselen van pseudoniemsleutel gestopt: een client is niet te lezen');
    await this.rondAf(nu, 'gestopt: van een client is geen bericht meer te lezen; zie het logboek');
    return false;
  }

  /** Zet alles in één keer om. @returns false als er nog een client is zonder volgend pseudoniem */
  private async zetOm(tx: PoolClient, nu: Date): Promise<boolean> {
    const { kenmerk } = this.pseudoniemen;
    await tx.query('lock table lading.client in share row exclusive mode');
    const { rows } = await tx.query(TE_DOEN, [kenmerk, 1]);
    if (rows.length > 0) return false;
    for (const opdracht of WISSEL) await tx.query(opdracht);
    await tx.query('update lading.stand set sleutel = $1', [kenmerk]);
    await rondAf(tx, 'sleutel', nu, 'alle pseudoniemen staan onder de nieuwe sleutel');
    return true;
  }

  /** Geeft een greep cliënten hun volgende pseudoniem. @returns hoeveel */
  private async zetKlaar(tx: PoolClient, bijFout: (fout: unknown) => void): Promise<number> {
    const { rows } = await tx.query<{ client: string; onderwerp: string }>(TE_DOEN, [this.pseudoniemen.kenmerk, GREEP]);
    if (rows.length === 0) return 0;
    const bsns = await this.lezer.lees(tx, new Map(rows.map(({ client, onderwerp }) => [client, onderwerp])), bijFout);
    if (bsns.size < rows.length) bijFout(new Error(`van ${rows.length - bsns.size} cliënten is geen bericht te lezen`));
    await tx.query(ZET_KLAAR, [[...bsns.keys()], [...bsns.values()].map((bsn) => this.pseudoniemen.van(bsn)), this.pseudoniemen.kenmerk]);
    return bsns.size;
  }

  private rondAf(nu: Date, afloop: string): Promise<void> {
    return this.ruimte.inTransactie((tx) => rondAf(tx, 'sleutel', nu, afloop));
  }
}
