import type { Meldingsrecord } from '@hub/dossier';
import type { BerichtType } from '@hub/ijw';
import type { Berichtfeit, Clienthistorie, Gebeurtenis, GedeclareerdePrestatie } from '@hub/termijnen';
import { vandaagInNederland, type Datum } from '@hub/werkdagen';
import type { PoolClient } from 'pg';

interface Berichtvelden {
  traceer_id: string;
  soort: BerichtType;
  ontvangen_op: Date;
}

type Meldingsrij = Berichtvelden & { onderwerp: string; op: Date; aanvaard: boolean; geweigerd: boolean; records: Meldingsrecord[] };

type Prestatierij = Berichtvelden & {
  onderwerp: string;
  bezorgd_op: Date;
  toewijzing_nummer: number;
  product_categorie: string;
  product_code: string;
  begindatum: Datum;
  debet: boolean;
  aanvaard: boolean;
  gecrediteerd: boolean;
};

/**
 * Een bericht als feit. De dag van melden is die van aanname, niet van verwerking: een achterstand van de hub is geen overtreding van de
 * afzender. Voor wie er iets mee moet, begint de tijd als het bezorgd is.
 */
export function alsFeit({ traceer_id: traceerId, soort, ontvangen_op: ontvangenOp }: Berichtvelden, bezorgdOp: Date): Berichtfeit {
  return {
    traceerId, soort, ontvangenOp: ontvangenOp.toISOString(),
    gemeldOp: vandaagInNederland(ontvangenOp), bezorgdOp: vandaagInNederland(bezorgdOp),
  };
}

/** Voorwaarde bij een gebeurtenis `g`: een ontvanger die zelf antwoordt wees het bericht alsnog af. */
export const GEWEIGERD_SQL = `exists (select from bericht.bericht r join bericht.gebeurtenis a on a.bericht_id = r.id and a.soort = 'antwoord'
  where r.heen_id = g.bericht_id and (a.bewijs ->> 'afgewezen')::boolean)`;

const MELDINGEN = `
  select g.onderwerp, g.op, (g.bewijs ->> 'aanvaard')::boolean as aanvaard, ${GEWEIGERD_SQL} as geweigerd, g.bewijs -> 'records' as records,
    b.traceer_id, b.soort, b.ontvangen_op
  from bericht.gebeurtenis g join bericht.bericht b on b.id = g.bericht_id
  where g.onderwerp = any ($1::text[]) and g.soort = 'melding'
  order by g.id`;

/** Van elke toewijzing waarop een plaatsing kan berusten de prestaties; met `offset 0` langs de index op toewijzing. */
const PRESTATIES = `
  select w.onderwerp, b.traceer_id, b.soort, b.ontvangen_op, b.status_op as bezorgd_op, p.toewijzing_nummer, p.product_categorie,
    p.product_code, p.begindatum, p.debet_credit = 'D' as debet, p.oordeel <> 'afgewezen' as aanvaard,
    exists (select from dossier.prestatie c where c.aanbieder = p.aanbieder and c.vorig_referentie_nummer = p.referentie_nummer
      and c.debet_credit = 'C' and c.oordeel <> 'afgewezen') as gecrediteerd
  from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as w (onderwerp, aanbieder, gemeente, client)
  cross join lateral (select t.toewijzing_nummer from dossier.toewijzing t
    where (t.client, t.aanbieder, t.gemeente) = (w.client, w.aanbieder, w.gemeente) offset 0) t
  cross join lateral (select * from dossier.prestatie p
    where (p.gemeente, p.toewijzing_nummer) = (w.gemeente, t.toewijzing_nummer) offset 0) p
  join bericht.bericht b on b.id = p.bericht_id
  where p.client = w.client and p.aanbieder = w.aanbieder and p.product_categorie = any ($5::text[])
  order by p.bericht_id`;

/** Waar een onderwerp van een client uit bestaat. */
export function leesOnderwerp(onderwerp: string): { aanbieder: string; gemeente: string; client: string } {
  const [aanbieder = '', gemeente = '', client = ''] = onderwerp.split('/');
  return { aanbieder, gemeente, client };
}

function groepeer<R extends { onderwerp: string }, T>(rijen: readonly R[], maak: (rij: R) => T): Map<string, T[]> {
  const uit = new Map<string, T[]>();
  for (const rij of rijen) {
    const groep = uit.get(rij.onderwerp);
    if (groep) groep.push(maak(rij));
    else uit.set(rij.onderwerp, [maak(rij)]);
  }
  return uit;
}

const alsGebeurtenis = (rij: Meldingsrij): Gebeurtenis => ({ bericht: alsFeit(rij, rij.op), aanvaard: rij.aanvaard && !rij.geweigerd, records: rij.records });

const alsPrestatie = (rij: Prestatierij): GedeclareerdePrestatie => ({
  toewijzingNummer: rij.toewijzing_nummer,
  productCategorie: rij.product_categorie,
  productCode: rij.product_code,
  begindatum: rij.begindatum,
  debet: rij.debet,
  aanvaard: rij.aanvaard,
  gecrediteerd: rij.gecrediteerd,
  bericht: alsFeit(rij, rij.bezorgd_op),
});

/**
 * Laadt wat er over deze onderwerpen is gemeld, in twee vragen hoeveel het er ook zijn.
 * @param categorieen productcategorieën die een plaatsing kunnen zijn; alleen daarvan zijn prestaties nodig
 */
export async function laadHistories(tx: PoolClient, onderwerpen: readonly string[], categorieen: readonly string[]): Promise<Map<string, Clienthistorie>> {
  const delen = onderwerpen.map(leesOnderwerp);
  const kolom = (naam: 'aanbieder' | 'gemeente' | 'client'): string[] => delen.map((deel) => deel[naam]);
  const meldingen = await tx.query<Meldingsrij>({ name: 'termijn-meldingen', text: MELDINGEN, values: [onderwerpen] });
  const prestaties = categorieen.length === 0
    ? []
    : (await tx.query<Prestatierij>({
      name: 'termijn-prestaties', text: PRESTATIES, values: [onderwerpen, kolom('aanbieder'), kolom('gemeente'), kolom('client'), categorieen],
    })).rows;
  const gebeurtenissen = groepeer(meldingen.rows, alsGebeurtenis);
  const gedeclareerd = groepeer(prestaties, alsPrestatie);
  return new Map(onderwerpen.map((onderwerp) => [onderwerp, {
    ...leesOnderwerp(onderwerp),
    gebeurtenissen: gebeurtenissen.get(onderwerp) ?? [],
    prestaties: gedeclareerd.get(onderwerp) ?? [],
  }]));
}
