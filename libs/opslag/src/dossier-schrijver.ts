import { isMinstensZoRecent, type Toewijzing, type Wijziging } from '@hub/dossier';
import type { PoolClient } from 'pg';

/** Van welk bericht een wijziging komt, en tussen wie. */
export interface Dossierherkomst {
  berichtId: number;
  aanbieder: string;
  gemeente: string;
}

/** Wat één bericht aan het dossier verandert. */
export interface Dossierwijziging extends Dossierherkomst {
  wijzigingen: readonly Wijziging[];
}

type Soort = Wijziging['soort'] | 'herhaald';
/** De records van één bericht bij een opdracht, met zijn herkomst. */
type Deel = Dossierherkomst & { records: object[] };

/** De records van alle berichten in $1, elk met de herkomst h van zijn bericht. */
export const records = (kolommen: string): string => `json_to_recordset($1) as h ("berichtId" bigint, aanbieder text, gemeente text, records json)
  cross join lateral json_to_recordset(h.records) as r (${kolommen})`;

export const SLEUTEL = `client text, "toewijzingNummer" bigint, "productCategorie" text, "productCode" text, begindatum date`;
export const STOP = `${SLEUTEL}, "redenBeeindiging" text, einddatum date`;

/** De levering l bij een record. Met `offset 0` zoekt PostgreSQL haar per record op. */
export const LEVERING = `(select id from dossier.levering where client = r.client and aanbieder = h.aanbieder and gemeente = h.gemeente
  and toewijzing_nummer is not distinct from r."toewijzingNummer" and product_categorie is not distinct from r."productCategorie"
  and product_code is not distinct from r."productCode" and begindatum = r.begindatum offset 0) l`;

/** De opdracht bij elke soort wijziging, voor alle berichten van een ronde samen. */
const OPDRACHTEN: Readonly<Record<Soort, string>> = {
  start: `insert into dossier.levering (client, aanbieder, gemeente, toewijzing_nummer, product_categorie, product_code, begindatum,
      toewijzing_ingangsdatum, bericht_id)
    select r.client, h.aanbieder, h.gemeente, r."toewijzingNummer", r."productCategorie", r."productCode", r.begindatum,
      r."toewijzingIngangsdatum", h."berichtId" from ${records(`${SLEUTEL}, "toewijzingIngangsdatum" date`)}`,

  startVerwijderd: `delete from dossier.levering where id = any (array(select l.id from ${records(SLEUTEL)} cross join lateral ${LEVERING}))`,

  stop: `insert into dossier.stop (levering_id, reden_beeindiging, einddatum, bericht_id)
    select l.id, r."redenBeeindiging", r.einddatum, h."berichtId" from ${records(STOP)} cross join lateral ${LEVERING}`,

  stopVerwijderd: `delete from dossier.stop where (levering_id, reden_beeindiging, einddatum) in (
    select l.id, r."redenBeeindiging", r.einddatum from ${records(STOP)} cross join lateral ${LEVERING})`,

  declaratie: `insert into dossier.declaratie (aanbieder, declaratie_nummer, gemeente, begindatum, einddatum, identificatie, xsd_versie, bericht_id)
    select h.aanbieder, r."declaratieNummer", h.gemeente, r.begindatum, r.einddatum, r.identificatie, r."xsdVersie", h."berichtId"
    from ${records('"declaratieNummer" text, begindatum date, einddatum date, identificatie text, "xsdVersie" text')}`,

  verzoek: `insert into dossier.verzoek (aanbieder, referentie_aanbieder, gemeente, client, soort, dagtekening, bericht_id)
    select h.aanbieder, r."referentieAanbieder", h.gemeente, r.client, r.soort, r.dagtekening, h."berichtId"
    from ${records('"referentieAanbieder" text, client text, soort text, dagtekening date')}`,

  // een bericht mag een verzoek meer keren beantwoorden; het laatste dat geen onderzoek is telt
  verzoekBeantwoord: `update dossier.verzoek v set in_onderzoek = v.in_onderzoek or n.onderzoek, afloop = coalesce(n.afloop, v.afloop)
    from (select h.aanbieder, h.gemeente, r."referentieAanbieder" as referentie, bool_or(r.antwoord = 'onderzoek') as onderzoek,
        (array_agg(r.antwoord order by r.nr desc) filter (where r.antwoord <> 'onderzoek'))[1] as afloop
      from ${records('nr integer, "referentieAanbieder" text, antwoord text')} group by 1, 2, 3) n
    where (v.aanbieder, v.referentie_aanbieder, v.gemeente) = (n.aanbieder, n.referentie, n.gemeente)`,

  toewijzing: `
  insert into dossier.toewijzing (gemeente, toewijzing_nummer, aanbieder, client, product_categorie, product_code, ingangsdatum, einddatum,
    reden_wijziging, volume, eenheid, frequentie, budget, toewijzingsdatum, toewijzingstijd, referentie_aanbieder, bericht_id)
  select h.gemeente, r."toewijzingNummer", h.aanbieder, r.client, r."productCategorie", r."productCode", r.ingangsdatum, r.einddatum,
    r."redenWijziging", (r.omvang ->> 'volume')::bigint, r.omvang ->> 'eenheid', r.omvang ->> 'frequentie', r.budget, r.toewijzingsdatum,
    r.toewijzingstijd, r."referentieAanbieder", h."berichtId"
  from ${records(`"toewijzingNummer" bigint, client text, "productCategorie" text, "productCode" text, ingangsdatum date, einddatum date,
    "redenWijziging" text, omvang json, budget bigint, toewijzingsdatum date, toewijzingstijd text, "referentieAanbieder" text`)}
  on conflict (gemeente, toewijzing_nummer) do update set (aanbieder, client, product_categorie, product_code, ingangsdatum, einddatum,
    reden_wijziging, volume, eenheid, frequentie, budget, toewijzingsdatum, toewijzingstijd, referentie_aanbieder, bericht_id)
    = row (excluded.aanbieder, excluded.client, excluded.product_categorie, excluded.product_code, excluded.ingangsdatum,
    excluded.einddatum, excluded.reden_wijziging, excluded.volume, excluded.eenheid, excluded.frequentie, excluded.budget,
    excluded.toewijzingsdatum, excluded.toewijzingstijd, excluded.referentie_aanbieder, excluded.bericht_id)
  where (dossier.toewijzing.toewijzingsdatum, dossier.toewijzing.toewijzingstijd) <= (excluded.toewijzingsdatum, excluded.toewijzingstijd)`,

  prestatie: `
  insert into dossier.prestatie (aanbieder, referentie_nummer, vorig_referentie_nummer, gemeente, client, toewijzing_nummer,
    product_categorie, product_code, begindatum, einddatum, geleverd_volume, eenheid, product_tarief, bedrag, debet_credit, oordeel, bericht_id)
  select h.aanbieder, r."referentieNummer", r."vorigReferentieNummer", h.gemeente, r.client, r."toewijzingNummer", r."productCategorie",
    r."productCode", r.begindatum, r.einddatum, r."geleverdVolume", r.eenheid, r."productTarief", r.bedrag, r."debetCredit", r.oordeel,
    h."berichtId"
  from ${records(`"referentieNummer" text, "vorigReferentieNummer" text, client text, "toewijzingNummer" bigint, "productCategorie" text,
    "productCode" text, begindatum date, einddatum date, "geleverdVolume" bigint, eenheid text, "productTarief" bigint, bedrag bigint,
    "debetCredit" text, oordeel text`)}`,

  herhaald: `update dossier.declaratie d set herhaald = h.records
    from json_to_recordset($1) as h ("berichtId" bigint, records jsonb) where d.bericht_id = h."berichtId"`,
};

/** Het record van een wijziging bij haar opdracht; `nr` is haar plaats in het bericht. */
function alsRecord(w: Wijziging, nr: number): object {
  switch (w.soort) {
    case 'toewijzing': return w.toewijzing;
    case 'start': return { client: w.client, ...w.sleutel, toewijzingIngangsdatum: w.toewijzingIngangsdatum };
    case 'startVerwijderd': return { client: w.client, ...w.sleutel };
    case 'stop':
    case 'stopVerwijderd': return { client: w.client, ...w.sleutel, ...w.stop };
    case 'declaratie': return w.declaratie;
    case 'verzoek': return w.verzoek;
    case 'verzoekBeantwoord': return { nr, referentieAanbieder: w.referentieAanbieder, antwoord: w.antwoord };
    case 'prestatie': return { ...w.prestatie, oordeel: w.oordeel };
  }
}

/** De records van één soort, per bericht waar zij in staan. */
export function alsDelen(berichten: readonly Dossierwijziging[], soort: Wijziging['soort']): Deel[] {
  return berichten.map(({ wijzigingen, ...herkomst }) => ({ ...herkomst, records: wijzigingen.flatMap((w, nr) => (w.soort === soort ? [alsRecord(w, nr)] : [])) }))
    .filter(({ records: lijst }) => lijst.length > 0);
}

/** Een bericht mag een nummer twee keer noemen (12 en 012): de jongste toewijzing telt (IV013). */
function jongste(toewijzingen: readonly Toewijzing[]): Toewijzing[] {
  const perNummer = new Map<number, Toewijzing>();
  for (const toewijzing of toewijzingen) {
    const eerder = perNummer.get(toewijzing.toewijzingNummer);
    if (!eerder || isMinstensZoRecent(toewijzing, eerder)) perNummer.set(toewijzing.toewijzingNummer, toewijzing);
  }
  return [...perNummer.values()];
}

/** Deze gaan na alle andere, hoeveel het er ook zijn; niets anders in hetzelfde bericht hangt ervan af. */
const ALS_LAATSTE: readonly Soort[] = ['toewijzing', 'prestatie', 'herhaald'];

/** De wijzigingen van één bericht in de volgorde waarin zij moeten: opeenvolgende van één soort samen. */
function inVolgorde(wijzigingen: readonly Wijziging[]): { soort: Soort; records: object[] }[] {
  const uit: { soort: Soort; records: object[] }[] = [];
  const laatste = new Map<Soort, object[]>(ALS_LAATSTE.map((soort) => [soort, []]));
  wijzigingen.forEach((w, nr) => {
    const soort: Soort = w.soort === 'prestatie' && w.herhaald ? 'herhaald' : w.soort;
    const vorige = uit.at(-1);
    const bij = laatste.get(soort) ?? (vorige?.soort === soort ? vorige.records : undefined);
    if (bij) bij.push(alsRecord(w, nr));
    else uit.push({ soort, records: [alsRecord(w, nr)] });
  });
  const toewijzingen = laatste.get('toewijzing') as Toewijzing[];
  laatste.set('toewijzing', jongste(toewijzingen));
  for (const [soort, lijst] of laatste) if (lijst.length > 0) uit.push({ soort, records: lijst });
  return uit;
}

/**
 * Legt vast wat berichten van verschillende banen aan het dossier veranderen. Binnen een bericht blijft de volgorde; wat van meer
 * berichten tegelijk aan de beurt is, gaat per soort in één opdracht, hoeveel records het ook zijn.
 */
export async function schrijfDossiers(tx: PoolClient, berichten: readonly Dossierwijziging[]): Promise<void> {
  const rijen = berichten.map(({ wijzigingen, berichtId, aanbieder, gemeente }) => ({ herkomst: { berichtId, aanbieder, gemeente }, stappen: inVolgorde(wijzigingen) }));
  for (let stap = 0; rijen.some(({ stappen }) => stap < stappen.length); stap++) {
    const perSoort = new Map<Soort, Deel[]>();
    for (const { herkomst, stappen } of rijen) {
      const deze = stappen[stap];
      if (deze) perSoort.set(deze.soort, [...perSoort.get(deze.soort) ?? [], { ...herkomst, records: deze.records }]);
    }
    for (const [soort, delen] of perSoort) await tx.query({ name: soort, text: OPDRACHTEN[soort], values: [JSON.stringify(delen)] });
  }
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
