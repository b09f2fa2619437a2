import { leesDocument, toetsDocument, toetsEnvelop } from '@hub/beoordeling';
import { kenmerkenVan } from '@hub/opslag';
import { TeGrootVoorDezeDraad, type Behandeling, type Benodigdheden } from '../behandeling.js';

/** Niveau 1: de payload bevat één document, dat geldig is tegen zijn XSD en van en aan dezelfde partijen is als de envelop. */
export async function toetsSchema(b: Behandeling, met: Benodigdheden): Promise<void> {
  const { id, payload, envelop } = b.bericht;
  if (!payload) throw new Error(`de payload van bericht ${id} ontbreekt`);
  if (payload.inhoud.length > met.grens) throw new TeGrootVoorDezeDraad(); // uitgepakt is het nog groter
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
