import type { Databank } from '@hub/opslag';
import type { PoolClient } from 'pg';

const ROL = 'hub_lader';

/** Waar de lader werkt: met niet meer rechten dan die van zijn rol, als hij die heeft. */
export class Laadruimte {
  private rol: Promise<boolean> | undefined;

  constructor(private readonly databank: Databank) {}

  /** Of de rol van de lader er is en deze gebruiker haar mag aannemen. */
  metRol(): Promise<boolean> {
    this.rol ??= this.zoekRol().catch((fout: unknown) => {
      this.rol = undefined;
      throw fout;
    });
    return this.rol;
  }

  async inTransactie<T>(werk: (tx: PoolClient) => Promise<T>): Promise<T> {
    return this.databank.inTransactie(werk, (await this.metRol()) ? `set local role ${ROL}` : undefined);
  }

  private async zoekRol(): Promise<boolean> {
    const { rows } = await this.databank.pool.query<{ lid: boolean }>(`select pg_has_role(current_user, oid, 'MEMBER') as lid from pg_roles where rolname = $1`, [ROL]);
    return rows[0]?.lid ?? false;
  }
}
