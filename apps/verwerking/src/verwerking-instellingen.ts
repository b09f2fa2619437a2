import { GRENS_HOOFDDRAAD, maakMiddelen, openMiddelen, type Beoordelingsinstellingen } from '@hub/beoordeling';
import { levertIets, type Beleid } from '@hub/instellingen';
import { type Databank, type Klok, Kluis } from '@hub/opslag';
import type { Benodigdheden } from './behandeling.js';

export { GRENS_HOOFDDRAAD };

/** Wat de verwerking moet weten; alleen gegevens, zodat het ook naar een draad kan. */
export interface VerwerkingInstellingen extends Beoordelingsinstellingen {
  /** bestand voor de logregels; zonder: standaarduitvoer */
  logbestand?: string;
  /** hoeveel berichten tegelijk behandeld worden */
  gelijktijdig: number;
  /** wie aan het warehouse levert */
  levering: Pick<Beleid, 'levering' | 'segmenten'>;
}

/** Zet de instellingen om in wat de stappen gebruiken, met een klok die er al is. */
export function maakBenodigdheden(i: VerwerkingInstellingen, klok: Klok, grens: number): Benodigdheden {
  const kluis = new Kluis(Buffer.from(i.kluisSleutel));
  return { ...maakMiddelen(i, kluis, klok), kluis, klok, grens, levert: (gemeente) => levertIets(i.levering, gemeente) };
}

/** Opent ook databank en klok, voor een draad die op zichzelf staat. */
export async function openBenodigdheden(
  i: VerwerkingInstellingen,
  opties: { verbindingen: number; grens: number },
): Promise<{ databank: Databank; klok: Klok; met: Benodigdheden }> {
  const { databank, kluis, klok, middelen } = await openMiddelen(i, opties.verbindingen);
  const levert = (gemeente: string): boolean => levertIets(i.levering, gemeente);
  return { databank, klok, met: { ...middelen, kluis, klok, grens: opties.grens, levert } };
}
