import { Hubapi } from '../../keten/opstelling/hubapi.js';
import type { Keten } from '../../keten/opstelling/keten.js';
import type { KetenPostgres } from '../../keten/opstelling/postgres.js';
import { wachtTot } from '../../keten/opstelling/wachten.js';
import { Partijen } from '../belasting.js';
import { maandberichten } from './berichten.js';
import { MAANDEN, momentVan } from './maand.js';
import type { Zorgjaar } from './zorg.js';

/** Zoveel banen tegelijk; een baan stuurt haar berichten na elkaar. */
const TEGELIJK = 40;
const GEDULD_MS = 1_800_000;
const PAUZE_MS = 20;
const UUR_MS = 3_600_000;
/** Zo vaak mag de hub langer dan een minuut nodig hebben voor wat er met een nieuwe dag bij komt. */
const KLOKPOGINGEN = 30;

/** Hoe een maand of een jaar verliep; alle tijden in seconden. */
export interface Verloop {
  berichten: number;
  prestaties: number;
  /** van de eerste push tot alles is beoordeeld */
  beoordeeld: number;
  /** van de eerste push tot alles in het warehouse staat */
  bij: number;
  /** hoe ver het warehouse achterliep toen alles verstuurd was, als `hub_volger_vertraging_seconden` */
  vertraging: number;
}

const VERTRAGING = `select coalesce(greatest(0, extract(epoch from now() - min(sinds))), 0)::float8 from bericht.outbox where stadium = 'warehouse'`;
const TE_BEOORDELEN = `select count(*) from bericht.outbox where stadium = 'verwerken'`;
const TE_LADEN = `select (select count(*) from bericht.outbox where stadium = 'warehouse') + (select count(*) from lading.agenda)`;

/** Speelt een jaar, maand voor maand. @throws Error als er een bericht of een prestatie niet is goedgekeurd */
export async function speelJaar(keten: Keten, jaar: Zorgjaar, bijMaand: (maand: number, verloop: Verloop) => void = () => undefined): Promise<Verloop> {
  const partijen = new Partijen(keten);
  const samen: Verloop = { berichten: 0, prestaties: 0, beoordeeld: 0, bij: 0, vertraging: 0 };
  for (let maand = 0; maand < MAANDEN; maand++) {
    await zetKlok(keten, momentVan(maand));
    const verloop = await speelMaand(partijen, jaar, maand);
    for (const maat of ['berichten', 'prestaties', 'beoordeeld', 'bij'] as const) samen[maat] += verloop[maat];
    samen.vertraging = Math.max(samen.vertraging, verloop.vertraging);
    await eisGoed(keten.postgres, samen);
    bijMaand(maand, verloop);
  }
  return samen;
}

async function speelMaand(partijen: Partijen, { banen }: Zorgjaar, maand: number): Promise<Verloop> {
  const { postgres } = partijen.keten;
  const gestuurd = { berichten: 0, prestaties: 0 };
  const rij = banen.values();
  const begin = performance.now();
  await Promise.all(Array.from({ length: TEGELIJK }, async () => {
    for (const { baan, zorg } of rij) {
      for (const bericht of maandberichten(baan, zorg, maand)) {
        await partijen.stuur(bericht);
        gestuurd.berichten += 1;
        gestuurd.prestaties += bericht.prestaties;
      }
    }
  }));
  const sinds = (): number => (performance.now() - begin) / 1_000;
  const vertraging = await postgres.tel(VERTRAGING);
  await wachtTotLeeg('alles is beoordeeld', postgres, TE_BEOORDELEN);
  const beoordeeld = sinds();
  await wachtTotLeeg('het warehouse is bij', postgres, TE_LADEN);
  return { ...gestuurd, vertraging, beoordeeld, bij: sinds() };
}

const wachtTotLeeg = (wat: string, postgres: KetenPostgres, vraag: string): Promise<void> =>
  wachtTot(wat, async () => (await postgres.tel(vraag)) === 0, GEDULD_MS, PAUZE_MS);

/** Met een nieuwe dag komt werk; duurt dat de hub te lang, dan gaat de klok nog een uur verder. */
async function zetKlok(keten: Keten, moment: Date): Promise<void> {
  const api = new Hubapi(keten);
  for (let poging = 0; poging < KLOKPOGINGEN; poging++) {
    const nu = new Date(moment.getTime() + poging * UUR_MS).toISOString();
    const { status, json } = await api.vraag('/simulatie/klok', 'beheer', { method: 'POST', body: JSON.stringify({ nu }) });
    if (status === 200) return;
    if (status !== 503) throw new Error(`klok naar ${nu}: ${status} ${JSON.stringify(json)}`);
  }
  throw new Error(`de hub is na ${KLOKPOGINGEN} minuten nog niet bij op ${moment.toISOString()}`);
}

/** @throws Error met de regels die iets vonden, als niet alles is goedgekeurd: dan wordt er iets anders gemeten dan bedoeld */
async function eisGoed(postgres: KetenPostgres, { berichten, prestaties }: Verloop): Promise<void> {
  const goed = await postgres.tel(`select count(*) from bericht.bericht where vingerafdruk is not null and status = 'WordtAangeboden'`);
  const toegekend = await postgres.tel(`select count(*) from dossier.prestatie where oordeel = 'toegekend'`);
  if (goed === berichten && toegekend === prestaties) return;
  const gevonden = await postgres.rijen<{ regel: string; aantal: number }>(
    `select b ->> 'regel' as regel, count(*) as aantal from bericht.oordeel cross join lateral jsonb_array_elements(bevindingen) b group by 1 order by 2 desc limit 10`);
  const regels = gevonden.map(({ regel, aantal }) => `${regel} (${aantal})`).join(', ');
  throw new Error(`${berichten - goed} van ${berichten} berichten en ${prestaties - toegekend} van ${prestaties} prestaties zijn niet goedgekeurd: ${regels || 'geen regel vond iets'}`);
}
