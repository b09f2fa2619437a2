import {
  aantalDagen,
  aantalMaanden,
  aantalWeken,
  aantalZondagen,
  doorsnede,
  isZondag,
  opOfNa,
  valtBinnen,
  zondagOpOfVoor,
  type Datum,
  type GeslotenPeriode,
} from '@hub/werkdagen';

/** Hoe het product wordt geleverd; taakgericht kent geen toewijzing. */
export type Uitvoeringsvariant = 'inspanning' | 'output';

/** Wat er van een toewijzing met een Omvang nodig is om te tellen hoe vaak haar Volume mag worden gedeclareerd. */
export interface Looptijd {
  ingangsdatum: Datum;
  einddatum?: Datum;
  /** WJ757: 1 per dag, 2 per week, 4 per maand, 6 totaal */
  frequentie: string;
  variant: Uitvoeringsvariant;
}

/** Waar als de toewijzing met een gebroken week eindigt. */
const eindigtMidweeks = (einddatum: Datum | undefined): einddatum is Datum => einddatum !== undefined && !isZondag(einddatum);

/** De dag waarbij de gebroken laatste week wordt geteld: de laatste zondag van de toewijzing of, is die er niet, haar einddatum. */
function dagVanLaatsteWeek(ingangsdatum: Datum, einddatum: Datum): Datum {
  const zondag = zondagOpOfVoor(einddatum);
  return opOfNa(zondag, ingangsdatum) ? zondag : einddatum;
}

/** Hoeveel weken tellen in een deel van de looptijd. Bron: IV077. */
function weken(deel: GeslotenPeriode, { ingangsdatum, einddatum, variant }: Looptijd): number {
  if (variant === 'inspanning') return aantalWeken(deel);
  const extra = eindigtMidweeks(einddatum) && valtBinnen(dagVanLaatsteWeek(ingangsdatum, einddatum), deel);
  return aantalZondagen(deel) + (extra ? 1 : 0);
}

function keer(deel: GeslotenPeriode, looptijd: Looptijd): number | undefined {
  switch (looptijd.frequentie) {
    case '1':
      return aantalDagen(deel);
    case '2':
      return weken(deel, looptijd);
    case '4':
      return aantalMaanden(deel);
    case '6':
      return 1;
    default:
      return undefined;
  }
}

/**
 * Hoe vaak het toegewezen Volume in een ProductPeriode mag worden gedeclareerd: `undefined` als de periode geheel buiten de
 * toewijzing ligt. Een gebroken week of maand telt heel (IV077, IV078).
 */
export function keerInPeriode(looptijd: Looptijd, periode: GeslotenPeriode): number | undefined {
  const deel = doorsnede(periode, { van: looptijd.ingangsdatum, tot: looptijd.einddatum });
  return deel && keer(deel, looptijd);
}

/** Hoe vaak het toegewezen Volume over de hele toewijzing mag worden gedeclareerd: `undefined` als er geen grens is. */
export function keerOverLooptijd(looptijd: Looptijd): number | undefined {
  const { ingangsdatum: van, einddatum: tot, frequentie } = looptijd;
  if (tot === undefined) return frequentie === '6' ? 1 : undefined;
  return keer({ van, tot }, looptijd);
}
