import { bouwXml, type Bericht, type BerichtType } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';

/** Wat de hub van een bericht hoort te vinden. */
export interface Verwachting {
  /** `deels`: een JW323 waarvan niet elke prestatie wordt toegekend */
  oordeel: 'goed' | 'deels' | 'afgekeurd';
  /** de regels die iets vinden, elk een keer en op volgorde; op niveau 1 de BRS-code */
  regels: readonly string[];
}

/** Van wie aan wie iets gaat. */
export interface Richting {
  aanbieder: string;
  gemeente: string;
}

/** Of een melding, antwoord of declaratie op tijd was. */
export type Tijdigheid = 'tijdig' | 'te laat';

/** Een bericht dat een partij op een moment verstuurt. */
export interface Berichtzet<T extends BerichtType = BerichtType> extends Richting {
  soort: 'bericht';
  /** ISO 8601, UTC */
  moment: string;
  type: T;
  /** code van de afzender en van de geadresseerde */
  van: string;
  aan: string;
  traceerId: string;
  conversatieId: string;
  verwacht: Verwachting;
  /** van wat aan een termijn is gebonden */
  tijdigheid?: Tijdigheid;
  /** waarom dit bericht er is, als het niet de eerste keer is of fout is */
  bijzonder?: string;
  bericht: Bericht<T>;
  /** maakt van het document wat de afzender bij een fout op niveau 1 verstuurt */
  vermink?: (xml: string) => string;
}

/** Wat een partij had moeten sturen en nooit stuurt; `moment` is toen dat bleek. */
export interface Uitblijfzet extends Richting {
  soort: 'uitgebleven';
  moment: string;
  wat: 'start' | 'stop' | 'antwoord' | 'toewijzing' | 'declaratie';
  /** dag van de start of stop, het verzoek, of de eerste dag van de maand */
  over: Datum;
  toewijzingNummer?: string;
}

/** Wat er in de simulatie gebeurt. */
export type Zet = Berichtzet | Uitblijfzet;

/** Het document zoals de afzender het verstuurt. */
export function xmlVan(zet: Berichtzet): string {
  const xml = bouwXml(zet.type, zet.bericht);
  return zet.vermink ? zet.vermink(xml) : xml;
}
