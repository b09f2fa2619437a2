import type { LoggerService } from '@nestjs/common';
import { isFout, stapelregels } from './fout-velden.js';
import type { Logboek } from './logboek.js';

type Ernst = 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal';

/**
 * Laat Nest in ons logboek schrijven. Ook code die Nests `Logger` gebruikt krijgt zo het spoor en de zeef.
 * Een bericht mag een tekst, een Error of een veldenlijst met `tekst` zijn.
 */
export class NestLogboek implements LoggerService {
  constructor(private readonly logboek: Logboek) {}

  log(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('info', bericht, rest);
  }

  warn(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('warn', bericht, rest);
  }

  error(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('error', bericht, rest);
  }

  debug(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('debug', bericht, rest);
  }

  verbose(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('trace', bericht, rest);
  }

  fatal(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('fatal', bericht, rest);
  }

  /** Nest geeft na het bericht een aanroepstapel en/of de naam van de schrijver mee, allebei als tekst. */
  private schrijf(ernst: Ernst, bericht: unknown, rest: unknown[]): void {
    const fout = [bericht, ...rest].find(isFout);
    const teksten = rest.filter((deel): deel is string => typeof deel === 'string');
    const context = teksten.findLast((deel) => !deel.includes('\n'));
    const plaats = stapelregels(teksten.find((deel) => deel.includes('\n')));
    const velden = isVeldenlijst(bericht) ? bericht : {};
    const { tekst, ...overige } = velden;
    this.logboek[ernst](
      { ...overige, ...(context ? { context } : {}), ...(fout ? { fout } : {}), ...(plaats && !fout ? { reden: plaats } : {}) },
      tekstVan(bericht, tekst, fout),
    );
  }
}

function isVeldenlijst(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) && !isFout(waarde);
}

function tekstVan(bericht: unknown, tekst: unknown, fout: Error | undefined): string {
  if (typeof bericht === 'string') return bericht;
  if (typeof tekst === 'string') return tekst;
  return fout ? `fout van de soort ${fout.name}` : 'regel zonder tekst';
}
