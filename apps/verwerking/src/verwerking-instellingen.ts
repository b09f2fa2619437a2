import { GRENS_HOOFDDRAAD, maakMiddelen, openMiddelen, type Beoordelingsinstellingen } from '@hub/beoordeling';
import { type Databank, type Klok, Kluis } from '@hub/opslag';
import type { Benodigdheden } from './behandeling.js';

export { GRENS_HOOFDDRAAD };

/** Wat de verwerking moet weten; alleen gegevens, zodat het ook naar een draad kan. */
export interface VerwerkingInstellingen extends Beoordelingsinstellingen {
  /** bestand voor de logregels; zonder: standaarduitvoer */
  logbestand?: string;
  /** hoeveel berichten tegelijk behandeld worden */
  gelijktijdig: number;
}

/** Zet de instellingen om in wat de stappen gebruiken, met een klok die er al is. */
export function maakBenodigdheden(i: VerwerkingInstellingen, klok: Klok, grens: number): Benodigdheden {
  const kluis = new Kluis(Buffer.from(i.kluisSleutel));
  return { ...maakMiddelen(i, kluis, klok), kluis, klok, grens };
}

/** Opent ook databank en klok, voor een draad die op zichzelf staat. */
export async function openBenodigdheden(
  i: VerwerkingInstellingen,
  opties: { verbindingen: number; grens: number },
): Promise<{ databank: Databank; klok: Klok; met: Benodigdheden }> {
  const { databank, kluis, klok, middelen } = await openMiddelen(i, opties.verbindingen);
  return { databank, klok, met: { ...middelen, kluis, klok, grens: opties.grens } };
}
