import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { metStapspoor } from './sporen.js';

/** Alle cijfers van dit proces. Etiketten dragen alleen soorten en uitkomsten, nooit een verwijzing naar een bericht of persoon. */
export const register = new Registry();

const registers = [register];
const DUREN_IN_SECONDEN = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** De cijfers die de apps bijhouden; tellers lopen op sinds de start van het proces, duren zijn in seconden. */
export const metingen = {
  berichtenOntvangen: new Counter({
    name: 'hub_berichten_ontvangen_total', help: 'Berichten die de hub heeft aangenomen', labelNames: ['berichttype'], registers,
  }),
  oordelen: new Counter({
    name: 'hub_oordelen_total', help: 'Oordelen over berichten', labelNames: ['berichttype', 'uitkomst'], registers,
  }),
  bevindingen: new Counter({
    name: 'hub_bevindingen_total', help: 'Bevindingen in beoordeelde berichten, per regel van de standaard', labelNames: ['regel'], registers,
  }),
  jobduur: new Histogram({
    name: 'hub_job_duur_seconden', help: 'Duur van een job', labelNames: ['stadium'], buckets: DUREN_IN_SECONDEN, registers,
  }),
  jobsMislukt: new Counter({
    name: 'hub_jobs_mislukt_total', help: 'Pogingen van jobs die op een fout of storing liepen', labelNames: ['stadium'], registers,
  }),
  stapduur: new Histogram({
    name: 'hub_stap_duur_seconden', help: 'Duur van een stap voor een ronde berichten', labelNames: ['stap'], buckets: DUREN_IN_SECONDEN, registers,
  }),
  wachtrijdiepte: new Gauge({
    name: 'hub_wachtrij_diepte', help: 'Jobs in de wachtrij', labelNames: ['wachtrij', 'toestand'], registers,
  }),
  outboxAchterstand: new Gauge({
    name: 'hub_outbox_achterstand', help: 'Regels in de outbox waarvan het werk nog niet is vastgelegd', registers,
  }),
  bezorgingen: new Gauge({
    name: 'hub_bezorgingen', help: 'E-mails en webhooks over termijnen die wachten of zijn opgegeven', labelNames: ['kanaal', 'status'], registers,
  }),
  volgerVertraging: new Gauge({
    name: 'hub_volger_vertraging_seconden', help: 'Hoe oud het oudste oordeel is dat een volger nog niet verwerkte', labelNames: ['stadium'], registers,
  }),
  incidentenOpen: new Gauge({
    name: 'hub_incidenten_open', help: 'Problemen die nu duren', labelNames: ['soort'], registers,
  }),
};

/** Meet hoe lang `werk` duurt, ook als het mislukt. */
export async function meetStap<T>(stap: string, werk: () => Promise<T>): Promise<T> {
  const klaar = metingen.stapduur.startTimer({ stap });
  try {
    return await metStapspoor({ naam: stap }, werk);
  } finally {
    klaar();
  }
}

/** Een standopnemer: vult een of meer peilen; mislukt hij, dan vallen die peilen uit de uitvoer tot het weer lukt. */
export type Standopnemer = () => Promise<void>;

const standopnemers = new Map<Gauge, Standopnemer>();

/** Laat `neemStand` dit peil vullen op het moment dat iemand de cijfers opvraagt. */
export function neemOp(peil: Gauge, neemStand: Standopnemer): void {
  standopnemers.set(peil, neemStand);
}

/** Laat de diepte van de wachtrijen lezen op het moment dat iemand de cijfers opvraagt. Uitkomst: wachtrij → toestand → aantal. */
export function volgWachtrijdiepte(bron: () => Promise<Record<string, object>>): void {
  const peil = metingen.wachtrijdiepte;
  standopnemers.set(peil, async () => {
    for (const [wachtrij, standen] of Object.entries(await bron())) {
      for (const [toestand, aantal] of Object.entries(standen)) peil.set({ wachtrij, toestand }, Number(aantal));
    }
  });
}

/** Laat de achterstand van de outbox lezen op het moment dat iemand de cijfers opvraagt. */
export function volgOutboxAchterstand(bron: () => Promise<number>): void {
  standopnemers.set(metingen.outboxAchterstand, async () => metingen.outboxAchterstand.set(await bron()));
}

/** Laat lezen hoeveel e-mails en webhooks wachten of zijn opgegeven op het moment dat iemand de cijfers opvraagt. */
export function volgBezorgingen(bron: () => Promise<readonly { kanaal: string; status: string; aantal: number }[]>): void {
  const peil = metingen.bezorgingen;
  standopnemers.set(peil, async () => {
    for (const { kanaal, status, aantal } of await bron()) peil.set({ kanaal, status }, aantal);
  });
}

/** Laat de vertraging van elke volger lezen op het moment dat iemand de cijfers opvraagt. Uitkomst: stadium → seconden. */
export function volgVolgers(bron: () => Promise<Record<string, number>>): void {
  const peil = metingen.volgerVertraging;
  standopnemers.set(peil, async () => {
    for (const [stadium, seconden] of Object.entries(await bron())) peil.set({ stadium }, seconden);
  });
}

/** Laat lezen hoeveel incidenten van elke soort nu duren op het moment dat iemand de cijfers opvraagt. Uitkomst: soort → aantal. */
export function volgIncidenten(bron: () => Promise<Record<string, number>>): void {
  const peil = metingen.incidentenOpen;
  standopnemers.set(peil, async () => {
    for (const [soort, aantal] of Object.entries(await bron())) peil.set({ soort }, aantal);
  });
}

/** De cijfers in de tekstvorm van Prometheus. Een stand die niet te lezen is ontbreekt. */
export async function metingenAlsTekst(): Promise<string> {
  await Promise.all([...standopnemers].map(async ([peil, neemStand]) => {
    peil.reset();
    try {
      await neemStand();
    } catch {
      peil.remove({});
    }
  }));
  return register.metrics();
}

let procesmetingenLopen = false;

/** Voegt de cijfers van het proces zelf toe (geheugen, CPU, vertraging van de lus). Tweemaal aanroepen mag. */
export function startProcesmetingen(): void {
  if (procesmetingenLopen) return;
  procesmetingenLopen = true;
  collectDefaultMetrics({ register });
}
