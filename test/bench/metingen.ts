import { setTimeout as wacht } from 'node:timers/promises';
import { klok, tegelijk } from './tijd.js';
import { verstuur, zorgVoorEenClient, type Baan, type Volgnummers, type Zending } from './verkeer.js';
import type { Volger } from './volger.js';
import type { GroteDeclaratie } from './declaratie.js';

const INDIENERS = 32;
const SNEL_KIJKEN_MS = 1;
const ADEM_MS = 5;

/**
 * Doorvoer: per seconde van push over HTTP tot antwoord en bezorging. Elke client heeft vier berichten die op elkaar wachten tot zij
 * zijn aangenomen; de banen lopen naast elkaar.
 */
export async function meetDoorvoer(banen: readonly Baan[], clienten: number, volgnummers: Volgnummers, volger: Volger): Promise<number> {
  const reeksen = Array.from({ length: clienten }, (_, i) => zorgVoorEenClient(banen[i % banen.length] as Baan, volgnummers));
  const aantal = reeksen.flat().length;
  const begin = await volger.begin();
  const tijd = klok();
  await tegelijk(INDIENERS, clienten, async (nummer) => {
    for (const zending of reeksen[nummer] ?? []) await verstuur(zending);
  });
  await volger.totAlles(begin, aantal);
  return (aantal * 1_000) / tijd();
}

/** Wachttijd, in ms, van een bericht: van het begin van de push tot antwoord en bezorging. */
async function meetEen(zending: Zending, volger: Volger): Promise<number> {
  const tijd = klok();
  await verstuur(zending);
  await volger.tot(zending.metadata.referentiegegevens.traceerId, SNEL_KIJKEN_MS);
  return tijd();
}

/** De wachttijden, in ms, van kleine berichten die een voor een komen, zolang `meer` waar is. */
export async function meetWachttijden(baan: Baan, volgnummers: Volgnummers, volger: Volger, meer: (gemeten: number) => boolean): Promise<number[]> {
  const wachttijden: number[] = [];
  for (let reeks: Zending[] = []; meer(wachttijden.length); ) {
    if (reeks.length === 0) reeks = zorgVoorEenClient(baan, volgnummers);
    wachttijden.push(await meetEen(reeks.shift() as Zending, volger));
    await wacht(ADEM_MS);
  }
  return wachttijden;
}

/** Wat een groot bericht kost: zijn eigen duur, en de wachttijden van kleine berichten op een andere baan ondertussen (ms). */
export interface GrootBericht {
  duur: number;
  ondertussen: number[];
}

/** Van opgeslagen (204) tot antwoord, bezorging en dossierrijen; kleine berichten lopen mee op een andere baan. */
export async function meetGroot({ zending, aantal }: GroteDeclaratie, klein: Baan, volgnummers: Volgnummers, volger: Volger): Promise<GrootBericht> {
  await verstuur(zending);
  const { traceerId } = zending.metadata.referentiegegevens;
  let loopt = true;
  const tijd = klok();
  const ondertussen = meetWachttijden(klein, volgnummers, volger, () => loopt);
  await volger.tot(traceerId, ADEM_MS).finally(() => (loopt = false));
  const duur = tijd();
  const prestaties = await volger.prestaties(traceerId);
  if (prestaties !== aantal) throw new Error(`${prestaties} van ${aantal} prestaties in het dossier`);
  return { duur, ondertussen: await ondertussen };
}
