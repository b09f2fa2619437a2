import { Injectable } from '@nestjs/common';
import type { Termijnsoort } from '@hub/termijnen';
import type { Datum } from '@hub/werkdagen';
import { Databank } from '../databank.js';
import { STATUSEIS, type Statuskeuze } from './statuseis.js';
import { bewaard, TERMIJNKOLOMMEN, type BewaardeTermijn, type Termijnrij } from './termijnrij.js';

export interface Termijnfilter {
  /** alleen termijnen waarin deze partij is wat haar rol zegt */
  partij?: { rol: 'aanbieder' | 'gemeente'; code: string };
  soort?: Termijnsoort;
  status?: Statuskeuze;
  aanbieder?: string;
  gemeente?: string;
  /** code van wie moet handelen */
  plichtige?: string;
  uiterlijkVan?: Datum;
  uiterlijkTot?: Datum;
  /** de laatste termijn van de vorige bladzijde */
  na?: { uiterlijk: Datum; id: string };
  limiet: number;
}

/** Termijnen opzoeken, voor mensen. */
@Injectable()
export class Termijnregister {
  constructor(private readonly databank: Databank) {}

  async detail(id: string): Promise<BewaardeTermijn | undefined> {
    const { rows } = await this.databank.pool.query<Termijnrij>(`select ${TERMIJNKOLOMMEN} from termijn.termijn where id = $1`, [id]);
    return rows[0] && bewaard(rows[0]);
  }

  /** Een bladzijde termijnen, op uiterste dag. */
  async lijst(f: Termijnfilter, vandaag: Datum): Promise<BewaardeTermijn[]> {
    const waarden: unknown[] = [vandaag];
    const als = (waarde: unknown, eis: (plek: string) => string): string[] => (waarde === undefined ? [] : [eis(`$${waarden.push(waarde)}`)]);
    const eisen = [
      '$1::date is not null',
      ...als(f.partij?.code, (p) => `${f.partij?.rol === 'gemeente' ? 'gemeente' : 'aanbieder'} = ${p}`),
      ...als(f.soort, (p) => `soort = ${p}`),
      ...als(f.aanbieder, (p) => `aanbieder = ${p}`),
      ...als(f.gemeente, (p) => `gemeente = ${p}`),
      ...als(f.plichtige, (p) => `plichtige = ${p}`),
      ...als(f.uiterlijkVan, (p) => `uiterlijk >= ${p}::date`),
      ...als(f.uiterlijkTot, (p) => `uiterlijk <= ${p}::date`),
      ...als(f.na?.uiterlijk, (p) => `(uiterlijk, id) > (${p}::date, $${waarden.push(f.na?.id)}::uuid)`),
      ...(f.status ? [STATUSEIS[f.status]] : []),
    ];
    const { rows } = await this.databank.pool.query<Termijnrij>(
      `select ${TERMIJNKOLOMMEN} from termijn.termijn where ${eisen.map((eis) => `(${eis})`).join(' and ')} order by uiterlijk, id limit $${waarden.push(f.limiet)}`, waarden);
    return rows.map(bewaard);
  }
}
