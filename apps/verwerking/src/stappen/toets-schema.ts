import { leesDocument, toetsDocument, toetsEnvelop } from '@hub/beoordeling';
import { kenmerkenVan } from '@hub/opslag';
import { TeGrootVoorDezeDraad, type Behandeling, type Benodigdheden } from '../behandeling.js';

/** Niveau 1: de payload bevat één document, dat geldig is tegen zijn XSD en van en aan dezelfde partijen is als de envelop. */
export async function toetsSchema(b: Behandeling, met: Benodigdheden): Promise<void> {
  const { id, grootte, payload, envelop } = b.bericht;
  if (grootte !== undefined && grootte > met.grens) throw new TeGrootVoorDezeDraad(); // uitgepakt is het nog groter
  if (!payload) throw new Error(`de payload van bericht ${id} ontbreekt`);
  const gelezen = await leesDocument(await met.kluis.open(payload, envelop.traceerId));
  if ('melding' in gelezen) {
    b.meldingen = [gelezen.melding];
    return;
  }
  if (gelezen.xml.length > met.grens) throw new TeGrootVoorDezeDraad();
  b.document = kenmerkenVan(gelezen.xml);
  toetsDocument(b, gelezen.xml);
  toetsEnvelop(b);
}
