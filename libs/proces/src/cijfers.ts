import { X509Certificate } from 'node:crypto';
import type { Instellingen } from '@hub/instellingen';
import { Bezorgboek, Incidenten, Meetstanden, type Databank, type Klok, type OutboxTabel } from '@hub/opslag';
import type { Wachtrijen } from '@hub/transport';
import { startProcesmetingen, volgBezorgingen, volgIncidenten, volgOutboxAchterstand, volgStand, volgVolgers, volgWachtrijdiepte, type Stand } from '@hub/waarneming';

/** Waaruit de cijfers van een proces gelezen worden. */
export interface Cijferbronnen {
  databank: Databank;
  klok: Klok;
  outbox: OutboxTabel;
  wachtrijen: Wachtrijen;
  tls: Instellingen['tls'];
}

/** Termijnen tellen leest de hele tabel; zo vaak is vaak genoeg. */
const TERMIJNEN_VERS_MS = 60_000;
const DAG_MS = 86_400_000;

const een = (lees: () => number | Promise<number>) => async (): Promise<Stand[]> => [{ waarde: await lees() }];

/** Laat alle standen lezen als iemand de cijfers van dit proces opvraagt. */
export function houdCijfersBij(bronnen: Cijferbronnen): void {
  const { databank, outbox, tls } = bronnen;
  volgOutboxAchterstand(async () => (await outbox.achterstand()).aantal);
  volgStand('outboxOudste', een(async () => (await outbox.achterstand()).oudsteMs / 1000));
  volgVolgers(() => outbox.vertragingen());
  volgBezorgingen(() => new Bezorgboek(databank).standen());
  volgIncidenten(() => new Incidenten(databank).tellingen());
  volgWachtrijen(bronnen.wachtrijen);
  volgOpslag(bronnen);
  volgStand('pool', () => Promise.resolve(poolstand(databank)), 0);
  volgStand('poolGrens', een(() => databank.pool.options.max), 0);
  if (tls) volgStand('certificaat', een(() => (Date.parse(new X509Certificate(tls.certificaat).validTo) - Date.now()) / DAG_MS));
  startProcesmetingen();
}

function volgWachtrijen(wachtrijen: Wachtrijen): void {
  volgWachtrijdiepte(() => wachtrijen.tellingen());
  volgStand('wachtrijOudste', async () => Object.entries(await wachtrijen.oudsten()).map(([wachtrij, waarde]) => ({ waarde, etiketten: { wachtrij } })));
}

function volgOpslag({ databank, klok }: Cijferbronnen): void {
  const meetstanden = new Meetstanden(databank, klok);
  volgStand('vastgelopen', een(() => meetstanden.vastgelopen()));
  volgStand('postvakOudste', een(() => meetstanden.postvakOudste()));
  volgStand('termijnbewaking', een(() => meetstanden.termijnbewaking()));
  const termijnen = async (): Promise<Stand[]> => (await meetstanden.termijnen()).map(({ aantal, ...etiketten }) => ({ waarde: aantal, etiketten }));
  volgStand('termijnen', termijnen, TERMIJNEN_VERS_MS);
}

function poolstand({ pool }: Databank): Stand[] {
  const tellingen = { totaal: pool.totalCount, vrij: pool.idleCount, wachtend: pool.waitingCount };
  return Object.entries(tellingen).map(([toestand, waarde]) => ({ waarde, etiketten: { toestand } }));
}
