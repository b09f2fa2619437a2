import { Standaarden } from '@hub/beoordeling';
import { levertIets } from '@hub/instellingen';
import type { Databank, Klok, Kluis } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { BsnLezer } from './bron/bsn-lezer.js';
import { Pseudoniemen } from './bron/pseudoniem.js';
import type { Regio } from './dimensies/beleidsrijen.js';
import { Laadruimte } from './laadruimte.js';
import { Lader } from './lader.js';
import { Clienten } from './schrijf/clienten.js';
import { Sleutelwisselaar } from './sleutelwisselaar.js';
import { Vervanger } from './vervanger.js';

/** Wat de lader van de regio en het proces moet weten. */
export interface Laadinstellingen {
  regio: Regio;
  /** 32 bytes */
  pseudoniemSleutel: Buffer;
  xsdMap: string;
}

/** Zet een lader in elkaar. */
export function maakLader({ databank, klok, kluis }: { databank: Databank; klok: Klok; kluis: Kluis }, i: Laadinstellingen, logboek: Logboek): Lader {
  const ruimte = new Laadruimte(databank);
  const pseudoniemen = new Pseudoniemen(i.pseudoniemSleutel);
  const lezer = new BsnLezer(kluis, Standaarden.laad(i.xsdMap));
  const clienten = new Clienten(pseudoniemen, lezer, (fout) => logboek.error({ fout }, 'een client is niet te lezen en ontbreekt in het warehouse'));
  const { beleid } = i.regio;
  const keuzes = { levert: (gemeente: string) => levertIets(beleid, gemeente), tijdelijkeRedenen: beleid.termijnen.tijdelijkeRedenen };
  const sleutels = new Sleutelwisselaar(ruimte, pseudoniemen, lezer, logboek);
  return new Lader(ruimte, klok, { regio: i.regio, vervanger: new Vervanger(clienten, keuzes), sleutels }, logboek);
}
