import type { Bekend, Norm, Termijn } from '@hub/termijnen';
import type { Datum } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import { alsRij, idVan } from './termijnrij.js';

interface Bekendrij {
  onderwerp: string;
  sleutel: string;
  soort: Termijn['soort'];
  aanbieder: string;
  product_categorie: string | null;
  product_code: string | null;
  norm: Norm;
  begin: Datum;
  uiterlijk: Datum;
  waarschuwing_op: Datum;
  plaatsing: string | null;
  extra_dagen: Datum[];
  beleid: string;
  voldaan_op: Datum | null;
  verbruikt: number | null;
  vervallen: boolean;
}

function alsBekend(r: Bekendrij): Bekend {
  return {
    sleutel: r.sleutel, soort: r.soort, aanbieder: r.aanbieder, productCategorie: r.product_categorie ?? undefined, productCode: r.product_code ?? undefined,
    norm: r.norm, begin: r.begin, uiterlijk: r.uiterlijk, waarschuwingOp: r.waarschuwing_op, plaatsing: r.plaatsing ?? undefined, extraDagen: r.extra_dagen, beleid: r.beleid,
    voldaanOp: r.voldaan_op ?? undefined, verbruikt: r.verbruikt ?? undefined, vervallen: r.vervallen,
  };
}

/** Wat er van deze onderwerpen al bewaard is, per onderwerp op sleutel. */
export async function laadBekend(tx: PoolClient, onderwerpen: readonly string[]): Promise<Map<string, Map<string, Bekend>>> {
  const { rows } = await tx.query<Bekendrij>({
    name: 'termijn-bekend',
    text: `select onderwerp, sleutel, soort, aanbieder, product_categorie, product_code, json_build_object('dagen', norm_dagen, 'eenheid', norm_eenheid, 'bron', norm_bron) as norm, begin, uiterlijk,
        waarschuwing_op, plaatsing, extra_dagen::text[] as extra_dagen, beleid, voldaan_op, verbruikt, vervallen
      from termijn.termijn where onderwerp = any ($1::text[])`,
    values: [onderwerpen],
  });
  const uit = new Map<string, Map<string, Bekend>>();
  for (const rij of rows) {
    const { onderwerp } = rij;
    const eigen = uit.get(onderwerp) ?? new Map<string, Bekend>();
    eigen.set(rij.sleutel, alsBekend(rij));
    uit.set(onderwerp, eigen);
  }
  return uit;
}

const KOLOMMEN = `id, sleutel, onderwerp, soort, norm_dagen, norm_eenheid, norm_bron, aanbieder, gemeente, plichtige, toewijzing_nummer, traceer_id,
  product_categorie, product_code, plaatsing, begin, uiterlijk, waarschuwing_op, voldaan_op, verbruikt, vervallen, stil, extra_dagen, beleid, bewijs, wekker`;
/** Wat bij dezelfde termijn kan veranderen. */
const VERANDERLIJK = KOLOMMEN.split(',').map((naam) => naam.trim()).filter((naam) => !['id', 'sleutel', 'onderwerp', 'soort'].includes(naam));
const nieuw = (prefix: string): string => VERANDERLIJK.map((naam) => `${prefix}.${naam}`).join(', ');
/** De wekker telt niet mee: die staat verder zodra er gemeld is. Het beleid ook niet: wat eronder gelijk bleef, blijft staan. */
const ANDERS = VERANDERLIJK.filter((naam) => naam !== 'wekker' && naam !== 'beleid').map((naam) => `t.${naam} is distinct from excluded.${naam}`).join(' or ');

/** Een rij die niets verandert, wordt niet geschreven: haar wekker blijft staan waar hij stond. */
const SCHRIJF = `
  insert into termijn.termijn as t (${KOLOMMEN}, bijgewerkt_op)
  select ${KOLOMMEN}, $2
  from jsonb_to_recordset($1) as r (id uuid, sleutel text, onderwerp text, soort text, norm_dagen integer, norm_eenheid text, norm_bron text,
    aanbieder text, gemeente text, plichtige text, toewijzing_nummer bigint, traceer_id uuid, product_categorie text, product_code text,
    plaatsing text, begin date, uiterlijk date, waarschuwing_op date, voldaan_op date, verbruikt integer, vervallen boolean, stil boolean, extra_dagen date[], beleid text,
    bewijs jsonb, wekker date)
  on conflict (id) do update set (${VERANDERLIJK.join(', ')}, bijgewerkt_op) = row (${nieuw('excluded')}, $2) where ${ANDERS}`;

const VERVAL = `
  update termijn.termijn set vervallen = true, voldaan_op = null, verbruikt = null, wekker = null, bijgewerkt_op = $2
  where id = any ($1::uuid[]) and not vervallen`;

const AGENDA = `
  insert into termijn.agenda (onderwerp, op) select * from unnest($1::text[], $2::date[])
  on conflict (onderwerp) do update set op = least(agenda.op, excluded.op)`;

/** Wat er over een greep onderwerpen vast te leggen is. */
export interface Termijnvastlegging {
  termijnen: { onderwerp: string; termijn: Termijn }[];
  /** sleutels van termijnen die niet meer uit de berichten volgen */
  vervallen: string[];
  agenda: { onderwerp: string; op: Datum }[];
}

/** Legt de termijnen vast, in een vast aantal opdrachten. @param op de klok van de hub */
export async function schrijfTermijnen(tx: PoolClient, { termijnen, vervallen, agenda }: Termijnvastlegging, op: Date): Promise<void> {
  if (termijnen.length > 0) {
    const rijen = termijnen.map(({ termijn, onderwerp }) => alsRij(termijn, onderwerp));
    await tx.query({ name: 'termijn-schrijf', text: SCHRIJF, values: [JSON.stringify(rijen), op] });
  }
  if (vervallen.length > 0) await tx.query({ name: 'termijn-verval', text: VERVAL, values: [vervallen.map(idVan), op] });
  if (agenda.length > 0) {
    await tx.query({ name: 'termijn-agenda-bij', text: AGENDA, values: [agenda.map(({ onderwerp }) => onderwerp), agenda.map((a) => a.op)] });
  }
}
