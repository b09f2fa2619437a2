import type { Berichtstatus } from '@hub/berichtweg';
import type { Berichtmelding, Dossier, Wijziging } from '@hub/dossier';
import type { Bericht, BerichtType, Berichtsoort, Schemaset } from '@hub/ijw';
import type { Kluis, Klok, Statusmelding, TeVerwerken } from '@hub/opslag';
import type { Bevinding, Contracten, Productlijst } from '@hub/regels';
import type { PoolClient } from 'pg';

/** Wat de stappen van buiten nodig hebben. */
export interface Benodigdheden {
  kluis: Kluis;
  klok: Klok;
  schemas: Schemaset;
  contracten: Contracten;
  producten: Productlijst;
  /** codes van partijen die goedgekeurde berichten zelf beantwoorden (beleid: antwoorden.zelf) */
  zelfAntwoordend: ReadonlySet<string>;
  /** grootste document, in bytes, dat op deze draad behandeld mag worden */
  grens: number;
}

/** Hoe een bericht meetelt voor wat erna komt (OP286). */
export type Telling =
  /** alsof het nooit verzonden is */
  | 'niet'
  /** alleen de Identificatie is verbruikt */
  | 'identificatie'
  /** het dossier verandert */
  | 'geheel';

/** Een bericht op zijn weg door de verwerking; elke stap vult aan wat zij weet. */
export interface Behandeling {
  readonly bericht: TeVerwerken;
  readonly soort: Berichtsoort;
  readonly tx: PoolClient;
  /** het XML-document, als de payload er een bevatte */
  xml?: Buffer;
  /** afkeur op niveau 1 of daarvoor; niet leeg: de andere stappen doen niets */
  meldingen: Statusmelding[];
  inhoud?: Bericht<BerichtType>;
  melding?: Berichtmelding;
  dossier?: Dossier;
  /** bij een retour van een partij: het bericht waarop het antwoordt, en of dat nog op dit antwoord wacht */
  heenId?: number;
  bevindingen: Bevinding[];
  wijzigingen: Wijziging[];
  status: Berichtstatus;
  telling: Telling;
}

/** Het document is te groot voor deze draad; het moet naar de draad voor grote berichten. */
export class TeGrootVoorDezeDraad extends Error {
  override readonly name = 'TeGrootVoorDezeDraad';
}

export function begin(bericht: TeVerwerken, soort: Berichtsoort, tx: PoolClient): Behandeling {
  return { bericht, soort, tx, meldingen: [], bevindingen: [], wijzigingen: [], status: 'WordtVerwerkt', telling: 'niet' };
}

/** Waar als een bevinding in de Header of in Declaratie zit: dan is een JW323 als geheel afgewezen. */
export function raaktGeheleDeclaratie(bevindingen: readonly Bevinding[]): boolean {
  return bevindingen.some((b) => b.niveau === 2 || b.plek?.klasse === 'Header' || b.plek?.klasse === 'Declaratie');
}
