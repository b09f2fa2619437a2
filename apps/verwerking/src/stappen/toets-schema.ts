import type { Melding } from '@hub/ijw';
import { kenmerkenVan, type Statusmelding } from '@hub/opslag';
import { BRS_OMSCHRIJVINGEN as BRS, leesPayload } from '@hub/vsp';
import { TeGrootVoorDezeDraad, type Behandeling, type Benodigdheden } from '../behandeling.js';

interface Header {
  afzender: string;
  ontvanger: string;
}

/** Meer meldingen dan Berichtstatus kan dragen, geven we niet. */
const MEESTE_MELDINGEN = 100;

const alsStatusmelding = ({ code, regel, element, tekst }: Melding): Statusmelding => ({
  code,
  omschrijving: BRS[code],
  toelichting: element ? `regel ${regel}, element ${element}: ${tekst}` : `regel ${regel}: ${tekst}`,
});

/** Envelop en Header moeten dezelfde partijen noemen; een retour herhaalt de Header van zijn heenbericht, dus andersom. */
function botsingMetEnvelop({ bericht: { envelop }, soort }: Behandeling, header: Header): Statusmelding[] {
  const [afzender, ontvanger] = soort.headerOmgekeerd ? [header.ontvanger, header.afzender] : [header.afzender, header.ontvanger];
  const botsingen: Statusmelding[] = [];
  const meld = (element: string, wie: string): void => {
    botsingen.push({ code: 'BRS13', omschrijving: BRS.BRS13, toelichting: `element ${element}: de envelop noemt een andere ${wie} dan de Header` });
  };
  if (afzender !== envelop.afzender.code) meld(soort.headerOmgekeerd ? 'Ontvanger' : 'Afzender', 'afzender');
  if (ontvanger !== envelop.geadresseerde.code) meld(soort.headerOmgekeerd ? 'Afzender' : 'Ontvanger', 'geadresseerde');
  return botsingen;
}

/**
 * Niveau 1: de payload bevat één document, dat geldig is tegen zijn XSD en dat van en aan dezelfde partijen is als de envelop.
 * Het object waarmee de volgende stappen werken, komt uit dezelfde boom die is getoetst.
 */
export async function toetsSchema(b: Behandeling, met: Benodigdheden): Promise<void> {
  const { payload, envelop } = b.bericht;
  if (payload.inhoud.length > met.grens) throw new TeGrootVoorDezeDraad(); // uitgepakt is het nog groter
  const gelezen = await leesPayload(await met.kluis.open(payload, envelop.traceerId));
  if ('code' in gelezen) {
    b.meldingen = [{ code: gelezen.code, omschrijving: BRS[gelezen.code], toelichting: gelezen.toelichting }];
    return;
  }
  if (gelezen.xml.length > met.grens) throw new TeGrootVoorDezeDraad();
  b.document = kenmerkenVan(gelezen.xml);
  const uitslag = met.schemas.toets(gelezen.xml, b.soort.type);
  if (!uitslag.geldig) {
    b.meldingen = uitslag.meldingen.slice(0, MEESTE_MELDINGEN).map(alsStatusmelding);
    return;
  }
  b.inhoud = uitslag.bericht;
  b.meldingen = botsingMetEnvelop(b, uitslag.bericht.header);
}
