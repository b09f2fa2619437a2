import { beginBeoordeling, type Beoordeling, type Beslissing, type Middelen } from '@hub/beoordeling';
import type { Berichtsoort } from '@hub/ijw';
import type { Kluis, Klok, TeVerwerken } from '@hub/opslag';
import type { PoolClient } from 'pg';

/** Wat de stappen van buiten nodig hebben. */
export interface Benodigdheden extends Middelen {
  kluis: Kluis;
  klok: Klok;
  /** grootste document, in bytes, dat op deze draad behandeld mag worden */
  grens: number;
}

/** Een bericht op zijn weg door de verwerking: zijn beoordeling, en wat daarvan wordt vastgelegd. */
export interface Behandeling extends Beoordeling, Beslissing {
  readonly bericht: TeVerwerken;
  /** het XML-document, als de payload er een bevatte */
  xml?: Buffer;
}

/** Het document is te groot voor deze draad; het moet naar de draad voor grote berichten. */
export class TeGrootVoorDezeDraad extends Error {
  override readonly name = 'TeGrootVoorDezeDraad';
}

export function begin(bericht: TeVerwerken, soort: Berichtsoort, tx: PoolClient): Behandeling {
  const { afzender, geadresseerde } = bericht.envelop;
  return { ...beginBeoordeling(soort, afzender.code, geadresseerde.code, tx), bericht, status: 'WordtVerwerkt', telling: 'niet' };
}
