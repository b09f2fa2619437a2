import { Standaarden } from '@hub/beoordeling';
import type { Beleid, Contractregel } from '@hub/instellingen';
import { Databank, Klok, Kluis } from '@hub/opslag';
import { Contracten, Productlijst } from '@hub/regels';
import type { Benodigdheden } from './behandeling.js';

/** Wat de verwerking moet weten; alleen gegevens, zodat het ook naar een draad kan. */
export interface VerwerkingInstellingen {
  postgresUrl: string;
  projectMap: string;
  xsdMap: string;
  /** 32 bytes */
  kluisSleutel: Uint8Array;
  contracten: readonly Contractregel[];
  /** welke productcodes er naast die van de contracten zijn, en of dat ze alle zijn */
  producten: Pick<Beleid, 'productcodes' | 'productcodesVolledig'>;
  /** codes van partijen die zelf antwoorden */
  zelfAntwoordend: readonly string[];
  /** begin van de gesimuleerde klok */
  nu?: Date;
  /** bestand voor de logregels; zonder: standaarduitvoer */
  logbestand?: string;
  /** hoeveel berichten tegelijk behandeld worden */
  gelijktijdig: number;
}

/** Grootste document, in bytes, dat de hoofddraad zelf behandelt: het kost haar enkele milliseconden. */
export const GRENS_HOOFDDRAAD = 256 * 1024;

/** Zet de instellingen om in wat de stappen gebruiken, met een databank en klok die er al zijn. */
export function maakBenodigdheden(i: VerwerkingInstellingen, klok: Klok, grens: number): Benodigdheden {
  const kluis = new Kluis(Buffer.from(i.kluisSleutel));
  return {
    kluis,
    klok,
    grens,
    standaarden: Standaarden.laad(i.xsdMap),
    contracten: new Contracten(i.contracten),
    producten: new Productlijst(i.contracten, i.producten.productcodes, i.producten.productcodesVolledig),
    zelfAntwoordend: new Set(i.zelfAntwoordend),
    clientSleutel: (bsn) => kluis.clientSleutel(bsn),
    nu: () => klok.nu(),
  };
}

/** Opent ook databank en klok, voor een draad die op zichzelf staat. */
export async function openBenodigdheden(
  i: VerwerkingInstellingen,
  opties: { verbindingen: number; grens: number },
): Promise<{ databank: Databank; klok: Klok; met: Benodigdheden }> {
  const databank = await Databank.open({
    url: i.postgresUrl,
    projectMap: i.projectMap,
    verbindingen: opties.verbindingen,
    bijPoolfout: () => undefined,
  });
  const klok = await Klok.start(databank, i.nu);
  return { databank, klok, met: maakBenodigdheden(i, klok, opties.grens) };
}
