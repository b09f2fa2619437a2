import { bouwXml, type BerichtType } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import { Demoberichten, type Demopartijen } from './demo-berichten.js';
import { demodatums } from './demo-datums.js';

/** Een bericht van de demo, met wat ermee aan de hand is. */
export interface Demostap {
  type: BerichtType;
  /** wat de afzender meldt, en wat er zo nodig aan mankeert */
  wat: string;
  xml: string;
}

/** Laat het element Begindatum weg: de XSD eist het. */
const zonderBegindatum = (xml: string): string => xml.replaceAll(/<jw305:Begindatum>[^<]*<\/jw305:Begindatum>/g, '');

/** De acht berichten van de demo, op volgorde; na elke fout volgt het bericht zoals het moet. */
export function demoverhaal(partijen: Demopartijen, vandaag: Datum): Demostap[] {
  const op = demodatums(vandaag);
  const b = new Demoberichten(partijen, op);
  return [
    { type: 'JW301', wat: 'twee producten toegewezen', xml: bouwXml('JW301', b.toewijzing()) },
    { type: 'JW305', wat: 'start, maar zonder Begindatum', xml: zonderBegindatum(bouwXml('JW305', b.start())) },
    { type: 'JW305', wat: 'start van beide producten', xml: bouwXml('JW305', b.start()) },
    { type: 'JW305', wat: 'nog een start, zonder dat de eerste is gestopt', xml: bouwXml('JW305', b.start(vandaag)) },
    { type: 'JW323', wat: 'declaratie over de vorige maand', xml: bouwXml('JW323', b.declaratie()) },
    { type: 'JW307', wat: 'stop, maar met een Einddatum voor de Begindatum', xml: bouwXml('JW307', b.stop({ einddatum: op.ervoor })) },
    { type: 'JW307', wat: 'stop, maar met de Dagtekening van morgen', xml: bouwXml('JW307', b.stop({ dagtekening: op.morgen })) },
    { type: 'JW307', wat: 'stop van beide producten', xml: bouwXml('JW307', b.stop()) },
  ];
}
