import { debetSleutel, type BeantwoordeDeclaratie, type BekendePrestatie, type Berichtmelding, type Dossier, type Gebruik, type Levering, type Prestatie, type Toewijzing, type Verzoek } from '@hub/dossier';
import type { PoolClient } from 'pg';
import { dossiervraagVan, type Dossiervraag } from './dossier-vraag.js';

/** JSON kent geen undefined: lege kolommen vallen weg, zodat het object de vorm van het dossier heeft. */
const zonderLeeg = (kolommen: string): string => `json_strip_nulls(json_build_object(${kolommen}))`;

const TOEWIJZING = zonderLeeg(`'gemeente', gemeente, 'aanbieder', aanbieder, 'client', client, 'toewijzingNummer', toewijzing_nummer,
  'productCategorie', product_categorie, 'productCode', product_code, 'ingangsdatum', ingangsdatum, 'einddatum', einddatum,
  'redenWijziging', reden_wijziging, 'budget', budget, 'toewijzingsdatum', toewijzingsdatum, 'toewijzingstijd', toewijzingstijd,
  'referentieAanbieder', referentie_aanbieder, 'omvang', case when volume is not null
    then json_build_object('volume', volume, 'eenheid', eenheid, 'frequentie', frequentie) end`);

const LEVERING = zonderLeeg(`'toewijzingNummer', toewijzing_nummer, 'productCategorie', product_categorie, 'productCode', product_code,
  'begindatum', begindatum, 'toewijzingIngangsdatum', toewijzing_ingangsdatum, 'stops', coalesce(
    (select json_agg(json_build_object('redenBeeindiging', reden_beeindiging, 'einddatum', einddatum) order by einddatum)
     from dossier.stop where levering_id = l.id), '[]')`);

/** Zo veel paren als in één json_build_object passen, want een functie neemt er hoogstens vijftig. */
const PRESTATIE = `'referentieNummer', p.referentie_nummer, 'vorigReferentieNummer', p.vorig_referentie_nummer, 'client', p.client,
  'toewijzingNummer', p.toewijzing_nummer, 'productCategorie', p.product_categorie, 'productCode', p.product_code,
  'begindatum', p.begindatum, 'einddatum', p.einddatum, 'geleverdVolume', p.geleverd_volume, 'eenheid', p.eenheid,
  'productTarief', p.product_tarief, 'bedrag', p.bedrag, 'debetCredit', p.debet_credit`;

const GECREDITEERD = `exists (select from dossier.prestatie c where c.aanbieder = p.aanbieder
  and c.vorig_referentie_nummer = p.referentie_nummer and c.debet_credit = 'C' and c.oordeel <> 'afgewezen')`;

const VERZOEK = zonderLeeg(`'referentieAanbieder', referentie_aanbieder, 'soort', soort, 'client', client, 'gemeente', gemeente,
  'dagtekening', dagtekening, 'inOnderzoek', in_onderzoek, 'afloop', afloop`);

/**
 * Wat elk bericht nodig heeft: Identificatie, toewijzingen, leveringen, verzoeken en of de clienten bekend zijn. Elke weg naar een rij
 * staat apart en past op één index: met `or` kiest PostgreSQL op een jonge tabel voor alle rijen van een gemeente of aanbieder.
 */
const LAAD = `select
  exists (select from dossier.identificatie where (verzender, soort, identificatie) = ($1, $2, $3)) as identificatie,
  (select json_agg(${TOEWIJZING}) from (
    select * from dossier.toewijzing where gemeente = $5 and toewijzing_nummer = any ($7::bigint[])
    union all select * from dossier.toewijzing where $8 and client = any ($6::text[]) and (aanbieder, gemeente) = ($4, $5)) t) as toewijzingen,
  (select json_agg(${LEVERING} order by l.begindatum, l.id) from dossier.levering l
    where l.client = any ($6) and (aanbieder, gemeente) = ($4, $5) and $2 in ('JW305', 'JW307')) as leveringen,
  (select json_agg(distinct client) from (
    select client from dossier.toewijzing where client = any ($6) and (aanbieder, gemeente) = ($4, $5)
    union all select client from dossier.levering where client = any ($6) and (aanbieder, gemeente) = ($4, $5)) bekend) as clienten,
  (select json_agg(${VERZOEK}) from (
    select * from dossier.verzoek where aanbieder = $4 and referentie_aanbieder = any ($9::text[])
    union all select * from dossier.verzoek where afloop is null and client = any ($6) and (aanbieder, gemeente) = ($4, $5)) v) as verzoeken`;

/**
 * Wat alleen declaraties en toewijzingen nodig hebben: verbruik, prestaties en eerdere perioden. Met `offset 0` zoekt PostgreSQL de
 * prestaties per toewijzing, en niet alle prestaties van de aanbieder.
 */
const LAAD_DECLARATIES = `with eerder as (
    select p.* from unnest($4::bigint[]) as t (nummer)
    cross join lateral (select * from dossier.prestatie where (gemeente, toewijzing_nummer) = ($2, t.nummer) offset 0) p
    where p.aanbieder = $1 and p.oordeel <> 'afgewezen')
  select
  exists (select from dossier.declaratie where (aanbieder, declaratie_nummer) = ($1, $3)) as declaratie,
  (select max(begindatum) from dossier.declaratie where (aanbieder, gemeente) = ($1, $2)) as laatste_periode,
  (select json_agg(json_build_object('toewijzingNummer', toewijzing_nummer, 'eenheid', eenheid, 'volume', volume, 'bedrag', bedrag,
      'openDebet', debet - credit)) from (
    select toewijzing_nummer, eenheid, sum(case debet_credit when 'C' then -geleverd_volume else geleverd_volume end) as volume,
      sum(case debet_credit when 'C' then -bedrag else bedrag end) as bedrag, count(*) filter (where debet_credit = 'D') as debet,
      count(*) filter (where debet_credit = 'C') as credit
    from eerder group by toewijzing_nummer, eenheid) som) as gebruik,
  (select json_agg(${zonderLeeg(`${PRESTATIE}, 'oordeel', p.oordeel, 'gecrediteerd', ${GECREDITEERD}, 'elders', nullif(p.gemeente <> $2, false)`)})
    from dossier.prestatie p where p.aanbieder = $1 and p.referentie_nummer = any ($5::text[])) as prestaties,
  (select json_agg(${zonderLeeg(PRESTATIE)}) from eerder p
    where p.begindatum = any ($6::date[]) and p.debet_credit = 'D' and not ${GECREDITEERD}) as open_debet`;

const BEANTWOORD = `select d.declaratie_nummer, d.xsd_versie, d.herhaald,
  (select json_agg(${zonderLeeg(PRESTATIE)}) from dossier.prestatie p
    where p.bericht_id = d.bericht_id and p.referentie_nummer = any ($2::text[])) as prestaties,
  (select json_agg(distinct p.client) from dossier.prestatie p where p.bericht_id = d.bericht_id and p.client = any ($3::text[])) as clienten
  from dossier.declaratie d where d.bericht_id = $1`;

interface Geladen {
  identificatie: boolean;
  toewijzingen: Toewijzing[] | null;
  leveringen: Levering[] | null;
  clienten: string[] | null;
  verzoeken: Verzoek[] | null;
}

interface GeladenDeclaraties {
  declaratie: boolean;
  laatste_periode: string | null;
  gebruik: { toewijzingNummer: number; eenheid: string; volume: number; bedrag: number; openDebet: number }[] | null;
  prestaties: BekendePrestatie[] | null;
  open_debet: Prestatie[] | null;
}

async function eneRij<R extends object>(tx: PoolClient, name: string, text: string, values: unknown[]): Promise<R> {
  const { rows } = await tx.query<R>({ name, text, values });
  const [rij] = rows;
  if (!rij) throw new Error(`${name}: geen antwoord`);
  return rij;
}

function perToewijzing(gebruik: GeladenDeclaraties['gebruik']): Map<number, Gebruik> {
  const uit = new Map<number, Gebruik>();
  for (const { toewijzingNummer, eenheid, volume, bedrag, openDebet } of gebruik ?? []) {
    const som = uit.get(toewijzingNummer) ?? { volume: {}, bedrag: 0, openDebet: 0 };
    som.volume[eenheid] = volume;
    som.bedrag += bedrag;
    som.openDebet += openDebet;
    uit.set(toewijzingNummer, som);
  }
  return uit;
}

async function laadDeclaraties(tx: PoolClient, v: Dossiervraag): Promise<Partial<Dossier>> {
  if (v.soort !== 'JW323' && v.soort !== 'JW301') return {};
  const g = await eneRij<GeladenDeclaraties>(tx, 'laad-declaraties', LAAD_DECLARATIES, [
    v.aanbieder, v.gemeente, v.declaratieNummer ?? null, [...v.toewijzingNummers], [...v.referentieNummers], [...v.begindatums],
  ]);
  return {
    declaratieNummerGebruikt: g.declaratie,
    laatsteDeclaratiePeriode: g.laatste_periode ?? undefined,
    gebruik: perToewijzing(g.gebruik),
    prestaties: new Map((g.prestaties ?? []).map((p) => [p.referentieNummer, p])),
    openDebet: new Set((g.open_debet ?? []).map(debetSleutel)),
  };
}

/**
 * Laadt wat de regels over een bericht moeten weten: hoogstens twee vragen, hoeveel producten of prestaties het ook heeft.
 * @param verzender code van wie het bericht verstuurde (voor TR056)
 */
export async function laadDossier(tx: PoolClient, melding: Berichtmelding, verzender: string): Promise<Dossier> {
  const v = dossiervraagVan(melding, verzender);
  const g = await eneRij<Geladen>(tx, 'laad-dossier', LAAD, [
    v.verzender, v.soort, v.identificatie, v.aanbieder, v.gemeente, [...v.clienten], [...v.toewijzingNummers], v.heelClient, [...v.verzoeken],
  ]);
  return {
    identificatieGebruikt: g.identificatie,
    declaratieNummerGebruikt: false,
    toewijzingen: new Map((g.toewijzingen ?? []).map((t) => [t.toewijzingNummer, t])),
    leveringen: g.leveringen ?? [],
    prestaties: new Map(),
    gebruik: new Map(),
    openDebet: new Set(),
    bekendeClienten: new Set(g.clienten ?? []),
    verzoeken: new Map((g.verzoeken ?? []).map((verzoek) => [verzoek.referentieAanbieder, verzoek])),
    ...(await laadDeclaraties(tx, v)),
  };
}

interface GeladenBeantwoord {
  declaratie_nummer: string;
  xsd_versie: string;
  herhaald: Prestatie[];
  prestaties: Prestatie[] | null;
  clienten: string[] | null;
}

/** De declaratie waarop een JW325 antwoordt, met de clienten en prestaties die het noemt. @param heenId volgnummer van het JW323 */
export async function laadBeantwoordeDeclaratie(tx: PoolClient, heenId: number, melding: Berichtmelding): Promise<BeantwoordeDeclaratie | undefined> {
  const { clienten, referentieNummers } = dossiervraagVan(melding, '');
  const { rows } = await tx.query<GeladenBeantwoord>(BEANTWOORD, [heenId, [...referentieNummers], [...clienten]]);
  const [rij] = rows;
  if (!rij) return undefined;
  const prestaties = new Map<string, Prestatie[]>();
  for (const prestatie of [...(rij.prestaties ?? []), ...rij.herhaald]) {
    const bekend = prestaties.get(prestatie.referentieNummer);
    if (bekend) bekend.push(prestatie);
    else prestaties.set(prestatie.referentieNummer, [prestatie]);
  }
  return {
    declaratieNummer: rij.declaratie_nummer,
    xsdVersie: rij.xsd_versie,
    prestaties,
    clienten: new Set([...(rij.clienten ?? []), ...rij.herhaald.map(({ client }) => client)]),
  };
}
