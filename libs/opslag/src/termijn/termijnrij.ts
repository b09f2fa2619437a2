import { createHash } from 'node:crypto';
import type { Bewijs, Norm, Termijn, Termijnsoort } from '@hub/termijnen';
import { plusDagen, vergelijk, type Datum } from '@hub/werkdagen';

/** Een rij van `termijn.termijn`. */
export interface Termijnrij {
  id: string;
  sleutel: string;
  onderwerp: string;
  soort: Termijnsoort;
  norm_dagen: number;
  norm_eenheid: Norm['eenheid'];
  norm_bron: string;
  aanbieder: string;
  gemeente: string;
  plichtige: string;
  toewijzing_nummer: number | null;
  traceer_id: string | null;
  product_categorie: string | null;
  product_code: string | null;
  plaatsing: string | null;
  begin: Datum;
  uiterlijk: Datum;
  waarschuwing_op: Datum;
  voldaan_op: Datum | null;
  verbruikt: number | null;
  vervallen: boolean;
  stil: boolean;
  extra_dagen: Datum[];
  beleid: string;
  bewijs: Bewijs;
  wekker: Datum | null;
}

/** De kolommen van een `Termijnrij`, om te lezen. */
export const TERMIJNKOLOMMEN = `id, sleutel, onderwerp, soort, norm_dagen, norm_eenheid, norm_bron, aanbieder, gemeente, plichtige, toewijzing_nummer, traceer_id,
  product_categorie, product_code, plaatsing, begin, uiterlijk, waarschuwing_op, voldaan_op, verbruikt, vervallen, stil, extra_dagen::text[] as extra_dagen, beleid, bewijs, wekker`;

/** Een termijn zoals zij bewaard is. */
export interface BewaardeTermijn {
  id: string;
  termijn: Termijn;
}

export const bewaard = (rij: Termijnrij): BewaardeTermijn => ({ id: rij.id, termijn: alsTermijn(rij) });

/** Een id die uit een sleutel volgt (UUID versie 8, RFC 9562): dezelfde sleutel geeft altijd dezelfde id. */
export function idVan(sleutel: string): string {
  const hex = createHash('sha256').update(sleutel).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** De eerste dag waarop er over de termijn iets te melden is: de waarschuwing, of dat zij is overschreden. */
function wekkerVan({ stil, vervallen, voldaanOp, uiterlijk, waarschuwingOp }: Termijn): Datum | null {
  if (stil || vervallen) return null;
  if (voldaanOp === undefined) return waarschuwingOp;
  return vergelijk(voldaanOp, uiterlijk) > 0 ? plusDagen(uiterlijk, 1) : null;
}

export function alsRij(t: Termijn, onderwerp: string): Termijnrij {
  return {
    id: idVan(t.sleutel),
    sleutel: t.sleutel,
    onderwerp,
    soort: t.soort,
    norm_dagen: t.norm.dagen,
    norm_eenheid: t.norm.eenheid,
    norm_bron: t.norm.bron,
    aanbieder: t.aanbieder,
    gemeente: t.gemeente,
    plichtige: t.plichtige,
    toewijzing_nummer: t.toewijzingNummer ?? null,
    traceer_id: t.traceerId ?? null,
    product_categorie: t.productCategorie ?? null,
    product_code: t.productCode ?? null,
    plaatsing: t.plaatsing ?? null,
    begin: t.begin,
    uiterlijk: t.uiterlijk,
    waarschuwing_op: t.waarschuwingOp,
    voldaan_op: t.voldaanOp ?? null,
    verbruikt: t.verbruikt ?? null,
    vervallen: t.vervallen,
    stil: t.stil,
    extra_dagen: t.extraDagen,
    beleid: t.beleid,
    bewijs: t.bewijs,
    wekker: wekkerVan(t),
  };
}

export function alsTermijn(r: Termijnrij): Termijn {
  return {
    sleutel: r.sleutel,
    soort: r.soort,
    norm: { dagen: r.norm_dagen, eenheid: r.norm_eenheid, bron: r.norm_bron },
    aanbieder: r.aanbieder,
    gemeente: r.gemeente,
    plichtige: r.plichtige,
    toewijzingNummer: r.toewijzing_nummer ?? undefined,
    traceerId: r.traceer_id ?? undefined,
    productCategorie: r.product_categorie ?? undefined,
    productCode: r.product_code ?? undefined,
    plaatsing: r.plaatsing ?? undefined,
    begin: r.begin,
    uiterlijk: r.uiterlijk,
    waarschuwingOp: r.waarschuwing_op,
    voldaanOp: r.voldaan_op ?? undefined,
    verbruikt: r.verbruikt ?? undefined,
    vervallen: r.vervallen,
    stil: r.stil,
    extraDagen: r.extra_dagen,
    beleid: r.beleid,
    bewijs: r.bewijs,
  };
}
