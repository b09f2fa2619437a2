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

/**
 * Of er zo'n rij is, per rij opgezocht. Van `exists` maakt PostgreSQL hier een lijst van de hele tabel, omdat hij meer vragen verwacht dan
 * er komen.
 */
const isEr = (uit: string): string => `(select true from ${uit} limit 1) is true`;

const GECREDITEERD = isEr(`dossier.prestatie c where c.aanbieder = p.aanbieder
  and c.vorig_referentie_nummer = p.referentie_nummer and c.debet_credit = 'C' and c.oordeel <> 'afgewezen'`);

const VERZOEK = zonderLeeg(`'referentieAanbieder', referentie_aanbieder, 'soort', soort, 'client', client, 'gemeente', gemeente,
  'dagtekening', dagtekening, 'inOnderzoek', in_onderzoek, 'afloop', afloop`);

/**
 * De dossiervragen van een aantal berichten als rijen ($1); de antwoorden staan in dezelfde volgorde. Zo veel als er ook gevraagd wordt,
 * het is één opdracht met één plan.
 */
const VRAGEN = `json_to_recordset($1) as v (nr integer, verzender text, soort text, identificatie text, aanbieder text, gemeente text,
  clienten text[], "heelClient" boolean, "declaratieNummer" text, "toewijzingNummers" bigint[], "referentieNummers" text[],
  begindatums date[], verzoeken text[]) order by nr`;

/**
 * Wat elk bericht nodig heeft: Identificatie, toewijzingen, leveringen, verzoeken en of de clienten bekend zijn. Elke weg naar een rij
 * staat apart en past op één index: met `or` kiest PostgreSQL op een jonge tabel voor alle rijen van een gemeente of aanbieder.
 */
const LAAD = `select
  ${isEr('dossier.identificatie i where (i.verzender, i.soort, i.identificatie) = (v.verzender, v.soort, v.identificatie)')} as identificatie,
  (select json_agg(${TOEWIJZING}) from (
    select * from dossier.toewijzing where gemeente = v.gemeente and toewijzing_nummer = any (v."toewijzingNummers")
    union all select * from dossier.toewijzing where v."heelClient" and client = any (v.clienten) and (aanbieder, gemeente) = (v.aanbieder, v.gemeente)) t) as toewijzingen,
  (select json_agg(${LEVERING} order by l.begindatum, l.id) from dossier.levering l
    where l.client = any (v.clienten) and (l.aanbieder, l.gemeente) = (v.aanbieder, v.gemeente) and v.soort in ('JW305', 'JW307')) as leveringen,
  (select json_agg(distinct client) from (
    select client from dossier.toewijzing where client = any (v.clienten) and (aanbieder, gemeente) = (v.aanbieder, v.gemeente)
    union all select client from dossier.levering where client = any (v.clienten) and (aanbieder, gemeente) = (v.aanbieder, v.gemeente)) bekend) as clienten,
  (select json_agg(${VERZOEK}) from (
    select * from dossier.verzoek where aanbieder = v.aanbieder and referentie_aanbieder = any (v.verzoeken)
    union all select * from dossier.verzoek where afloop is null and client = any (v.clienten) and (aanbieder, gemeente) = (v.aanbieder, v.gemeente)) z) as verzoeken
  from ${VRAGEN}`;

/**
 * Wat alleen declaraties en toewijzingen nodig hebben: verbruik, prestaties en eerdere perioden. Met `offset 0` zoekt PostgreSQL de
 * prestaties per toewijzing, en niet alle prestaties van de aanbieder.
 */
const EERDER = `(select p.* from unnest(v."toewijzingNummers") as t (nummer)
    cross join lateral (select * from dossier.prestatie where (gemeente, toewijzing_nummer) = (v.gemeente, t.nummer) offset 0) p
    where p.aanbieder = v.aanbieder and p.oordeel <> 'afgewezen')`;

const LAAD_DECLARATIES = `select
  ${isEr('dossier.declaratie d where (d.aanbieder, d.declaratie_nummer) = (v.aanbieder, v."declaratieNummer")')} as declaratie,
  (select max(begindatum) from dossier.declaratie d where (d.aanbieder, d.gemeente) = (v.aanbieder, v.gemeente)) as laatste_periode,
  (select json_agg(json_build_object('toewijzingNummer', toewijzing_nummer, 'eenheid', eenheid, 'volume', volume, 'bedrag', bedrag,
      'openDebet', debet - credit)) from (
    select toewijzing_nummer, eenheid, sum(case debet_credit when 'C' then -geleverd_volume else geleverd_volume end) as volume,
      sum(case debet_credit when 'C' then -bedrag else bedrag end) as bedrag, count(*) filter (where debet_credit = 'D') as debet,
      count(*) filter (where debet_credit = 'C') as credit
    from ${EERDER} e group by toewijzing_nummer, eenheid) som) as gebruik,
  (select json_agg(${zonderLeeg(`${PRESTATIE}, 'oordeel', p.oordeel, 'gecrediteerd', ${GECREDITEERD}, 'elders', nullif(p.gemeente <> v.gemeente, false)`)})
    from dossier.prestatie p where p.aanbieder = v.aanbieder and p.referentie_nummer = any (v."referentieNummers")) as prestaties,
  (select json_agg(${zonderLeeg(PRESTATIE)}) from ${EERDER} p
    where p.begindatum = any (v.begindatums) and p.debet_credit = 'D' and not (${GECREDITEERD})) as open_debet
  from ${VRAGEN}`;

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

/** Stelt alle vragen in één opdracht; de antwoorden in dezelfde volgorde. */
async function vraag<R extends object>(tx: PoolClient, name: string, text: string, vragen: readonly Dossiervraag[]): Promise<R[]> {
  if (vragen.length === 0) return [];
  const { rows } = await tx.query<R>({ name, text, values: [JSON.stringify(vragen.map((v, nr) => ({ nr, ...v })), alsLijst)] });
  return rows;
}

const alsLijst = (_naam: string, waarde: unknown): unknown => (waarde instanceof Set ? [...waarde as Set<unknown>] : waarde);

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

function metDeclaraties(dossier: Dossier, g: GeladenDeclaraties): void {
  dossier.declaratieNummerGebruikt = g.declaratie;
  dossier.laatsteDeclaratiePeriode = g.laatste_periode ?? undefined;
  dossier.gebruik = perToewijzing(g.gebruik);
  dossier.prestaties = new Map((g.prestaties ?? []).map((p) => [p.referentieNummer, p]));
  dossier.openDebet = new Set((g.open_debet ?? []).map(debetSleutel));
}

const alsDossier = (g: Geladen): Dossier => ({
  identificatieGebruikt: g.identificatie,
  declaratieNummerGebruikt: false,
  toewijzingen: new Map((g.toewijzingen ?? []).map((t) => [t.toewijzingNummer, t])),
  leveringen: g.leveringen ?? [],
  prestaties: new Map(),
  gebruik: new Map(),
  openDebet: new Set(),
  bekendeClienten: new Set(g.clienten ?? []),
  verzoeken: new Map((g.verzoeken ?? []).map((verzoek) => [verzoek.referentieAanbieder, verzoek])),
});

/** De soorten waarvan de regels verbruik en eerdere declaraties moeten kennen. */
const OVER_DECLARATIES: ReadonlySet<string> = new Set(['JW323', 'JW301']);

/** Een melding waarvoor het dossier nodig is, met de code van wie haar verstuurde (voor TR056). */
export interface VoorDossier {
  melding: Berichtmelding;
  verzender: string;
}

/**
 * Laadt van elke melding wat de regels erover moeten weten: hoogstens twee vragen, hoeveel meldingen, producten of prestaties het ook zijn.
 * @returns per melding haar dossier, in dezelfde volgorde
 */
export async function laadDossiers(tx: PoolClient, meldingen: readonly VoorDossier[]): Promise<Dossier[]> {
  const vragen = meldingen.map(({ melding, verzender }) => dossiervraagVan(melding, verzender));
  const dossiers = (await vraag<Geladen>(tx, 'laad-dossier', LAAD, vragen)).map(alsDossier);
  const overDeclaraties = vragen.flatMap((v, i) => (OVER_DECLARATIES.has(v.soort) ? [i] : []));
  const declaraties = await vraag<GeladenDeclaraties>(tx, 'laad-declaraties', LAAD_DECLARATIES, overDeclaraties.map((i) => vragen[i] as Dossiervraag));
  declaraties.forEach((g, i) => metDeclaraties(dossiers[overDeclaraties[i] as number] as Dossier, g));
  return dossiers;
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
