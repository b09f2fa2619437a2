import { Databank, Klok, Kluis } from '@hub/opslag';
import { Contracten, Productlijst, type Contractregel } from '@hub/regels';
import type { Middelen } from './beoordeling.js';
import { Standaarden } from './standaard.js';

/** Grootste document, in bytes, dat een hoofddraad zelf beoordeelt: het kost haar enkele milliseconden. */
export const GRENS_HOOFDDRAAD = 256 * 1024;

/** Waarmee een proces of draad oordeelt; alleen gegevens, zodat het ook naar een draad kan. */
export interface Beoordelingsinstellingen {
  postgresUrl: string;
  projectMap: string;
  xsdMap: string;
  /** 32 bytes */
  kluisSleutel: Uint8Array;
  contracten: readonly Contractregel[];
  /** welke productcodes er naast die van de contracten zijn, en of dat ze alle zijn */
  producten: { productcodes: readonly { categorie: string; code: string }[]; productcodesVolledig: boolean };
  /** codes van partijen die zelf antwoorden */
  zelfAntwoordend: readonly string[];
  /** begin van de gesimuleerde klok */
  nu?: Date;
}

/** De delen van een lopend proces waaruit de instellingen volgen. */
interface Bron {
  instellingen: Pick<Beoordelingsinstellingen, 'postgresUrl' | 'xsdMap' | 'kluisSleutel' | 'nu'>;
  projectMap: string;
  contracten: readonly Contractregel[];
  beleid: Beoordelingsinstellingen['producten'] & { antwoorden: { zelf: readonly string[] } };
}

/** De instellingen waarmee elk deel van dit proces oordeelt: de verwerking, een proef en hun draden. */
export function beoordelingsinstellingen({ instellingen, projectMap, contracten, beleid }: Bron): Beoordelingsinstellingen {
  const { postgresUrl, xsdMap, kluisSleutel, nu } = instellingen;
  const { productcodes, productcodesVolledig, antwoorden } = beleid;
  return { postgresUrl, projectMap, xsdMap, kluisSleutel, contracten, producten: { productcodes, productcodesVolledig }, zelfAntwoordend: antwoorden.zelf, nu };
}

/** Geladen XSD's staan in het geheugen van libxml2 van deze draad; wie dezelfde map vraagt, krijgt dezelfde. */
const geladen = new Map<string, Standaarden>();

function standaardenUit(xsdMap: string): Standaarden {
  const bekend = geladen.get(xsdMap) ?? Standaarden.laad(xsdMap);
  geladen.set(xsdMap, bekend);
  return bekend;
}

/** Zet de instellingen om in wat de stappen van de beoordeling gebruiken. */
export function maakMiddelen(i: Pick<Beoordelingsinstellingen, 'xsdMap' | 'contracten' | 'producten' | 'zelfAntwoordend'>, kluis: Kluis, klok: Pick<Klok, 'nu'>): Middelen {
  return {
    standaarden: standaardenUit(i.xsdMap),
    contracten: new Contracten(i.contracten),
    producten: new Productlijst(i.contracten, i.producten.productcodes, i.producten.productcodesVolledig),
    zelfAntwoordend: new Set(i.zelfAntwoordend),
    clientSleutel: (bsn) => kluis.clientSleutel(bsn),
    nu: () => klok.nu(),
  };
}

/** Een databank, een klok en de middelen van een draad die op zichzelf staat. */
export interface EigenMiddelen {
  databank: Databank;
  kluis: Kluis;
  klok: Klok;
  middelen: Middelen;
}

/** @throws Error als PostgreSQL niet bereikbaar is */
export async function openMiddelen(i: Beoordelingsinstellingen, verbindingen: number): Promise<EigenMiddelen> {
  const databank = await Databank.open({ url: i.postgresUrl, projectMap: i.projectMap, verbindingen, bijPoolfout: () => undefined });
  const klok = await Klok.start(databank, i.nu);
  const kluis = new Kluis(Buffer.from(i.kluisSleutel));
  return { databank, kluis, klok, middelen: maakMiddelen(i, kluis, klok) };
}
