import type {
  BerichtType,
  JW301Client,
  JW301Contact,
  JW301ToegewezenProduct,
  JW315AangevraagdProduct,
  JW317NieuwProduct,
  JW317TeWijzigenProduct,
  JW319Antwoord,
  JW323Prestatie,
  Omvang,
  Product,
} from '@hub/ijw';
import { eenContact, eenJW301, eenJW315, eenJW317, eenJW319, eenJW323, type JW323Keuze } from '../bouwers/index.js';
import type { Berichtgeval, Bewijs } from './berichttabel.js';

/** Een toewijzingsbericht over een client die anders is. */
export function client(geval: string, anders: Partial<JW301Client>) {
  return { geval, type: 'JW301' as const, bericht: eenJW301({ client: anders }) };
}

/** Een toewijzingsbericht met deze Contacten van de Client. */
export function contacten(geval: string, ...anders: Partial<JW301Contact>[]) {
  return client(geval, { contactgegevens: anders.map(eenContact) });
}

/** Een toewijzingsbericht met deze toewijzingen, elk met een eigen nummer. */
export function toewijzingen(geval: string, ...regels: Partial<JW301ToegewezenProduct>[]) {
  return { geval, type: 'JW301' as const, bericht: eenJW301({ regels: regels.map((regel, i) => ({ toewijzingNummer: String(1001 + i), ...regel })) }) };
}

/** Een verzoek om toewijzing met deze producten, elk met een eigen referentie. */
export function aanvragen(geval: string, ...regels: Partial<JW315AangevraagdProduct>[]) {
  return { geval, type: 'JW315' as const, bericht: eenJW315({ regels: regels.map((regel, i) => ({ referentieAanbieder: `AANVRAAG-${i + 1}`, ...regel })) }) };
}

/** Een verzoek om wijziging met een ongewijzigd product en deze nieuwe. */
export function nieuw(geval: string, ...nieuweProducten: Partial<JW317NieuwProduct>[]) {
  return { geval, type: 'JW317' as const, bericht: eenJW317({ ongewijzigdeProducten: [{}], nieuweProducten }) };
}

/** Een verzoek om wijziging met deze te wijzigen producten. */
export function teWijzigen(geval: string, ...teWijzigenProducten: Partial<JW317TeWijzigenProduct>[]) {
  return { geval, type: 'JW317' as const, bericht: eenJW317({ teWijzigenProducten }) };
}

/** Een antwoord op een verzoek. */
export function antwoord(geval: string, anders: Partial<JW319Antwoord>) {
  return { geval, type: 'JW319' as const, bericht: eenJW319({ antwoord: anders }) };
}

/** Een declaratie voor een client, elke prestatie met een eigen referentie. */
export function declaratie(geval: string, prestaties: Partial<JW323Prestatie>[], keuze: Omit<JW323Keuze, 'clienten'> = {}) {
  const eigen = prestaties.map((prestatie, i) => ({ productReferentie: { referentieNummer: `R-${i + 1}` }, ...prestatie }));
  return { geval, type: 'JW323' as const, bericht: eenJW323({ ...keuze, clienten: [{ prestaties: eigen }] }) };
}

/** Een declaratie van een prestatie per client, elk met een eigen referentie. */
export function perClient(geval: string, ...prestaties: Partial<JW323Prestatie>[]) {
  const clienten = prestaties.map((prestatie, i) => ({ prestaties: [{ productReferentie: { referentieNummer: `R-${i + 1}` }, ...prestatie }] }));
  return { geval, type: 'JW323' as const, bericht: eenJW323({ clienten }) };
}

/** Wat aan een product anders mag, onder de naam die het in elk bericht heeft. */
export interface Productkeuze {
  product?: Product;
  einde?: string;
  omvang?: Omvang;
  budget?: string;
}

/** Een geval met het pad van het product en de naam van zijn einddatum. */
export type Productgeval = Berichtgeval & { pad: string; einde: string };

function metEinde(naam: string, { einde, ...rest }: Productkeuze, gevuld: boolean): object {
  return gevuld ? { ...rest, [naam]: einde } : rest;
}

/** Hetzelfde product toegewezen, aangevraagd, nieuw gevraagd en (zonder Product) te wijzigen, voor zover in deze berichten. */
export function inElkBericht(geval: string, anders: Productkeuze, berichten: readonly BerichtType[] = ['JW301', 'JW315', 'JW317']): Productgeval[] {
  const gevuld = 'einde' in anders;
  const { product: _product, ...zonderProduct } = anders;
  const alle: Productgeval[] = [
    { ...toewijzingen(`${geval}: toegewezen`, metEinde('einddatum', anders, gevuld)), pad: 'Client › ToegewezenProduct 1', einde: 'Einddatum' },
    { ...aanvragen(`${geval}: aangevraagd`, metEinde('toewijzingEinddatum', anders, gevuld)), pad: 'Client › AangevraagdProduct 1', einde: 'ToewijzingEinddatum' },
    { ...nieuw(`${geval}: nieuw`, metEinde('einddatum', anders, gevuld)), pad: 'Client › Verzoek › NieuwProduct 1', einde: 'Einddatum' },
    { ...teWijzigen(`${geval}: te wijzigen`, metEinde('einddatum', zonderProduct, gevuld)), pad: 'Client › Verzoek › TeWijzigenProduct 1', einde: 'Einddatum' },
  ];
  return alle.filter(({ type }) => berichten.includes(type));
}

/** De gevallen zonder die van te wijzigen producten, die geen Product hebben. */
export function metProduct(gevallen: Productgeval[]): Productgeval[] {
  return gevallen.filter(({ pad }) => !pad.includes('TeWijzigenProduct'));
}

/** Dezelfde gevallen met hun bewijs: een plaats onder het product, en de feiten. */
export function bewezen(gevallen: Productgeval[], element: string | ((geval: Productgeval) => string), feiten: unknown): (Berichtgeval & { bewijs: Bewijs[] })[] {
  return gevallen.map((geval) => ({
    ...geval,
    bewijs: [{ pad: `${geval.pad} › ${typeof element === 'string' ? element : element(geval)}`, feiten }],
  }));
}
