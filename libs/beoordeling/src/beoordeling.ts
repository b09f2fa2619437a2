import type { Berichtstatus } from '@hub/berichtweg';
import type { Berichtmelding, Dossier, Wijziging } from '@hub/dossier';
import type { Bericht, BerichtType, Berichtsoort } from '@hub/ijw';
import type { Bevinding, Contracten, Productlijst } from '@hub/regels';
import type { Standaard, Standaarden } from './standaard.js';

/** Wat de beoordeling van buiten nodig heeft. */
export interface Middelen {
  standaarden: Standaarden;
  contracten: Contracten;
  producten: Productlijst;
  /** codes van partijen die goedgekeurde berichten zelf beantwoorden (beleid: antwoorden.zelf) */
  zelfAntwoordend: ReadonlySet<string>;
  /** de ondoorzichtige sleutel waaronder het dossier een client kent */
  clientSleutel: (bsn: string) => string;
  /** de klok van de hub */
  nu: () => Date;
}

/** Een fout op niveau 1 of daarvoor. Zonder regel en element gaat zij over de payload of de envelop als geheel. */
export interface Niveau1Melding {
  code: string;
  /** regelnummer in het document */
  regel: number | null;
  element: string | null;
  tekst: string;
}

/** Hoe een bericht meetelt voor wat erna komt (OP286). */
export type Telling =
  /** alsof het nooit verzonden is */
  | 'niet'
  /** alleen de Identificatie is verbruikt */
  | 'identificatie'
  /** het dossier verandert */
  | 'geheel';

/** Een bericht terwijl het beoordeeld wordt; elke stap vult aan wat zij weet. */
export interface Beoordeling {
  readonly standaard: Standaard;
  readonly soort: Berichtsoort;
  /** code van wie het bericht verstuurt en van wie het ontvangt */
  readonly afzender: string;
  readonly geadresseerde: string;
  /** niet leeg: het bericht haalt niveau 1 niet, de andere stappen doen niets */
  meldingen: Niveau1Melding[];
  inhoud?: Bericht<BerichtType>;
  melding?: Berichtmelding;
  dossier?: Dossier;
  /** bij een retour van een partij: het bericht waarop het antwoordt */
  heenId?: number;
  bevindingen: Bevinding[];
  wijzigingen: Wijziging[];
}

/** Wat het oordeel betekent: de status van het bericht en hoe het meetelt. */
export interface Beslissing {
  status: Berichtstatus;
  telling: Telling;
}

/** Wat bij het begin van een beoordeling vaststaat. */
type Begin = Pick<Beoordeling, 'standaard' | 'soort' | 'afzender' | 'geadresseerde'>;

export function beginBeoordeling({ standaard, soort, afzender, geadresseerde }: Begin): Beoordeling {
  return { standaard, soort, afzender, geadresseerde, meldingen: [], bevindingen: [], wijzigingen: [] };
}

/** Waar als een bevinding in de Header of in Declaratie zit, of op niveau 2: dan is een JW323 als geheel afgewezen. */
function raaktGeheleDeclaratie(bevindingen: readonly Bevinding[]): boolean {
  return bevindingen.some((b) => b.niveau === 2 || b.plek?.klasse === 'Header' || b.plek?.klasse === 'Declaratie');
}

/** Wat er met het bericht gebeurt, gezien wat er gevonden is. */
export function beslis({ soort, meldingen, bevindingen }: Pick<Beoordeling, 'soort' | 'meldingen' | 'bevindingen'>): Beslissing {
  if (meldingen.length > 0) return { status: 'AfgekeurdDoorDienst', telling: 'niet' };
  if (bevindingen.length === 0) return { status: 'WordtAangeboden', telling: 'geheel' };
  if (soort.heen || bevindingen.some((bevinding) => bevinding.niveau === 2)) return { status: 'VerwerkingVoltooid', telling: 'niet' };
  if (soort.type !== 'JW323') return { status: 'VerwerkingVoltooid', telling: 'identificatie' };
  return raaktGeheleDeclaratie(bevindingen)
    ? { status: 'VerwerkingVoltooid', telling: 'niet' }
    : { status: 'WordtAangeboden', telling: 'geheel' };
}

/** De hub antwoordt op elk heenbericht dat niveau 1 haalt, behalve waar de ontvanger dat zelf doet en er niets aan mankeert. */
export function hubAntwoordt({ soort, meldingen, bevindingen, geadresseerde }: Beoordeling, middelen: Middelen): boolean {
  if (!soort.retour || meldingen.length > 0) return false;
  if (!middelen.zelfAntwoordend.has(geadresseerde)) return true;
  return soort.type === 'JW323' ? raaktGeheleDeclaratie(bevindingen) : bevindingen.length > 0;
}
