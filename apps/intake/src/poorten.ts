import type { BaanRegel } from '@hub/berichtweg';
import type { BerichtOpslag, Berichtstatussen, Partijen, Postvak } from '@hub/opslag';

/**
 * Wat intake van buiten nodig heeft. Wie de delen samenvoegt, geeft voor elk van deze sleutels een provider aan
 * `IntakeModule.met`; zo start intake ook zonder database, met een opslag in het geheugen.
 */
export const BERICHT_OPSLAG = Symbol('BerichtOpslag');
export const POSTVAK = Symbol('Postvak');
export const BERICHTSTATUSSEN = Symbol('Berichtstatussen');
export const PARTIJEN = Symbol('Partijen');
export const NA_OPSLAG = Symbol('NaOpslag');
export const LOGBOEK = Symbol('Logboek');
export const GRENZEN = Symbol('Grenzen');

export type BerichtOpslagPoort = Pick<BerichtOpslag, 'bewaar'>;
export type PostvakPoort = Pick<Postvak, 'lijst' | 'payload' | 'bevestig'>;
export type BerichtstatussenPoort = Pick<Berichtstatussen, 'zoek'>;
export type PartijenPoort = Pick<Partijen, 'bijToken' | 'bijCertificaat' | 'bijCode'>;

/** Biedt werk aan dat na de commit volgt. Mislukt dat, dan haalt het relais het later zelf op. */
export type NaOpslag = (regels: BaanRegel[]) => void;
