import type { Bericht, BerichtType } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import { eenJW301, eenJW305, eenJW307, eenJW315, eenJW317, eenJW319 } from '../bouwers/index.js';
import type { Proefhub } from './proefhub.js';

/** Een bericht in een stroom, met de codes die de afzender terugkrijgt; zonder: goedgekeurd. De klok gaat eerst naar `datum`. */
export type Stap = { [T in BerichtType]: { type: T; bericht: Bericht<T>; codes: string[]; datum?: Datum } }[BerichtType];

/** Dezelfde stap, maar dan op deze dag. */
export const op = (datum: Datum, stap: Stap): Stap => ({ ...stap, datum });

export const toewijzing = (regels: NonNullable<Parameters<typeof eenJW301>[0]>['regels'], ...codes: string[]): Stap => ({ type: 'JW301', bericht: eenJW301({ regels }), codes });
export const start = (regels: NonNullable<Parameters<typeof eenJW305>[0]>['regels'], ...codes: string[]): Stap => ({ type: 'JW305', bericht: eenJW305({ regels }), codes });
export const stop = (regels: NonNullable<Parameters<typeof eenJW307>[0]>['regels'], ...codes: string[]): Stap => ({ type: 'JW307', bericht: eenJW307({ regels }), codes });
export const aanvraag = ({ regels = [{}] }: NonNullable<Parameters<typeof eenJW315>[0]>, ...codes: string[]): Stap =>
  ({ type: 'JW315', bericht: eenJW315({ regels: regels.map((regel) => ({ referentieAanbieder: 'VERZOEK-1', ...regel })) }), codes });
export const wijzigingsverzoek = (keuze: Parameters<typeof eenJW317>[0], ...codes: string[]): Stap => ({ type: 'JW317', bericht: eenJW317(keuze), codes });
export const antwoord = (keuze: NonNullable<Parameters<typeof eenJW319>[0]>['antwoord'], ...codes: string[]): Stap => ({ type: 'JW319', bericht: eenJW319({ antwoord: keuze }), codes });

/** Een antwoord dat het verzoek in onderzoek neemt, en een dat het afwijst. */
export const onderzoek = (referentieAanbieder = 'VERZOEK-1', ...codes: string[]): Stap => antwoord({ referentieAanbieder, verzoekAntwoord: '2' }, ...codes);
export const afwijzing = (referentieAanbieder = 'VERZOEK-1', ...codes: string[]): Stap =>
  antwoord({ referentieAanbieder, verzoekAntwoord: '1', redenAfwijzingVerzoek: '7' }, ...codes);

/** Stuurt de berichten na elkaar; bij elk horen de retourcodes van zijn stap, in welke volgorde ook. */
export function speel(hub: Proefhub, ...stappen: Stap[]): void {
  const gehoord = stappen.map(({ type, bericht, datum }) => {
    hub.vandaag = datum ?? hub.vandaag;
    const { bevindingen, fouten } = hub.stuur(type, bericht as Bericht<BerichtType>);
    return { type, codes: bevindingen.map((b) => b.retourcode).sort(), fouten };
  });
  expect(gehoord).toEqual(stappen.map(({ type, codes }, i) => ({ type, codes: [...codes].sort(), fouten: gehoord[i]?.fouten })));
}
