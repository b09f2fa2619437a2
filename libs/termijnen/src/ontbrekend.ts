import { vergelijk } from '@hub/werkdagen';
import { beginMetToewijzing, bouwTermijn, metToewijzing, plaatsingOp, type Product, type Termijnomgeving } from './bouw.js';
import { Grondslag, type Clientbeeld, type Toewijzingsbeeld } from './clientbeeld.js';
import { alsBewijs, grondslagVan, type Clienthistorie } from './historie.js';
import type { Termijn } from './termijn.js';

type Wie = Pick<Clienthistorie, 'aanbieder' | 'gemeente' | 'client'>;

const INGETROKKEN = 'De toewijzing is ingetrokken.';

/** De toewijzingen waarvan een start en een stop verwacht mogen worden, met wat erop gemeld is. */
function bewaakte(wie: Wie, beeld: Clientbeeld, omgeving: Termijnomgeving): { nummer: number; toewijzing: Toewijzingsbeeld; grondslag: Grondslag | undefined; product: Product }[] {
  return [...beeld.toewijzingen].flatMap(([nummer, toewijzing]) => {
    const grondslag = beeld.grondslagen.get(grondslagVan({ toewijzingNummer: nummer }));
    const start = grondslag?.laatsteStart?.record;
    const { huidig } = toewijzing;
    const product = { productCategorie: huidig.productCategorie ?? start?.productCategorie, productCode: huidig.productCode ?? start?.productCode };
    const stil = omgeving.beleid.termijnen.taakgericht === 'stil' && omgeving.isTaakgericht({ ...wie, ...product, dag: huidig.ingangsdatum });
    return stil ? [] : [{ nummer, toewijzing, grondslag, product }];
  });
}

/** Een toewijzing waarop een start verwacht wordt: van de Ingangsdatum, landelijk of van de ontvangst als die later is, tot de eerste aanvaarde start. */
export function ontbrekendeStarts(wie: Wie, beeld: Clientbeeld, omgeving: Termijnomgeving): Termijn[] {
  return bewaakte(wie, beeld, omgeving).map(({ nummer, toewijzing, grondslag, product }) => {
    const { ingangsdatum } = toewijzing.huidig;
    const ontvangst = toewijzing.ontvangenVoor(ingangsdatum);
    const plaatsing = plaatsingOp(product, wie.aanbieder, ingangsdatum, omgeving);
    const { begin, lateToewijzing, toelichting } = beginMetToewijzing(ingangsdatum, ontvangst, plaatsing, omgeving);
    const eerste = (grondslag?.starts.aanwezig ?? []).toSorted((a, b) => vergelijk(a.gemeldOp, b.gemeldOp))[0];
    const afgekeurd = grondslag?.starts.nogAfgekeurd ?? [];
    const vervallen = toewijzing.ingetrokken && !eerste;
    return bouwTermijn({
      soort: 'start-ontbreekt', waarover: grondslagVan({ toewijzingNummer: nummer }), plichtige: 'aanbieder', normdag: ingangsdatum,
      ...product, plaatsing, toewijzingNummer: nummer, begin, lateToewijzing, vervallen,
      voldaan: eerste && { op: eerste.gemeldOp, door: eerste.door },
      berichten: metToewijzing(ontvangst, eerste?.berichten ?? afgekeurd),
      toelichting: vervallen ? [INGETROKKEN] : toelichting,
    }, wie, omgeving);
  });
}

/** Een toewijzing die eindigt terwijl er een levering op loopt: van de Einddatum tot een definitieve stop. Een tijdelijke stop is niet het einde. */
export function ontbrekendeStops(wie: Wie, beeld: Clientbeeld, omgeving: Termijnomgeving): Termijn[] {
  return bewaakte(wie, beeld, omgeving).flatMap(({ nummer, toewijzing, grondslag, product }) => {
    const { einddatum } = toewijzing.huidig;
    const start = grondslag?.laatsteStart;
    if (!grondslag || !start || einddatum === undefined) return [];
    const stop = grondslag.stopsVan(start.dag).find(({ record }) => !record.tijdelijk);
    const vervallen = toewijzing.ingetrokken && !stop;
    return [bouwTermijn({
      soort: 'stop-ontbreekt', waarover: grondslagVan({ toewijzingNummer: nummer }), plichtige: 'aanbieder',
      ...product, plaatsing: plaatsingOp(product, wie.aanbieder, einddatum, omgeving), toewijzingNummer: nummer, begin: einddatum, vervallen,
      voldaan: stop && { op: stop.gemeldOp, door: stop.door },
      berichten: metToewijzing(toewijzing.versies.at(-1)?.bericht, [alsBewijs(start.door, 'start'), ...(stop?.berichten ?? grondslag.stops.nogAfgekeurd)]),
      toelichting: vervallen ? [INGETROKKEN] : [],
    }, wie, omgeving)];
  });
}
