import { isMinstensZoRecent, type LeveringSleutel, type Toewijzing, type Wijziging } from '@hub/dossier';
import type { PoolClient } from 'pg';

/** Van welk bericht een wijziging komt, en tussen wie. */
export interface Dossierherkomst {
  berichtId: number;
  aanbieder: string;
  gemeente: string;
}

type Soort<S extends Wijziging['soort']> = Extract<Wijziging, { soort: S }>;
type Opdracht = { name: string; text: string; values: unknown[] };

const sleutelWaarden = (s: LeveringSleutel): unknown[] => [
  s.toewijzingNummer ?? null,
  s.productCategorie ?? null,
  s.productCode ?? null,
  s.begindatum,
];

/** Voorwaarde op een levering l: client $1, aanbieder $2, gemeente $3 en de sleutel $4–$7. */
const DEZE_LEVERING = `l.client = $1 and l.aanbieder = $2 and l.gemeente = $3 and l.toewijzing_nummer is not distinct from $4::bigint
  and l.product_categorie is not distinct from $5 and l.product_code is not distinct from $6 and l.begindatum = $7`;

const TOEWIJZING = `
  insert into dossier.toewijzing (gemeente, toewijzing_nummer, aanbieder, client, product_categorie, product_code, ingangsdatum, einddatum,
    reden_wijziging, volume, eenheid, frequentie, budget, toewijzingsdatum, toewijzingstijd, referentie_aanbieder, bericht_id)
  select $2, t."toewijzingNummer", $3, t.client, t."productCategorie", t."productCode", t.ingangsdatum, t.einddatum, t."redenWijziging",
    (t.omvang ->> 'volume')::bigint, t.omvang ->> 'eenheid', t.omvang ->> 'frequentie', t.budget, t.toewijzingsdatum, t.toewijzingstijd,
    t."referentieAanbieder", $4
  from jsonb_to_recordset($1) as t ("toewijzingNummer" bigint, client text, "productCategorie" text, "productCode" text, ingangsdatum date,
    einddatum date, "redenWijziging" text, omvang jsonb, budget bigint, toewijzingsdatum date, toewijzingstijd text, "referentieAanbieder" text)
  on conflict (gemeente, toewijzing_nummer) do update set (aanbieder, client, product_categorie, product_code, ingangsdatum, einddatum,
    reden_wijziging, volume, eenheid, frequentie, budget, toewijzingsdatum, toewijzingstijd, referentie_aanbieder, bericht_id)
    = row (excluded.aanbieder, excluded.client, excluded.product_categorie, excluded.product_code, excluded.ingangsdatum,
    excluded.einddatum, excluded.reden_wijziging, excluded.volume, excluded.eenheid, excluded.frequentie, excluded.budget,
    excluded.toewijzingsdatum, excluded.toewijzingstijd, excluded.referentie_aanbieder, excluded.bericht_id)
  where (dossier.toewijzing.toewijzingsdatum, dossier.toewijzing.toewijzingstijd) <= (excluded.toewijzingsdatum, excluded.toewijzingstijd)`;

const PRESTATIES = `
  insert into dossier.prestatie (aanbieder, referentie_nummer, vorig_referentie_nummer, gemeente, client, toewijzing_nummer,
    product_categorie, product_code, begindatum, einddatum, geleverd_volume, eenheid, product_tarief, bedrag, debet_credit, oordeel, bericht_id)
  select $2, p."referentieNummer", p."vorigReferentieNummer", $3, p.client, p."toewijzingNummer", p."productCategorie", p."productCode",
    p.begindatum, p.einddatum, p."geleverdVolume", p.eenheid, p."productTarief", p.bedrag, p."debetCredit", p.oordeel, $4
  from json_to_recordset($1) as p ("referentieNummer" text, "vorigReferentieNummer" text, client text, "toewijzingNummer" bigint,
    "productCategorie" text, "productCode" text, begindatum date, einddatum date, "geleverdVolume" bigint, eenheid text,
    "productTarief" bigint, bedrag bigint, "debetCredit" text, oordeel text)
  `;

const HERHAALD = 'update dossier.declaratie set herhaald = $1 where bericht_id = $2';

/** De opdracht bij elke soort wijziging die per record gaat. */
const PER_RECORD: { [S in Exclude<Wijziging['soort'], 'toewijzing' | 'prestatie'>]: (w: Soort<S>, h: Dossierherkomst) => Opdracht } = {
  start: (w, h) => ({
    name: 'start',
    text: `insert into dossier.levering (client, aanbieder, gemeente, toewijzing_nummer, product_categorie, product_code, begindatum,
      toewijzing_ingangsdatum, bericht_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [w.client, h.aanbieder, h.gemeente, ...sleutelWaarden(w.sleutel), w.toewijzingIngangsdatum ?? null, h.berichtId],
  }),
  startVerwijderd: (w, h) => ({
    name: 'start-verwijderd',
    text: `delete from dossier.levering l where ${DEZE_LEVERING}`,
    values: [w.client, h.aanbieder, h.gemeente, ...sleutelWaarden(w.sleutel)],
  }),
  stop: (w, h) => ({
    name: 'stop',
    text: `insert into dossier.stop (levering_id, reden_beeindiging, einddatum, bericht_id)
      select l.id, $8, $9, $10 from dossier.levering l where ${DEZE_LEVERING}`,
    values: [w.client, h.aanbieder, h.gemeente, ...sleutelWaarden(w.sleutel), w.stop.redenBeeindiging, w.stop.einddatum, h.berichtId],
  }),
  stopVerwijderd: (w, h) => ({
    name: 'stop-verwijderd',
    text: `delete from dossier.stop s using dossier.levering l
      where s.levering_id = l.id and ${DEZE_LEVERING} and s.reden_beeindiging = $8 and s.einddatum = $9`,
    values: [w.client, h.aanbieder, h.gemeente, ...sleutelWaarden(w.sleutel), w.stop.redenBeeindiging, w.stop.einddatum],
  }),
  declaratie: (w, h) => ({
    name: 'declaratie',
    text: `insert into dossier.declaratie (aanbieder, declaratie_nummer, gemeente, begindatum, einddatum, identificatie, xsd_versie, bericht_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      h.aanbieder, w.declaratie.declaratieNummer, h.gemeente, w.declaratie.begindatum, w.declaratie.einddatum, w.declaratie.identificatie,
      w.declaratie.xsdVersie, h.berichtId,
    ],
  }),
  verzoek: ({ verzoek }, h) => ({
    name: 'verzoek',
    text: `insert into dossier.verzoek (aanbieder, referentie_aanbieder, gemeente, client, soort, dagtekening, bericht_id)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [h.aanbieder, verzoek.referentieAanbieder, h.gemeente, verzoek.client, verzoek.soort, verzoek.dagtekening, h.berichtId],
  }),
  verzoekBeantwoord: ({ referentieAanbieder, antwoord }, h) => ({
    name: 'verzoek-beantwoord',
    text: `update dossier.verzoek set in_onderzoek = in_onderzoek or $4 = 'onderzoek',
        afloop = case when $4 = 'onderzoek' then afloop else $4 end
      where aanbieder = $1 and referentie_aanbieder = $2 and gemeente = $3`,
    values: [h.aanbieder, referentieAanbieder, h.gemeente, antwoord],
  }),
};

/** Een bericht mag een nummer twee keer noemen (12 en 012): de jongste toewijzing telt (IV013). */
function neemJongste(toewijzingen: Map<number, Toewijzing>, toewijzing: Toewijzing): void {
  const eerder = toewijzingen.get(toewijzing.toewijzingNummer);
  if (!eerder || isMinstensZoRecent(toewijzing, eerder)) toewijzingen.set(toewijzing.toewijzingNummer, toewijzing);
}

/**
 * Legt wijzigingen van het dossier vast, in volgorde; toewijzingen en prestaties gaan ieder in één opdracht, hoeveel het er ook zijn.
 */
export async function schrijfDossier(tx: PoolClient, wijzigingen: readonly Wijziging[], herkomst: Dossierherkomst): Promise<void> {
  const toewijzingen = new Map<number, Toewijzing>();
  const prestaties: unknown[] = [];
  const herhaald: unknown[] = [];
  for (const w of wijzigingen) {
    if (w.soort === 'toewijzing') neemJongste(toewijzingen, w.toewijzing);
    else if (w.soort === 'prestatie') (w.herhaald ? herhaald : prestaties).push({ ...w.prestatie, oordeel: w.oordeel });
    else await tx.query((PER_RECORD[w.soort] as (w: Wijziging, h: Dossierherkomst) => Opdracht)(w, herkomst));
  }
  const { aanbieder, gemeente, berichtId } = herkomst;
  if (toewijzingen.size > 0) {
    await tx.query({ name: 'toewijzingen', text: TOEWIJZING, values: [JSON.stringify([...toewijzingen.values()]), gemeente, aanbieder, berichtId] });
  }
  if (prestaties.length > 0) {
    await tx.query({ name: 'prestaties', text: PRESTATIES, values: [JSON.stringify(prestaties), aanbieder, gemeente, berichtId] });
  }
  if (herhaald.length > 0) await tx.query({ name: 'herhaald', text: HERHAALD, values: [JSON.stringify(herhaald), berichtId] });
}

/**
 * Legt het oordeel van een JW325 van een partij vast over de prestaties van zijn declaratie die nog op antwoord wachten. Is de
 * declaratie als geheel afgewezen, dan geldt zij als niet verzonden (OP286, IV087): zij en haar nummers zijn weer vrij.
 * @param afgewezen ReferentieNummers die het antwoord afwijst, of `alles` als de declaratie als geheel is afgewezen
 */
export async function schrijfDeclaratieAntwoord(tx: PoolClient, heenId: number, afgewezen: readonly string[] | 'alles'): Promise<void> {
  if (afgewezen === 'alles') {
    await tx.query(
      `with wacht as (select from dossier.prestatie where bericht_id = $1 and oordeel = 'ingediend' limit 1),
        p as (delete from dossier.prestatie where bericht_id = $1 and exists (select from wacht)),
        i as (delete from dossier.identificatie where bericht_id = $1 and exists (select from wacht))
       delete from dossier.declaratie where bericht_id = $1 and exists (select from wacht)`,
      [heenId],
    );
    return;
  }
  await tx.query(
    `update dossier.prestatie set oordeel = case when referentie_nummer = any ($2::text[]) then 'afgewezen' else 'toegekend' end
     where bericht_id = $1 and oordeel = 'ingediend'`,
    [heenId, afgewezen],
  );
}
