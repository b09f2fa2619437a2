import type { Beleid } from '@hub/instellingen';
import { aantalWerkdagen, maakKalender, plusDagen, vandaagInNederland } from '@hub/werkdagen';
import type { Databank } from '../databank.js';
import { idVan } from '../termijn/termijnrij.js';
import { OORZAKEN_SQL, type Vastoorzaak } from '../vastgelopen.js';
import { Warehousestand } from '../warehouse/warehousestand.js';
import type { Bijzonderheid, Incidentsoort } from './incidenttekst.js';
import { verbrokenRitme } from './ritme.js';

export type Waakbeleid = Pick<Beleid, 'waken' | 'feestdagen'>;

/** Iets wat op dit moment mis is. */
export interface Probleem {
  soort: Incidentsoort;
  /** wat binnen de soort hetzelfde probleem is */
  sleutel: string;
  aantal: number;
  /** hoe lang het al bestond voor het werd gezien; zonder: sinds nu */
  sinds?: Date;
  bijzonderheid: Bijzonderheid;
}

type Bron = Pick<Databank, 'pool'>;

const DAGEN_PER_WEEK = 7;
const MINUUT_MS = 60_000;

/** Week 0 zijn de laatste zeven dagen. Wie uit het partijenbestand verdween, hoort stil te zijn. */
const PER_WEEK = `
  select b.afzender_code as partij, b.soort, floor(extract(epoch from $1::timestamptz - b.ontvangen_op) / 604800)::int as week, count(*) as aantal
  from bericht.bericht b
  where b.vingerafdruk is not null and b.ontvangen_op > $1::timestamptz - make_interval(weeks => $2 + 1) and b.ontvangen_op <= $1
    and exists (select from bericht.partij p where p.code = b.afzender_code and p.rol in ('aanbieder', 'gemeente'))
  group by 1, 2, 3`;

/** Partijen die hun ritme verbreken, per soort bericht. */
export async function stilte({ pool }: Bron, { waken, feestdagen }: Waakbeleid, nu: Date): Promise<Probleem[]> {
  const { rows } = await pool.query<{ partij: string; soort: string; week: number; aantal: number }>(PER_WEEK, [nu, waken.weken]);
  const reeksen = new Map<string, { partij: string; soort: string; weken: number[] }>();
  for (const { partij, soort, week, aantal } of rows) {
    const sleutel = `${partij}/${soort}`;
    const reeks = reeksen.get(sleutel) ?? { partij, soort, weken: new Array<number>(waken.weken + 1).fill(0) };
    reeks.weken[week] = aantal;
    reeksen.set(sleutel, reeks);
  }
  const vandaag = vandaagInNederland(nu);
  const werkdagen = aantalWerkdagen(plusDagen(vandaag, -DAGEN_PER_WEEK), vandaag, maakKalender(feestdagen.extra));
  return [...reeksen].flatMap(([sleutel, { partij, soort: bericht, weken: [laatste = 0, ...eerder] }]) => {
    const normaal = verbrokenRitme(eerder, laatste, werkdagen, waken);
    return normaal === undefined ? [] : [{ soort: 'stilte', sleutel, aantal: laatste, bijzonderheid: { partij, bericht, normaal: Math.round(normaal) } }];
  });
}

/** Per reden de berichten waarop de hub vastliep. */
export async function vastgelopen({ pool }: Bron): Promise<Probleem[]> {
  const { rows } = await pool.query<Vastoorzaak>(OORZAKEN_SQL);
  return rows.map(({ reden, aantal, oudste, partijen }) => ({ soort: 'vastgelopen', sleutel: idVan(reden), aantal, sinds: oudste, bijzonderheid: { reden, partijen } }));
}

/** Een partij is weer bereikt zodra er iets aankomt; na een maand zonder nieuwe poging is er niets meer aan te doen. */
const OPGEGEVEN = `
  select b.partij, b.kanaal, count(*) as aantal, min(b.afgerond_op) as oudste from termijn.bezorging b
  where b.status = 'opgegeven' and b.afgerond_op > $1::timestamptz - interval '30 days'
    and not exists (select from termijn.bezorging l where l.partij = b.partij and l.kanaal = b.kanaal and l.status = 'bezorgd' and l.afgerond_op >= b.afgerond_op)
  group by b.partij, b.kanaal`;

/** Partijen die hun e-mail of webhook niet krijgen. */
export async function opgegevenBezorging({ pool }: Bron, nu: Date): Promise<Probleem[]> {
  const { rows } = await pool.query<{ partij: string; kanaal: string; aantal: number; oudste: Date }>(OPGEGEVEN, [nu]);
  return rows.map(({ partij, kanaal, aantal, oudste }) => ({ soort: 'bezorging', sleutel: `${kanaal}/${partij}`, aantal, sinds: oudste, bijzonderheid: { partij, kanaal } }));
}

/** Leeftijd op de echte klok: een sprong van een gesimuleerde klok maakt werk niet oud. */
const OUD_WERK = `
  select stadium, count(*) as aantal, floor(extract(epoch from now() - min(sinds)) / 60)::int as minuten from bericht.outbox
  group by stadium having min(sinds) < now() - make_interval(mins => $1)`;

/** Stadia waarvan het werk blijft liggen. */
export async function outboxAchterstand({ pool }: Bron, { waken }: Waakbeleid): Promise<Probleem[]> {
  const { rows } = await pool.query<{ stadium: string; aantal: number; minuten: number }>(OUD_WERK, [waken.achterstandMinuten]);
  return rows.map(({ stadium, aantal, minuten }) => ({ soort: 'outbox', sleutel: stadium, aantal, bijzonderheid: { stadium, minuten } }));
}

/**
 * Een warehouse dat achterloopt; een warehouse waarin nooit geladen is, loopt niet achter.
 * @param vorige toen is er ook gekeken: wat sindsdien verstreek telt niet, zodat een sprong van de klok geen achterstand is
 */
export async function warehouseAchterstand(databank: Databank, { waken }: Waakbeleid, vorige: Date | null): Promise<Probleem[]> {
  const geladen = await new Warehousestand(databank).geladenTot();
  if (vorige === null || geladen.getTime() === 0) return [];
  const minuten = Math.floor((vorige.getTime() - geladen.getTime()) / MINUUT_MS);
  return minuten > waken.warehouseMinuten ? [{ soort: 'warehouse', sleutel: 'lader', aantal: 1, sinds: geladen, bijzonderheid: { minuten } }] : [];
}
