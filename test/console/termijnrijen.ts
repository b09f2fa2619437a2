import type { Databank } from '@hub/opslag';
import { AANBIEDER, GEMEENTE } from './opstelling.js';

export interface Proeftermijn {
  id: string;
  soort?: string;
  aanbieder?: string;
  gemeente?: string;
  plichtige?: string;
  eenheid?: string;
  begin?: string;
  uiterlijk: string;
  waarschuwingOp?: string;
  voldaanOp?: string;
  vervallen?: boolean;
}

/** Een id die te lezen is. */
export const termijnId = (nr: number): string => `00000000-0000-8000-a000-${String(nr).padStart(12, '0')}`;

/** Zet termijnen neer zoals de bewaking ze zou hebben bewaard. */
export async function legTermijnen(databank: Databank, termijnen: readonly Proeftermijn[]): Promise<void> {
  for (const t of termijnen) {
    const bewijs = { berichten: [{ traceerId: termijnId(900), soort: 'JW301', ontvangenOp: '2025-04-10T10:00:00.000Z', rol: 'de toewijzing', telt: false }], toelichting: ['Een zin van de bewaking.'] };
    await databank.pool.query(
      `insert into termijn.termijn (id, sleutel, onderwerp, soort, norm_dagen, norm_eenheid, norm_bron, aanbieder, gemeente, plichtige, toewijzing_nummer, product_categorie, product_code,
         plaatsing, begin, uiterlijk, waarschuwing_op, voldaan_op, vervallen, stil, extra_dagen, bewijs, bijgewerkt_op)
       values ($1, $2, 'een/onderwerp/client-sleutel', $3, 10, $4, 'art. 17 f', $5, $6, $7, 1001, '44', '44A09', 'JeugdzorgPlus', $8, $9, $10, $11, $12, false, '{}', $13, now())`,
      [t.id, t.id, t.soort ?? 'startmelding', t.eenheid ?? 'werkdagen', t.aanbieder ?? AANBIEDER, t.gemeente ?? GEMEENTE, t.plichtige ?? AANBIEDER, t.begin ?? '2025-04-14', t.uiterlijk,
        t.waarschuwingOp ?? t.uiterlijk, t.voldaanOp ?? null, t.vervallen ?? false, bewijs]);
  }
}
