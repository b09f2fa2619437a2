import type { BerichtType } from '@hub/ijw';
import type { Berichtklasse, Dossier, HeaderRecord, Plek, Records } from '@hub/dossier';
import type { Datum } from '@hub/werkdagen';
import type { Contracten } from './contracten.js';
import type { Productlijst } from './productlijst.js';

/** Een vastgestelde fout in een bericht: een waarde, geen uitzondering. Bevat nooit persoonsgegevens. */
export interface Bevinding {
  /** nummer van de regel in de standaard, bijvoorbeeld `TR326` */
  regel: string;
  niveau: 2 | 3 | 4;
  /** code uit WJ001, op niveau 2 altijd `0001`; `null` waar geen code bestaat (bij een retour van een partij) */
  retourcode: string | null;
  /** pad dat een mens kan volgen, bijvoorbeeld `Client › StopProduct 2 › Einddatum` */
  pad: string;
  /** wat er mis is en wat eraan te doen is, in gewoon Nederlands */
  uitleg: string;
  /** bij welk record de retourcode komt te staan; ontbreekt op niveau 2 (dan de Header) */
  plek?: Plek;
}

/** Alles wat een regel van niveau 3 of 4 buiten zijn record mag zien. */
export interface Omgeving {
  /** vandaag op de klok van de hub, Europe/Amsterdam */
  vandaag: Datum;
  header: HeaderRecord;
  dossier: Dossier;
  contracten: Contracten;
  /** CBS-gemeentecodes */
  gemeentecodes: ReadonlySet<string>;
  /** welke productcode bij welke categorie hoort */
  producten: Productlijst;
}

/** Uitkomst van één regel bij één record; de feiten zijn het bewijs. */
export type Oordeel<G> = { uitkomst: 'n.v.t.' } | { uitkomst: 'voldoet' | 'voldoet niet'; feiten: G };

/** Een regel van niveau 3 of 4, zoals zij wordt opgeschreven. */
export interface Regelbeschrijving<K extends Berichtklasse, G> {
  /** nummer in de standaard */
  id: string;
  /** wat de regel eist, in eigen woorden */
  betekenis: string;
  /** waar de regel vandaan komt: bedrijfsregel, invulinstructie of lezing */
  bron: string;
  niveau: 3 | 4;
  /** code uit WJ001 die de afzender terugkrijgt; `null` waar de standaard er geen kent, omdat op een JW325 geen antwoord volgt */
  retourCode: string | null;
  /** berichtklasse die de retourcode krijgt; een lijst als de regel bij meer klassen geldt */
  klasse: K | readonly K[];
  berichten: readonly BerichtType[];
  /** element binnen de klasse waar de fout zit, voor het leesbare pad; een functie als het per record verschilt */
  element?: string | ((record: Records[K]) => string | undefined);
  /** voor welke records de regel geldt; zonder: alle */
  wanneer?: (record: Records[K]) => boolean;
  /** de feiten waarover de regel oordeelt; `undefined` als ze er niet zijn: dan is de regel niet van toepassing */
  gegevens: (record: Records[K], omgeving: Omgeving) => G | undefined;
  /** de eis, alleen over de feiten */
  moet: (feiten: G) => boolean;
  /** wat er mis is en wat eraan te doen is, bij deze feiten */
  uitleg: (feiten: G) => string;
}

/** Een regel van niveau 3 of 4 zoals de motor haar gebruikt. */
export interface Regel<K extends Berichtklasse = Berichtklasse>
  extends Omit<Regelbeschrijving<K, never>, 'klasse' | 'element' | 'wanneer' | 'gegevens' | 'moet' | 'uitleg'> {
  klassen: readonly K[];
  /** het element in dit record waar de fout zit */
  elementIn(record: Records[K]): string | undefined;
  /** beoordeelt één record; met `keerOm` geldt het omgekeerde van de eis (om te bewijzen dat een test kan falen) */
  beoordeel(record: Records[K], omgeving: Omgeving, keerOm?: boolean): Oordeel<unknown>;
  /** beoordeelt één record en geeft de bevinding als het niet voldoet */
  toets(record: Records[K], omgeving: Omgeving): { uitleg: string } | undefined;
}

/** Maakt van een beschrijving een regel die de motor kan draaien. */
export function regel<K extends Berichtklasse, G>(b: Regelbeschrijving<K, G>): Regel<K> {
  const feitenVan = (record: Records[K], omgeving: Omgeving): G | undefined =>
    b.wanneer && !b.wanneer(record) ? undefined : b.gegevens(record, omgeving);
  return Object.freeze({
    id: b.id,
    betekenis: b.betekenis,
    bron: b.bron,
    niveau: b.niveau,
    retourCode: b.retourCode,
    klassen: typeof b.klasse === 'string' ? [b.klasse] : b.klasse,
    berichten: b.berichten,
    elementIn: (record: Records[K]) => (typeof b.element === 'function' ? b.element(record) : b.element),
    beoordeel(record: Records[K], omgeving: Omgeving, keerOm = false): Oordeel<unknown> {
      const feiten = feitenVan(record, omgeving);
      if (feiten === undefined) return { uitkomst: 'n.v.t.' };
      return { uitkomst: b.moet(feiten) === keerOm ? 'voldoet niet' : 'voldoet', feiten };
    },
    toets(record: Records[K], omgeving: Omgeving): { uitleg: string } | undefined {
      const feiten = feitenVan(record, omgeving);
      return feiten === undefined || b.moet(feiten) ? undefined : { uitleg: b.uitleg(feiten) };
    },
  });
}
