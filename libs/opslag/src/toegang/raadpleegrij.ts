import type { Kluis } from '../kluis.js';
import type { BewaardeRaadpleging, Handelende, Handeling, Onderwerp, Raadpleging } from './raadpleging.js';

/** Een rij van `toegang.raadpleging`, zonder haar zegels. */
export interface Raadpleegvelden {
  volgnummer: number;
  op: Date;
  rol: Handelende['rol'];
  code: string;
  persoon: string | null;
  via: Handelende['via'];
  handeling: Handeling;
  onderwerp: Onderwerp['soort'];
  traceer_ids: string[];
  termijn_id: string | null;
  bijzonderheid: string | null;
  clienten: string[];
  doel: string;
  uitkomst: Raadpleging['uitkomst'];
}

export type Raadpleegrij = Raadpleegvelden & { vorig_zegel: Buffer; zegel: Buffer };

const KOLOMMEN = [
  'volgnummer', 'op', 'rol', 'code', 'persoon', 'via', 'handeling', 'onderwerp', 'traceer_ids', 'termijn_id', 'bijzonderheid', 'clienten', 'doel', 'uitkomst',
] as const satisfies readonly (keyof Raadpleegvelden)[];

export const RAADPLEEGKOLOMMEN = KOLOMMEN.join(', ');

/** Waarop de eerste raadpleging ooit aansluit. */
export const GEEN_ZEGEL = Buffer.alloc(32);

/** Het zegel van een rij: over haar velden in vaste volgorde (JSON; een moment in UTC met milliseconden) en het zegel van de rij ervoor. */
export function zegelVan(kluis: Kluis, rij: Raadpleegvelden, vorig: Buffer): Buffer {
  return kluis.zegelOp(JSON.stringify(['raadpleging', vorig.toString('hex'), ...KOLOMMEN.map((kolom) => rij[kolom])]));
}

/** Het bewijs dat de hub een beginpunt zette. */
export function bewijsVan(kluis: Kluis, punt: { volgnummer: number; zegel: Buffer; op: Date }): Buffer {
  return kluis.zegelOp(JSON.stringify(['beginpunt', punt.volgnummer, punt.zegel.toString('hex'), punt.op]));
}

export function alsRaadpleging(rij: Raadpleegvelden): BewaardeRaadpleging {
  const { volgnummer, op, rol, code, persoon, via, handeling, clienten, doel, uitkomst } = rij;
  return {
    volgnummer, op, handeling, clienten, doel, uitkomst,
    wie: { rol, code, via, ...(persoon === null ? {} : { persoon }) },
    onderwerp: {
      soort: rij.onderwerp,
      traceerIds: rij.traceer_ids,
      ...(rij.termijn_id === null ? {} : { termijnId: rij.termijn_id }),
      ...(rij.bijzonderheid === null ? {} : { bijzonderheid: rij.bijzonderheid }),
    },
  };
}
