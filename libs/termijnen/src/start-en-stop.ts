import type { LeveringSleutel } from '@hub/dossier';
import type { Datum } from '@hub/werkdagen';
import { beginMetToewijzing, bouwTermijn, metToewijzing, plaatsingOp, type Aanleiding, type Product, type Termijnomgeving } from './bouw.js';
import type { Clientbeeld, Grondslag, Toewijzingsbeeld } from './clientbeeld.js';
import { grondslagVan, type Clienthistorie } from './historie.js';
import type { Melding } from './meldingenreeks.js';
import type { Termijn } from './termijn.js';

type Wie = Pick<Clienthistorie, 'aanbieder' | 'gemeente' | 'client'>;

/** Wat er van de levering geldt: het product uit de melding, of anders uit de toewijzing. */
export function productVan({ productCategorie, productCode }: LeveringSleutel, toewijzing?: Toewijzingsbeeld): Product {
  return productCategorie === undefined
    ? { productCategorie: toewijzing?.huidig.productCategorie, productCode: toewijzing?.huidig.productCode }
    : { productCategorie, productCode: productCode ?? toewijzing?.huidig.productCode };
}

export function toewijzingBij({ toewijzingNummer }: LeveringSleutel, beeld: Clientbeeld): Toewijzingsbeeld | undefined {
  return toewijzingNummer === undefined ? undefined : beeld.toewijzingen.get(toewijzingNummer);
}

/** Hoe een melding de termijn afsluit: gehaald, weer open, of vervallen. */
function afsluiting({ stand, gemeldOp, door }: Melding<unknown>, ingetrokken: boolean): Pick<Aanleiding, 'voldaan' | 'vervallen'> {
  if (stand === 'gemeld') return { voldaan: { op: gemeldOp, door } };
  return { vervallen: stand !== 'verwijderd' || ingetrokken };
}

function redenVervallen({ stand }: Melding<unknown>, ingetrokken: boolean): string[] {
  if (stand === 'vervangen') return ['De melding is verwijderd en met een andere datum opnieuw gestuurd; die heeft haar eigen termijn.'];
  if (stand === 'meeverwijderd') return ['De start waar deze stop bij hoorde, is verwijderd.'];
  if (stand === 'verwijderd') return [ingetrokken ? 'De toewijzing is ingetrokken.' : 'De melding is verwijderd; de termijn loopt weer.'];
  return [];
}

/** De startmelding van elke gemelde start: van de Begindatum tot de hub het aanvaarde JW305 aannam. */
export function startmeldingen(wie: Wie, beeld: Clientbeeld, omgeving: Termijnomgeving): Termijn[] {
  return [...beeld.grondslagen.values()].flatMap((grondslag) => grondslag.starts.meldingen.map((melding) => {
    const toewijzing = toewijzingBij(grondslag.sleutel, beeld);
    const ontvangst = toewijzing?.ontvangenVoor(melding.dag);
    const product = productVan(melding.record, toewijzing);
    const plaatsing = plaatsingOp(product, wie.aanbieder, melding.dag, omgeving);
    const begin = beginMetToewijzing(melding.dag, ontvangst, plaatsing, omgeving);
    const ingetrokken = toewijzing?.ingetrokken ?? false;
    return bouwTermijn({
      soort: 'startmelding', waarover: `${grondslagVan(grondslag.sleutel)}|${melding.dag}`, plichtige: 'aanbieder',
      ...product, plaatsing, normdag: melding.dag, toewijzingNummer: grondslag.sleutel.toewijzingNummer,
      begin: begin.begin, lateToewijzing: begin.lateToewijzing,
      ...afsluiting(melding, ingetrokken),
      stil: isStil(grondslag, wie, product, melding.dag, omgeving),
      berichten: metToewijzing(ontvangst, melding.berichten),
      toelichting: [...begin.toelichting, ...redenVervallen(melding, ingetrokken)],
    }, wie, omgeving);
  }));
}

const NA_TIJDELIJK = 'Deze stop volgt op een tijdelijke. OP272 telt dan vanaf de dag waarop bekend was dat de levering definitief stopte; dat zegt geen bericht, daarom telt hier de Einddatum.';

/** De stopmelding van elke gemelde stop, tijdelijk of definitief: van de Einddatum tot de hub het aanvaarde JW307 aannam. */
export function stopmeldingen(wie: Wie, beeld: Clientbeeld, omgeving: Termijnomgeving): Termijn[] {
  return [...beeld.grondslagen.values()].flatMap((grondslag) => grondslag.stops.meldingen.map((melding) => {
    const toewijzing = toewijzingBij(grondslag.sleutel, beeld);
    const product = productVan(melding.record.sleutel, toewijzing);
    const ingetrokken = toewijzing?.ingetrokken ?? false;
    const naTijdelijk = !melding.record.tijdelijk && grondslag.stopsVan(melding.record.sleutel.begindatum).some(({ record }) => record.tijdelijk);
    return bouwTermijn({
      soort: 'stopmelding', waarover: `${grondslagVan(grondslag.sleutel)}|${melding.naam}`, plichtige: 'aanbieder',
      ...product, plaatsing: plaatsingOp(product, wie.aanbieder, melding.dag, omgeving), toewijzingNummer: grondslag.sleutel.toewijzingNummer,
      begin: melding.dag,
      ...afsluiting(melding, ingetrokken),
      stil: isStil(grondslag, wie, product, melding.dag, omgeving),
      berichten: [...melding.berichten],
      toelichting: [...(naTijdelijk ? [NA_TIJDELIJK] : []), ...redenVervallen(melding, ingetrokken)],
    }, wie, omgeving);
  }));
}

function isStil({ sleutel }: Grondslag, wie: Wie, product: Product, dag: Datum, { beleid, isTaakgericht }: Termijnomgeving): boolean {
  if (beleid.termijnen.taakgericht !== 'stil') return false;
  return sleutel.toewijzingNummer === undefined || isTaakgericht({ ...wie, ...product, dag });
}
