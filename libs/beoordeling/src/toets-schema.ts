import { leesPayload } from '@hub/vsp';
import type { Beoordeling, Niveau1Melding } from './beoordeling.js';

/** Meer meldingen dan Berichtstatus kan dragen, geven we niet. */
const MEESTE_MELDINGEN = 100;

/** Het XML-document uit een payload, of de melding waarom het er niet in zit. */
export async function leesDocument(payload: Buffer): Promise<{ xml: Buffer } | { melding: Niveau1Melding }> {
  const gelezen = await leesPayload(payload);
  if ('xml' in gelezen) return gelezen;
  return { melding: { code: gelezen.code, regel: null, element: null, tekst: gelezen.toelichting } };
}

/** Niveau 1. Het model waarmee de volgende stappen werken, komt uit dezelfde boom die is getoetst. */
export function toetsDocument(b: Beoordeling, xml: Buffer): void {
  const uitslag = b.standaard.schemas.toets(xml, b.soort.type);
  if (uitslag.geldig) {
    b.inhoud = uitslag.bericht;
    return;
  }
  b.meldingen = uitslag.meldingen.slice(0, MEESTE_MELDINGEN).map(({ code, regel, element, tekst }) => ({ code, regel, element: element || null, tekst }));
}

/** Envelop en Header moeten dezelfde partijen noemen; een retour herhaalt de Header van zijn heenbericht, dus andersom. */
export function toetsEnvelop(b: Beoordeling): void {
  if (!b.inhoud) return;
  const { header } = b.inhoud;
  const [afzender, ontvanger] = b.soort.headerOmgekeerd ? ['Ontvanger', 'Afzender'] as const : ['Afzender', 'Ontvanger'] as const;
  const inHeader = { Afzender: header.afzender, Ontvanger: header.ontvanger };
  const meld = (element: string, wie: string): void => {
    b.meldingen.push({ code: 'BRS13', regel: null, element, tekst: `de envelop noemt een andere ${wie} dan de Header` });
  };
  if (inHeader[afzender] !== b.afzender) meld(afzender, 'afzender');
  if (inHeader[ontvanger] !== b.geadresseerde) meld(ontvanger, 'geadresseerde');
}
