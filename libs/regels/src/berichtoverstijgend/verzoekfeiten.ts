import { isInBehandeling, isVerwijderd, type TeWijzigenProductRecord, type Toewijzing, type Verzoek } from '@hub/dossier';
import { opOfNa, vergelijk, type Datum } from '@hub/werkdagen';
import type { Omgeving } from '../regel.js';
import { eigenToewijzing } from './feiten.js';

/** Frequentie (WJ757): totaal binnen de geldigheidsduur van de toewijzing. */
export const TOTAAL = '6';

/** VerzoekAntwoord (WJ760): de aanvraag is in onderzoek. */
export const IN_ONDERZOEK = '2';

/** Tot en met deze dag mocht een toewijzing zonder productcode een omvang hebben. */
const LAATSTE_DAG_OUDE_VULLING: Datum = '2020-12-31';

/** Waar als de toewijzing nu of later geldt: zij eindigt vandaag of later en is niet verwijderd. */
export function isActueleToewijzing(toewijzing: Toewijzing, vandaag: Datum): boolean {
  return !isVerwijderd(toewijzing) && (toewijzing.einddatum === undefined || opOfNa(toewijzing.einddatum, vandaag));
}

/** Waar als dit nummer hoort bij een actuele toewijzing van deze gemeente aan deze aanbieder voor de client. */
export function noemtActueleToewijzing(record: { client: string; toewijzingNummer: number }, omgeving: Omgeving): boolean {
  const toewijzing = eigenToewijzing(omgeving, record.client, record.toewijzingNummer);
  return toewijzing !== undefined && isActueleToewijzing(toewijzing, omgeving.vandaag);
}

/** Alle actuele toewijzingen van deze gemeente aan deze aanbieder voor de client, op nummer. */
export function actueleToewijzingen(omgeving: Omgeving, client: string): Toewijzing[] {
  const { dossier, header, vandaag } = omgeving;
  return [...dossier.toewijzingen.values()]
    .filter((t) => t.client === client && t.aanbieder === header.aanbieder && t.gemeente === header.gemeente && isActueleToewijzing(t, vandaag))
    .sort((a, b) => a.toewijzingNummer - b.toewijzingNummer);
}

/** De toewijzing die het record wil wijzigen, ook als zij is afgelopen; zonder: TR351. */
export function teWijzigenToewijzing(record: TeWijzigenProductRecord, omgeving: Omgeving): Toewijzing | undefined {
  return eigenToewijzing(omgeving, record.client, record.toewijzingNummer);
}

/** Waar als de gevraagde einddatum na 2020 ligt of openblijft: dan hoort Omvang alleen bij een toewijzing met een productcode. */
export function eindigtNa2020({ product }: TeWijzigenProductRecord): boolean {
  return product.einddatum === undefined || vergelijk(product.einddatum, LAATSTE_DAG_OUDE_VULLING) > 0;
}

/** Een verzoek van deze aanbieder voor de client bij deze gemeente dat op antwoord wacht en niet uit dit bericht komt. */
export function lopendVerzoek(omgeving: Omgeving, client: string): Verzoek | undefined {
  const { dossier, header } = omgeving;
  return [...dossier.verzoeken.values()].find(
    (v) => v.client === client && v.gemeente === header.gemeente && !v.uitDitBericht && isInBehandeling(v),
  );
}

/** Het verzoek van deze aanbieder aan deze gemeente met deze ReferentieAanbieder; zonder: TR355. */
export function verzoekMet(omgeving: Omgeving, referentieAanbieder: string): Verzoek | undefined {
  const verzoek = omgeving.dossier.verzoeken.get(referentieAanbieder);
  return verzoek?.gemeente === omgeving.header.gemeente ? verzoek : undefined;
}
