import type { Bericht, BerichtType } from '@hub/ijw';
import type { ClientSleutel } from '../dossier.js';
import type { DossierRecord, HeaderRecord } from '../records.js';
import { vertaalJW323, vertaalJW325 } from './declaratie.js';
import { leesHeader, type RuweHeader } from './header.js';
import { vertaalJW305, vertaalJW307 } from './regie.js';
import { vertaalJW301 } from './toewijzing.js';
import { vertaalJW315, vertaalJW317, vertaalJW319 } from './verzoek.js';

/** Maakt van een Bsn de ondoorzichtige sleutel van de client. */
export type MaakClientSleutel = (bsn: string) => ClientSleutel;

/** Een bericht in de woorden van het dossier; de records staan in de volgorde waarin ze beoordeeld worden. */
export interface Berichtmelding {
  header: HeaderRecord;
  records: DossierRecord[];
}

/** De berichtsoorten waarvan meer dan de Header wordt beoordeeld; van de andere retouren gelden de regels van het heenbericht niet. */
type MetRecords = 'JW301' | 'JW305' | 'JW307' | 'JW315' | 'JW317' | 'JW319' | 'JW323' | 'JW325';

type Vertaler<T extends BerichtType> = (bericht: Bericht<T>, header: HeaderRecord, sleutel: MaakClientSleutel) => DossierRecord[];

/** Het record van de client, met daarachter wat over hem wordt gemeld. */
function metClient<T extends 'JW301' | 'JW305' | 'JW307' | 'JW315' | 'JW317'>(
  producten: (bericht: Bericht<T>, header: HeaderRecord, client: ClientSleutel) => DossierRecord[],
): Vertaler<T> {
  return (bericht, header, sleutel) => {
    const client = sleutel((bericht as { client: { bsn: string } }).client.bsn);
    return [{ klasse: 'Client', plek: { klasse: 'Client', index: [] }, client }, ...producten(bericht, header, client)];
  };
}

const VERTALERS: { [T in MetRecords]: Vertaler<T> } = {
  JW301: metClient(vertaalJW301),
  JW305: metClient((bericht, _header, client) => vertaalJW305(bericht, client)),
  JW307: metClient((bericht, _header, client) => vertaalJW307(bericht, client)),
  JW315: metClient(vertaalJW315),
  JW317: metClient(vertaalJW317),
  JW319: vertaalJW319,
  JW323: vertaalJW323,
  JW325: vertaalJW325,
};

/** Zet een bericht om naar de woorden van het dossier. */
export function vertaal<T extends BerichtType>(type: T, bericht: Bericht<T>, sleutel: MaakClientSleutel): Berichtmelding {
  const header = leesHeader(type, (bericht as { header: RuweHeader }).header);
  const vertaler = (VERTALERS as Partial<Record<BerichtType, Vertaler<T>>>)[type];
  return { header, records: vertaler?.(bericht, header, sleutel) ?? [] };
}
