import { Injectable } from '@nestjs/common';
import type { Termijnsoort } from '@hub/termijnen';
import { eersteVanMaand, type Datum } from '@hub/werkdagen';
import { Databank } from '../databank.js';
import { STATUSEIS } from './statuseis.js';
import type { Termijnfilter } from './termijnregister.js';

/** Hoe het nu met de termijnen staat. */
export interface Termijncijfers {
  open: number;
  waarschuwing: number;
  /** nog niet gedaan, en vandaag is de laatste dag */
  vandaag: number;
  /** niet gedaan, met een laatste dag in deze kalendermaand */
  verlopenDezeMaand: number;
  /** wel gedaan maar te laat, met een laatste dag in deze kalendermaand */
  teLaatDezeMaand: number;
}

export interface Telfilter {
  partij?: Termijnfilter['partij'];
  soort?: Termijnsoort;
  uiterlijkVan?: Datum;
  uiterlijkTot?: Datum;
}

/** De termijnen waarin één partij moet handelen, geteld. */
export interface Partijtelling {
  code: string;
  open: number;
  waarschuwing: number;
  verlopen: number;
  teLaat: number;
  tijdig: number;
}

const aantal = (eis: string, naam: string): string => `count(*) filter (where ${eis}) as "${naam}"`;

/** `$2` is de eerste dag van de maand van `$1`. */
const CIJFERS = [
  aantal(STATUSEIS.open, 'open'),
  aantal(STATUSEIS.waarschuwing, 'waarschuwing'),
  aantal('not vervallen and voldaan_op is null and uiterlijk = $1::date', 'vandaag'),
  aantal(`${STATUSEIS.verlopen} and uiterlijk >= $2::date`, 'verlopenDezeMaand'),
  aantal(`${STATUSEIS['te-laat']} and uiterlijk >= $2::date and uiterlijk < $2::date + interval '1 month'`, 'teLaatDezeMaand'),
].join(', ');

/** Wat in de cijfers kan tellen: wat nog te doen is, en deze maand. Zo wordt niet alles gelezen wat ooit gedaan is. */
const TELT_MEE = `(${STATUSEIS['te-doen']} or uiterlijk >= $2::date and uiterlijk < $2::date + interval '1 month')`;

const PER_PARTIJ = [
  aantal(STATUSEIS.open, 'open'), aantal(STATUSEIS.waarschuwing, 'waarschuwing'), aantal(STATUSEIS.verlopen, 'verlopen'),
  aantal(STATUSEIS['te-laat'], 'teLaat'), aantal(STATUSEIS.tijdig, 'tijdig'),
].join(', ');

/** Telt termijnen, voor mensen die het geheel willen zien. */
@Injectable()
export class Termijntelling {
  constructor(private readonly databank: Databank) {}

  /** @param partij alleen termijnen waarin deze partij is wat haar rol zegt; zonder: alle */
  async cijfers(partij: Termijnfilter['partij'], vandaag: Datum): Promise<Termijncijfers> {
    const waarden: unknown[] = [vandaag, eersteVanMaand(vandaag)];
    const { rows } = await this.databank.pool.query<Termijncijfers>(`select ${CIJFERS} from termijn.termijn where ${eigen(partij, waarden)} and ${TELT_MEE}`, waarden);
    return rows[0] as Termijncijfers;
  }

  /** Per aanbieder of per gemeente wat zij zelf moet doen en deed; wie het meest over tijd is, staat bovenaan. */
  async perPartij(wie: 'aanbieder' | 'gemeente', f: Telfilter, vandaag: Datum): Promise<Partijtelling[]> {
    const waarden: unknown[] = [vandaag];
    const als = (waarde: unknown, eis: (plek: string) => string): string[] => (waarde === undefined ? [] : [eis(`$${waarden.push(waarde)}`)]);
    const eisen = [
      `plichtige = ${wie}`, 'not vervallen', eigen(f.partij, waarden),
      ...als(f.soort, (p) => `soort = ${p}`),
      ...als(f.uiterlijkVan, (p) => `uiterlijk >= ${p}::date`),
      ...als(f.uiterlijkTot, (p) => `uiterlijk <= ${p}::date`),
    ];
    const { rows } = await this.databank.pool.query<Partijtelling>(
      `select plichtige as code, ${PER_PARTIJ} from termijn.termijn where ${eisen.join(' and ')} group by plichtige order by verlopen desc, waarschuwing desc, code`, waarden);
    return rows;
  }
}

function eigen(partij: Termijnfilter['partij'], waarden: unknown[]): string {
  return partij ? `${partij.rol === 'gemeente' ? 'gemeente' : 'aanbieder'} = $${waarden.push(partij.code)}` : 'true';
}
