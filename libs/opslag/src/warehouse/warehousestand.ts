import { Injectable } from '@nestjs/common';
import { Databank } from '../databank.js';

export const WAREHOUSEOPDRACHTEN = ['herbouw', 'sleutel'] as const;

export type Warehouseopdracht = (typeof WAREHOUSEOPDRACHTEN)[number];

/** Een opdracht aan de lader van het warehouse, en hoe het daarmee staat. */
export interface Opdrachtstand {
  soort: Warehouseopdracht;
  gevraagdOp: Date;
  begonnenOp: Date | null;
  klaarOp: Date | null;
  afloop: string | null;
}

/** Een opdracht die nog niet af is, wordt niet nog eens gegeven. */
const VRAAG = `
  insert into lading.opdracht (soort, gevraagd_op) values ($1, $2)
  on conflict (soort) do update set (gevraagd_op, begonnen_op, klaar_op, afloop) = row (excluded.gevraagd_op, null::timestamptz, null::timestamptz, null::text)
  where opdracht.klaar_op is not null`;

/** Hoe het met het warehouse staat, en wat er van de lader gevraagd wordt. */
@Injectable()
export class Warehousestand {
  constructor(private readonly databank: Databank) {}

  /** Tot dit moment van de hubklok is alles geladen wat beoordeeld was, met de termijnen die toen golden. */
  async geladenTot(): Promise<Date> {
    const { rows } = await this.databank.pool.query<{ tot: string }>('select extract(epoch from geladen_tot) as tot from dwh.stand');
    return new Date(Math.max(0, Number(rows[0]?.tot ?? 0) * 1000));
  }

  async vraag(soort: Warehouseopdracht, op: Date): Promise<Opdrachtstand[]> {
    await this.databank.pool.query(VRAAG, [soort, op]);
    return this.opdrachten();
  }

  /** Of er om een herbouw is gevraagd die nog niet af is. */
  async wordtHerbouwd(): Promise<boolean> {
    return (await this.opdrachten()).some(({ soort, klaarOp }) => soort === 'herbouw' && klaarOp === null);
  }

  /** Van elke soort de laatste opdracht. */
  async opdrachten(): Promise<Opdrachtstand[]> {
    const { rows } = await this.databank.pool.query<{ soort: Warehouseopdracht; gevraagd_op: Date; begonnen_op: Date | null; klaar_op: Date | null; afloop: string | null }>(
      'select soort, gevraagd_op, begonnen_op, klaar_op, afloop from lading.opdracht order by soort');
    return rows.map(({ soort, gevraagd_op: gevraagdOp, begonnen_op: begonnenOp, klaar_op: klaarOp, afloop }) => ({ soort, gevraagdOp, begonnenOp, klaarOp, afloop }));
  }
}
