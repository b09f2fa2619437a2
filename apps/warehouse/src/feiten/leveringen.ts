import { opOfVoor, type Datum } from '@hub/werkdagen';
import { opBegindatum, type GemeldeStart, type GemeldeStop } from './start.js';

/** Een start met wat van haar product bekend is: van de start zelf, of anders van haar toewijzing. */
export type StartMetProduct = GemeldeStart & { product: string };

/** Een levering: de starts die bij elkaar horen, met wat haar eindigde. */
export interface Levering<S extends GemeldeStart = GemeldeStart> {
  /** minstens een, op begindatum */
  starts: S[];
  /** de definitieve stop */
  einde?: GemeldeStop;
}

/** De stop die een start het eerst onderbrak. */
export function eersteStop({ stops }: GemeldeStart): GemeldeStop | undefined {
  return stops.reduce<GemeldeStop | undefined>((eerste, stop) => (eerste && opOfVoor(eerste.einddatum, stop.einddatum) ? eerste : stop), undefined);
}

const laatsteStart = <S>({ starts }: { starts: S[] }): S | undefined => starts.at(-1);

/** De einddatum van de tijdelijke stop waarin een levering staat; niets als zij loopt of definitief is gestopt. */
export function tijdelijkGestoptOp(levering: Levering): Datum | undefined {
  const start = laatsteStart(levering);
  return levering.einde || !start ? undefined : eersteStop(start)?.einddatum;
}

/** Of deze start een levering hervat die tijdelijk gestopt was. */
function hervat(levering: Levering<StartMetProduct>, start: StartMetProduct): boolean {
  const gestoptOp = tijdelijkGestoptOp(levering);
  return gestoptOp !== undefined && opOfVoor(gestoptOp, start.begindatum);
}

/**
 * Voegt starts tot leveringen samen. Een tijdelijke stop eindigt een levering niet: de eerste start erna, op dezelfde toewijzing of anders
 * van hetzelfde product, hoort bij dezelfde levering.
 * @param tijdelijk redenen waarmee een stop tijdelijk is
 */
export function leveringenUit(starts: readonly StartMetProduct[], tijdelijk: ReadonlySet<string>): Levering<StartMetProduct>[] {
  const leveringen: Levering<StartMetProduct>[] = [];
  for (const start of opBegindatum(starts) as StartMetProduct[]) {
    const open = leveringen.filter((levering) => hervat(levering, start));
    const eerder = open.find((l) => start.toewijzingNummer !== undefined && laatsteStart(l)?.toewijzingNummer === start.toewijzingNummer)
      ?? open.find((l) => laatsteStart(l)?.product === start.product);
    const einde = start.stops.findLast(({ redenBeeindiging }) => !tijdelijk.has(redenBeeindiging));
    if (eerder) Object.assign(eerder, { starts: [...eerder.starts, start], einde });
    else leveringen.push({ starts: [start], einde });
  }
  return leveringen;
}
