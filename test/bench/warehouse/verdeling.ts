import { LAATSTE_DAG, type Tijdvak } from './tijdvak.js';

/** Zoveel aanbieders zijn er, en zoveel daarvan dragen 80 procent van de zorg. */
export const AANBIEDERS = 360;
export const GROTE = 29;
export const DEEL_VAN_GROTE = 0.8;
/** De ontvanger van de subsidie in het beleid van de demo: zo zijn er plaatsingen. */
export const ONTVANGER = '65656055';

/** De gemeenten van Twente met hun inwoners in 2022 (config/gemeenten.json). */
export const INWONERS: Readonly<Record<string, number>> = {
  '0141': 73_114, '0147': 23_668, '0153': 159_849, '0158': 24_225, '0163': 35_921, '0164': 81_078, '0168': 22_888, '0173': 31_702, '0183': 21_303, '0189': 24_537,
  1700: 33_711, 1735: 35_040, 1742: 38_202, 1774: 26_605,
};

/** Code, categorie, segment volgens het beleid van de demo, eenheid, tarief in eurocenten, en hoe vaak het voorkomt. */
export const PRODUCTEN: readonly (readonly [string, string, string, string, number, number])[] = [
  ['45A03', '45', 'Ambulant', '04', 9_715, 14], ['45A04', '45', 'Ambulant', '04', 11_090, 12], ['45A05', '45', 'Ambulant', '04', 10_200, 9], ['45A12', '45', 'Ambulant', '01', 180, 8],
  ['41A01', '41', 'Ambulant', '04', 8_460, 7], ['41A03', '41', 'Ambulant', '04', 7_900, 5], ['54A01', '54', 'Ambulant', '04', 12_400, 9], ['54A02', '54', 'Ambulant', '01', 205, 6],
  ['43A01', '43', 'Verblijf', '14', 31_250, 6], ['43A05', '43', 'Verblijf', '14', 27_800, 4], ['44A01', '44', 'Verblijf', '14', 24_100, 4], ['44A09', '44', 'Verblijf', '14', 49_357, 1],
  ['46A01', '46', 'Crisis', '14', 38_600, 3], ['47A01', '47', 'JB/JR', '04', 9_900, 4], ['48A01', '48', 'JB/JR', '04', 10_100, 3], ['55A01', '55', 'LTA', '14', 42_300, 5],
];

/** Type verwijzer en hoe vaak het voorkomt. */
const VERWIJZERS: readonly (readonly [string, number])[] = [
  ['01', 24], ['02', 22], ['03', 4], ['04', 12], ['05', 5], ['06', 3], ['08', 2], ['geen-verzoek', 18], ['wijziging', 8], ['onbekend', 2],
];
const REDENEN: readonly (readonly [string, number])[] = [['31', 62], ['32', 9], ['33', 4], ['34', 9], ['35', 3], ['36', 3], ['37', 4], ['38', 3], ['39', 3]];

/** Rijen met een gewicht als intervallen op [0, 1): van, tot en de velden. */
function intervallen<R extends readonly unknown[]>(rijen: readonly R[], gewicht: (rij: R) => number): string {
  const totaal = rijen.reduce((som, rij) => som + gewicht(rij), 0);
  let tot = 0;
  return rijen.map((rij) => {
    const van = tot;
    tot += gewicht(rij) / totaal;
    return `(${van}, ${rij === rijen.at(-1) ? 1 : tot}, ${rij.map((veld) => (typeof veld === 'number' ? veld : `'${String(veld)}'`)).join(', ')})`;
  }).join(', ');
}

/** AGB-code van de zoveelste aanbieder, als SQL. */
const agb = (nr: string): string => `case ${nr} when 1 then '${ONTVANGER}' else (42420000 + ${nr})::text end`;

/**
 * `kans(n, zaad)`: een getal in [0, 1) dat alleen van `n` en `zaad` afhangt, zodat dezelfde omvang altijd dezelfde vulling geeft. Daarnaast
 * de verdelingen als tijdelijke tabellen, en de dimensies die de vulling zelf nodig heeft.
 */
export const verdelingen = ({ eersteDag, maanden }: Tijdvak): readonly string[] => [
  `create or replace function pg_temp.kans(n bigint, zaad bigint) returns float8 language sql immutable as
    'select (hashint8extended(n, zaad) & 16777215)::float8 / 16777216'`,
  `create temp table v_aanbieder on commit drop as select nr, ${agb('nr')} as aanbieder from generate_series(1, ${AANBIEDERS}) nr`,
  `create temp table v_gemeente (van float8, tot float8, gemeente text, inwoners integer) on commit drop`,
  `insert into v_gemeente values ${intervallen(Object.entries(INWONERS), ([, inwoners]) => inwoners)}`,
  `create temp table v_product (van float8, tot float8, product_code text, product_categorie text, segment text, eenheid text, tarief bigint, gewicht integer, nr integer generated always as identity) on commit drop`,
  `insert into v_product values ${intervallen(PRODUCTEN, ([, , , , , gewicht]) => gewicht)}`,
  `create temp table v_verwijzer (van float8, tot float8, verwijzer text, gewicht integer) on commit drop`,
  `insert into v_verwijzer values ${intervallen(VERWIJZERS, ([, gewicht]) => gewicht)}`,
  `create temp table v_reden (van float8, tot float8, reden text, gewicht integer) on commit drop`,
  `insert into v_reden values ${intervallen(REDENEN, ([, gewicht]) => gewicht)}`,
  `create temp table v_maand on commit drop as select (date '${eersteDag}' + make_interval(months => nr))::date as maand from generate_series(0, ${maanden - 1}) nr`,
  `select lading.maak_maanden(feit, array(select g::date from generate_series(date '${eersteDag}' - interval '1 year', date '${LAATSTE_DAG}' + interval '6 months', interval '1 month') g))
    from unnest(array['feit_prestatie', 'feit_bericht', 'feit_bericht_code']) feit`,
  `insert into bericht.partij (rol, code, naam) select 'aanbieder', aanbieder, 'Aanbieder ' || nr from v_aanbieder union all select 'gemeente', gemeente, 'Gemeente ' || gemeente from v_gemeente`,
];

/** Het nummer van de aanbieder van geval `n`: de grote eerst, en binnen groot en klein de lage nummers vaker. */
export const aanbiederVan = (n: string): string => `case when pg_temp.kans(${n}, 11) < ${DEEL_VAN_GROTE}
  then 1 + floor(${GROTE} * pg_temp.kans(${n}, 12) ^ 1.5)::int else ${GROTE + 1} + floor(${AANBIEDERS - GROTE} * pg_temp.kans(${n}, 12) ^ 2)::int end`;
