import { setTimeout as wacht } from 'node:timers/promises';
import { isBerichtType, type BerichtType, type Schemaset } from '@hub/ijw';
import type { BerichtstatusGegevens, StatusMelding, VspClient } from '@hub/vsp';
import { isOnbeoordeeld, type Bevinding } from './oordeel.js';
import { codesIn, type Klassecode } from './retourcodes.js';

/** Het retourbericht op een bericht. */
export interface Retour {
  type: BerichtType;
  traceerId: string;
  codes: Klassecode[];
}

/** Hoe het met een bericht afliep. */
export interface Afloop {
  traceerId: string;
  status: string;
  meldingen: StatusMelding[];
  retour?: Retour;
  bevindingen: Bevinding[];
}

const TUSSENPOOS_MS = 25;

/**
 * Wacht tot de hub over een bericht heeft geoordeeld.
 * @param client de afzender
 * @param maxMs zo lang hoogstens, in milliseconden
 * @returns de status; is die nog `Ontvangen` of `WordtVerwerkt`, dan duurde het te lang
 */
export async function wachtOpOordeel(client: VspClient, traceerId: string, maxMs: number): Promise<BerichtstatusGegevens> {
  const tot = Date.now() + maxMs;
  for (let tussenpoos = TUSSENPOOS_MS; ; tussenpoos = Math.min(tussenpoos * 1.5, 1000)) {
    const status = (await client.berichtstatus({ traceerId })).find((s) => s.referentiegegevens.traceerId === traceerId);
    if (status && (!isOnbeoordeeld(status.berichtstatus) || Date.now() > tot)) return status;
    if (!status && Date.now() > tot) throw new Error(`de hub kent bericht ${traceerId} niet`);
    await wacht(tussenpoos);
  }
}

/**
 * Leest het retourbericht dat in het postvak van de afzender ligt; het blijft daar liggen.
 * @returns undefined als er geen is: afgekeurd op niveau 1, of nog niet beantwoord door een partij die dat zelf doet
 */
export async function leesRetour(client: VspClient, schemas: Schemaset, traceerId: string): Promise<Retour | undefined> {
  const [gevonden] = await client.zoeken({ zoekpadType: 'ZoekpadOpAlsAntwoordOp', alsAntwoordOp: traceerId });
  const type = gevonden?.routeringgegevens.berichtstroom.berichtsubtype;
  if (!gevonden || type === undefined || !isBerichtType(type)) return undefined;
  const retourId = gevonden.referentiegegevens.traceerId;
  const uitslag = schemas.toets(await client.payload(retourId), type);
  return { type, traceerId: retourId, codes: uitslag.geldig ? codesIn(type, uitslag.bericht) : [] };
}
