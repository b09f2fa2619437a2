import type { PoolClient } from 'pg';
import { alsDelen, LEVERING, records, SLEUTEL, STOP, type Dossierwijziging } from './dossier-schrijver.js';

type Bewaard = 'toewijzing' | 'startVerwijderd' | 'stopVerwijderd' | 'verzoekBeantwoord';

const bewaar = (bron: string): string => `insert into dossier.voorstand (bericht_id, client, tabel, rij) ${bron}`;

/** Bij elke soort wijziging die iets vervangt of weghaalt: wat er stond. */
const VOORSTAND: Readonly<Record<Bewaard, string>> = {
  toewijzing: bewaar(`select h."berichtId", t.client, 'toewijzing', to_jsonb(t)
    from ${records('"toewijzingNummer" bigint')} join dossier.toewijzing t on (t.gemeente, t.toewijzing_nummer) = (h.gemeente, r."toewijzingNummer")`),

  startVerwijderd: `with weg as materialized (select h."berichtId", l.id from ${records(SLEUTEL)} cross join lateral ${LEVERING})
    ${bewaar(`select w."berichtId", v.client, 'levering', to_jsonb(v) from weg w join dossier.levering v using (id)
      union all select w."berichtId", v.client, 'stop', to_jsonb(s) from weg w join dossier.levering v using (id) join dossier.stop s on s.levering_id = v.id`)}`,

  stopVerwijderd: bewaar(`select h."berichtId", r.client, 'stop', to_jsonb(s) from ${records(STOP)} cross join lateral ${LEVERING}
    join dossier.stop s on (s.levering_id, s.reden_beeindiging, s.einddatum) = (l.id, r."redenBeeindiging", r.einddatum)`),

  verzoekBeantwoord: bewaar(`select h."berichtId", v.client, 'verzoek', to_jsonb(v) from ${records('"referentieAanbieder" text')}
    join dossier.verzoek v on (v.aanbieder, v.referentie_aanbieder, v.gemeente) = (h.aanbieder, r."referentieAanbieder", h.gemeente)`),
};

/**
 * Onthoudt wat deze berichten in het dossier gaan vervangen of weghalen, voor een ontvanger die zelf antwoordt en dus nog kan afwijzen.
 * Aan te roepen voor `schrijfDossiers`.
 */
export async function bewaarVoorstand(tx: PoolClient, berichten: readonly Dossierwijziging[]): Promise<void> {
  for (const [soort, text] of Object.entries(VOORSTAND)) {
    const delen = alsDelen(berichten, soort as Bewaard);
    if (delen.length > 0) await tx.query(text, [JSON.stringify(delen)]);
  }
}

/** De ontvanger heeft geen bezwaar: terug hoeft er niets meer. */
export async function vergeetVoorstand(tx: PoolClient, heenId: number): Promise<void> {
  await tx.query('delete from dossier.voorstand where bericht_id = $1', [heenId]);
}

/** Langs de gebeurtenissen van het bericht naar zijn clienten: het dossier is op client te vinden. */
const CLIENTEN = `select distinct split_part(onderwerp, '/', 3) as client from bericht.gebeurtenis where bericht_id = $1 and soort = 'melding'`;

/** Wat het bericht in het dossier zette. */
const WEG = `with c as (${CLIENTEN}),
  s as (delete from dossier.stop s using dossier.levering l, c where s.levering_id = l.id and l.client = c.client and s.bericht_id = $1),
  t as (delete from dossier.toewijzing t using c where t.client = c.client and t.bericht_id = $1),
  v as (delete from dossier.verzoek v using c where v.client = c.client and v.bericht_id = $1)
  delete from dossier.levering l using c where l.client = c.client and l.bericht_id = $1`;

const rijen = (tabel: string): string => `select r.* from dossier.voorstand v cross join lateral jsonb_populate_record(null::dossier.${tabel}, v.rij) r
  where v.bericht_id = $1 and v.tabel = '${tabel}'`;

/** Wat er stond. Waar intussen iets anders staat, blijft dat staan; een stop hoort bij een levering die er weer is. */
const TERUG = [
  `insert into dossier.toewijzing ${rijen('toewijzing')} on conflict do nothing`,
  `insert into dossier.levering overriding system value ${rijen('levering')} on conflict do nothing`,
  `insert into dossier.stop ${rijen('stop')} and exists (select from dossier.levering l where l.id = r.levering_id) on conflict do nothing`,
  `update dossier.verzoek z set in_onderzoek = r.in_onderzoek, afloop = r.afloop from (${rijen('verzoek')}) r
   where (z.aanbieder, z.referentie_aanbieder) = (r.aanbieder, r.referentie_aanbieder)`,
];

/**
 * Een ontvanger die zelf antwoordt, wees een bericht af dat de hub had goedgekeurd: het geldt als niet verzonden (OP286) en mag opnieuw
 * komen. Het dossier wordt weer zoals het ervoor was.
 */
export async function draaiTerug(tx: PoolClient, heenId: number): Promise<void> {
  for (const opdracht of [WEG, ...TERUG]) await tx.query(opdracht, [heenId]);
  await vergeetVoorstand(tx, heenId);
}
