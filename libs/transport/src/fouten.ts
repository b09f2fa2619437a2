import { UnrecoverableError } from 'bullmq';
import { Fout, OngeldigeJob } from '@hub/berichtweg';

/** Of herhalen zinloos is. Een onbekende fout telt als storing: liever een keer te veel geprobeerd. */
export function isBlijvend(fout: unknown): boolean {
  return fout instanceof Fout || fout instanceof OngeldigeJob || fout instanceof UnrecoverableError;
}

/**
 * Maakt van een fout uit een handler de fout die de wachtrij krijgt. De wachtrij bewaart melding en stapel bij de job;
 * die kunnen inhoud dragen. Daarom gaat alleen de soort mee, en een code als die er als een code uitziet.
 */
export function naarWachtrijfout(fout: unknown): Error {
  const soort = foutsoort(fout);
  const uit = isBlijvend(fout) ? new UnrecoverableError(soort) : new Error(soort);
  uit.stack = soort;
  return uit;
}

/** De soort van iets dat gegooid werd en geen naam of code heeft. */
export const ONBEKEND = 'onbekende fout';

/** Soort en eventuele code van een fout, zonder haar melding. Voorbeeld: `QueryFailedError 57P01`. */
export function foutsoort(fout: unknown): string {
  const { name, code, message } = (fout ?? {}) as { name?: unknown; code?: unknown; message?: unknown };
  const delen = [name, code].filter((deel): deel is string => typeof deel === 'string' && /^[A-Za-z_][A-Za-z0-9_]{0,59}$|^[0-9A-Z]{5}$/.test(deel));
  // Redis zet zijn code vooraan in de melding: NOAUTH, READONLY, OOM
  if (name === 'ReplyError') delen.push(/^[A-Z]{3,16}(?= )/.exec(String(message))?.[0] ?? '');
  return delen.filter(Boolean).join(' ') || ONBEKEND;
}
