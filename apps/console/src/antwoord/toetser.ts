import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type * as z from 'zod';
import { Probleem } from './probleem.js';

type Bezwaar = Pick<z.core.$ZodIssue, 'message' | 'path'> & { keys?: string[] };

/**
 * Toetst wat binnenkomt aan het schema van zijn parameter (`@Query({ schema })`, `@Body({ schema })`). De schema's dragen zelf hun
 * Nederlandse teksten, zonder ingevoerde waarden.
 */
@Injectable()
export class Toetser extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (bezwaren) => alsProbleem(bezwaren as readonly Bezwaar[]) });
  }
}

/** Eén 400 voor alle bezwaren van een schema; het eerste veld dat niet klopt staat ook apart. */
export function alsProbleem(bezwaren: readonly Bezwaar[]): Probleem {
  const velden = bezwaren.map(({ path, keys }) => keys?.[0]?.slice(0, 40) ?? path.join('.'));
  const teksten = bezwaren.map(({ message }, i) => (velden[i] ? `${velden[i]}: ${message}` : message));
  return Probleem.ongeldig(velden[0] || undefined, teksten.join(' '));
}
