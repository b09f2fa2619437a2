import { Injectable } from '@nestjs/common';
import type { Signaalsoort } from '@hub/termijnen';
import type { Datum } from '@hub/werkdagen';
import { Databank } from '../databank.js';
import { bewaard, TERMIJNKOLOMMEN, type BewaardeTermijn, type Termijnrij } from './termijnrij.js';

/** Wat er over een termijn te melden was, met de termijn zoals zij nu is. */
export interface BewaardSignaal {
  id: number;
  soort: Signaalsoort;
  /** de uiterste dag van de termijn toen het signaal kwam */
  uiterlijk: Datum;
  op: Date;
  termijn: BewaardeTermijn;
}

export interface Signaalfilter {
  /** alleen signalen over een termijn waarin deze partij aanbieder of gemeente is */
  partij?: string;
  soort?: Signaalsoort;
  /** het laatste signaal van de vorige bladzijde */
  na?: number;
  limiet: number;
}

export type Signaalrij = Termijnrij & { signaal_id: number; signaalsoort: Signaalsoort; signaal_uiterlijk: Datum; signaal_op: Date };

/** Signalen met hun termijn; aan te vullen met waar en op welke volgorde. */
export const SIGNALEN_SQL = `
  select s.id as signaal_id, s.soort as signaalsoort, s.uiterlijk as signaal_uiterlijk, s.op as signaal_op, t.*
  from termijn.signaal s join (select ${TERMIJNKOLOMMEN} from termijn.termijn) t on t.id = s.termijn_id`;

export const alsSignaal = (rij: Signaalrij): BewaardSignaal =>
  ({ id: rij.signaal_id, soort: rij.signaalsoort, uiterlijk: rij.signaal_uiterlijk, op: rij.signaal_op, termijn: bewaard(rij) });

/** Signalen opzoeken, voor mensen. */
@Injectable()
export class Signaalregister {
  constructor(private readonly databank: Databank) {}

  /** Een bladzijde signalen, nieuwste eerst. */
  async lijst({ partij, soort, na, limiet }: Signaalfilter): Promise<BewaardSignaal[]> {
    const waarden: unknown[] = [];
    const als = (waarde: unknown, eis: (plek: string) => string): string[] => (waarde === undefined ? [] : [eis(`$${waarden.push(waarde)}`)]);
    const eisen = [
      'true',
      ...als(partij, (p) => `(t.aanbieder = ${p} or t.gemeente = ${p})`),
      ...als(soort, (p) => `s.soort = ${p}`),
      ...als(na, (p) => `s.id < ${p}`),
    ];
    const { rows } = await this.databank.pool.query<Signaalrij>(`${SIGNALEN_SQL} where ${eisen.join(' and ')} order by s.id desc limit $${waarden.push(limiet)}`, waarden);
    return rows.map(alsSignaal);
  }
}
