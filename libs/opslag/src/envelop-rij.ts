import { IN_POSTVAK } from '@hub/berichtweg';
import type { Envelop } from './bericht-opslag.js';

/** De kolommen van `bericht.bericht` die samen de envelop zijn. */
export const ENVELOP_KOLOMMEN = `id, traceer_id, conversatie_id, als_antwoord_op, referentie_id, soort, berichtversie, berichtsubversie,
  actie, afzender_rol, afzender_code, geadresseerde_rol, geadresseerde_code, verwerkingscontext, ontvangen_op`;

/** Voorwaarde: het bericht ligt in het postvak van zijn geadresseerde. */
export const IN_POSTVAK_SQL = `status in (${IN_POSTVAK.map((status) => `'${status}'`).join(', ')})`;

export interface EnvelopRij {
  id: number;
  traceer_id: string;
  conversatie_id: string;
  als_antwoord_op: string | null;
  referentie_id: string | null;
  soort: string;
  berichtversie: number;
  berichtsubversie: number;
  actie: string;
  afzender_rol: string;
  afzender_code: string;
  geadresseerde_rol: string;
  geadresseerde_code: string;
  verwerkingscontext: { sleutel: string; waarde: string[] }[] | null;
  ontvangen_op: Date;
}

export function alsEnvelop(rij: EnvelopRij): Envelop {
  return {
    traceerId: rij.traceer_id,
    conversatieId: rij.conversatie_id,
    alsAntwoordOp: rij.als_antwoord_op ?? undefined,
    referentieId: rij.referentie_id ?? undefined,
    afzender: { rol: rij.afzender_rol, code: rij.afzender_code },
    geadresseerde: { rol: rij.geadresseerde_rol, code: rij.geadresseerde_code },
    berichtstroom: {
      berichttype: 'JW',
      berichtsubtype: rij.soort,
      berichtversie: rij.berichtversie,
      berichtsubversie: rij.berichtsubversie,
      actie: rij.actie,
    },
    verwerkingscontext: rij.verwerkingscontext ?? undefined,
  };
}
