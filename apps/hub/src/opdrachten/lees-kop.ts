import { XMLParser } from 'fast-xml-parser';
import { BERICHTSOORTEN, isBerichtType, type BerichtType } from '@hub/ijw';

/** Wat een bericht zelf over zijn verzending zegt. */
export interface Kop {
  type: BerichtType;
  /** code van wie het verstuurt en van wie het krijgt; bij een retour dus omgekeerd aan zijn Header */
  van: string;
  aan: string;
}

/** De Header staat vooraan; zoveel bytes worden gelezen. */
const VOORAAN = 64 * 1024;

const ontleder = new XMLParser({ removeNSPrefix: true, parseTagValue: false, processEntities: false });

/**
 * Leest van wie aan wie een bericht gaat en welk soort het is. Het document hoeft niet geldig te zijn: ook een bericht dat de hub
 * gaat afkeuren, laat zich zo versturen.
 * @returns undefined als er geen herkenbare Header is
 */
export function leesKop(xml: Buffer): Kop | undefined {
  const begin = xml.toString('utf8', 0, VOORAAN);
  const header = /<([\w.-]+:)?Header>[\s\S]*?<\/\1?Header>/.exec(begin)?.[0];
  if (header === undefined) return undefined;
  const { BerichtCode, Afzender, Ontvanger } = velden(header);
  const type = typeIn(begin) ?? Object.values(BERICHTSOORTEN).find(({ code }) => code === BerichtCode)?.type;
  if (type === undefined || !Afzender || !Ontvanger) return undefined;
  return BERICHTSOORTEN[type].headerOmgekeerd ? { type, van: Ontvanger, aan: Afzender } : { type, van: Afzender, aan: Ontvanger };
}

/** Het soort bericht volgens de namespace van het document. */
function typeIn(begin: string): BerichtType | undefined {
  const type = /istandaarden\.nl\/ijw\/3_2\/(jw\d{3})\/schema/.exec(begin)?.[1]?.toUpperCase();
  return type !== undefined && isBerichtType(type) ? type : undefined;
}

function velden(header: string): Record<string, string | undefined> {
  try {
    const { Header } = ontleder.parse(header) as { Header?: Record<string, unknown> };
    return Object.fromEntries(Object.entries(Header ?? {}).map(([naam, waarde]) => [naam, typeof waarde === 'string' ? waarde.trim() : undefined]));
  } catch {
    return {};
  }
}
