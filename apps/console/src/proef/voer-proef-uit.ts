import { proef, ProefVanEenAnder, type Middelen, type Proefuitslag } from '@hub/beoordeling';
import type { Databank } from '@hub/opslag';

/** Een document om te proeven. */
export interface Proefopdracht {
  xml: Uint8Array;
  /** code van de partij die de proef vraagt; null: beheer, die mag het van iedereen */
  namens: string | null;
}

/** De uitslag als JSON, zodat er niets groots over de grens van een draad hoeft; null: het bericht is van een ander. */
export type Proefantwoord = Uint8Array | null;

export function alsJson(uitslag: Proefuitslag): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(uitslag));
}

/** Proeft een document op deze draad. */
export async function voerProefUit({ xml, namens }: Proefopdracht, databank: Databank, middelen: Middelen): Promise<Proefantwoord> {
  const document = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  try {
    return alsJson(await proef(document, databank, middelen, (afzender) => namens === null || afzender === namens));
  } catch (fout) {
    if (fout instanceof ProefVanEenAnder) return null;
    throw fout;
  }
}
