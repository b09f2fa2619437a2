import { RETOURCODES } from '@hub/ijw';
import { BRS_OMSCHRIJVINGEN } from '@hub/vsp';
import { isWerkdag, maakKalender, plusDagen, type Datum } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import { vulProducten } from '../schrijf/producten.js';
import { beleidsrijen, type Regio } from './beleidsrijen.js';

const EERSTE_DAG = '2015-01-01';
const LAATSTE_DAG = '2040-12-31';

/** De tekst van een week volgt in de database uit de dag. */
const DATUMS = `
  insert into dwh.dim_datum (datum, jaar, kwartaal, maand, week, weekdag, werkdag)
  select d, extract(year from d), to_char(d, 'YYYY"-K"Q'), date_trunc('month', d)::date, to_char(d, 'IYYY"-W"IW'), extract(isodow from d), not d = any ($3::date[])
  from generate_series($1::date, $2::date, interval '1 day') as g (moment) cross join lateral (select moment::date as d) dag
  on conflict (datum) do update set werkdag = excluded.werkdag where dim_datum.werkdag <> excluded.werkdag`;

/** Een gemeente waarover berichten gaan maar die het bestand niet noemt, heet zoals in het partijenbestand. */
const OVERIGE_GEMEENTEN = `
  insert into dwh.dim_gemeente (gemeente, geldig_van, geldig_tot, naam, regio, in_regio, opvolger)
  select code, '1900-01-01', null, naam, null, code = any ($1::text[]), null from bericht.partij p
  where rol = 'gemeente' and not exists (select from dwh.dim_gemeente g where g.gemeente = p.code)`;

/** Wie nu anders heet dan in de rij die geldt. */
const ANDERS = `(select p.code, p.naam from bericht.partij p join dwh.dim_aanbieder d on d.aanbieder = p.code and d.geldig_tot is null
  where p.rol = 'aanbieder' and d.naam <> p.naam) a`;

/** Een andere naam eindigt de vorige rij op de dag ervoor, tenzij die pas vandaag begon; wie er nog niet was, had altijd deze naam. */
const AANBIEDERS = [
  `update dwh.dim_aanbieder d set naam = a.naam from ${ANDERS} where d.aanbieder = a.code and d.geldig_tot is null and d.geldig_van >= $1::date`,
  `update dwh.dim_aanbieder d set geldig_tot = $1::date - 1 from ${ANDERS} where d.aanbieder = a.code and d.geldig_tot is null`,
  `insert into dwh.dim_aanbieder (aanbieder, geldig_van, geldig_tot, naam)
    select p.code, case when exists (select from dwh.dim_aanbieder d where d.aanbieder = p.code) then $1::date else '1900-01-01' end, null, p.naam
    from bericht.partij p
    where p.rol = 'aanbieder' and not exists (select from dwh.dim_aanbieder d where d.aanbieder = p.code and d.geldig_tot is null)`,
];

const CODES = `
  insert into dwh.dim_retourcode (code, omschrijving) select * from jsonb_to_recordset($1) as r (code text, omschrijving text)
  on conflict (code) do update set omschrijving = excluded.omschrijving where dim_retourcode.omschrijving <> excluded.omschrijving`;

const TIJDELIJK = 'update dwh.dim_reden_beeindiging set tijdelijk = reden_beeindiging = any ($1::text[]) where tijdelijk <> (reden_beeindiging = any ($1::text[]))';

const ZONDER_CODE = { code: 'geen', omschrijving: 'De standaard kent hier geen code voor' };

function vrijeDagen(extra: readonly Datum[]): Datum[] {
  const kalender = maakKalender(extra);
  const vrij: Datum[] = [];
  for (let dag: Datum = EERSTE_DAG; dag <= LAATSTE_DAG; dag = plusDagen(dag, 1)) if (!isWerkdag(dag, kalender)) vrij.push(dag);
  return vrij;
}

/** Vervangt de rijen van een tabel door deze. */
async function vervang(tx: PoolClient, tabel: string, rijen: readonly object[]): Promise<void> {
  await tx.query(`delete from ${tabel}`);
  await tx.query(`insert into ${tabel} select * from jsonb_populate_recordset(null::${tabel}, $1)`, [JSON.stringify(rijen)]);
}

/**
 * Brengt de dimensies die niet uit berichten volgen in overeenstemming met beleid, contracten, gemeentegegevens en partijen.
 * @param vandaag vanaf deze dag geldt een nieuwe naam van een aanbieder
 */
export async function schrijfDimensies(tx: PoolClient, regio: Regio, vandaag: Datum): Promise<void> {
  const { beleid } = regio;
  for (const [tabel, rijen] of Object.entries(beleidsrijen(regio))) await vervang(tx, tabel, rijen);
  await tx.query(OVERIGE_GEMEENTEN, [beleid.gemeenten]);
  for (const opdracht of AANBIEDERS) await tx.query(opdracht, [vandaag]);
  await tx.query(DATUMS, [EERSTE_DAG, LAATSTE_DAG, vrijeDagen(beleid.feestdagen.extra)]);
  const codes = [...Object.entries(RETOURCODES), ...Object.entries(BRS_OMSCHRIJVINGEN)].map(([code, omschrijving]) => ({ code, omschrijving }));
  await tx.query(CODES, [JSON.stringify([...codes, ZONDER_CODE])]);
  await tx.query(TIJDELIJK, [beleid.termijnen.tijdelijkeRedenen]);
  await vulProducten(tx);
}
