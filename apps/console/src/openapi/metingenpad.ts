import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEEMNAAM } from '../api-controller.js';

const weigering = (description: string): { description: string; content: Record<string, { schema: { $ref: string } }> } => ({ description, content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${PROBLEEMNAAM}` } } } });

/** Wat elke app onder `/metrics` geeft. Hier beschreven, zodat een werker die alleen cijfers geeft de beschrijving niet hoeft te laden. */
export const METINGENPAD: OpenAPIObject['paths'] = {
  '/metrics': {
    get: {
      operationId: 'MetingenController_lees',
      tags: ['Metingen'],
      summary: 'Cijfers in de tekstvorm van Prometheus',
      description: 'Voor deze machine zelf (loopback) zonder inloggen, anders voor beheer.',
      security: [{ token: [] }],
      responses: {
        200: { description: 'de cijfers', content: { 'text/plain': { schema: { type: 'string' } } } },
        401: weigering('geen of onbekende inloggegevens'),
        403: weigering('de beller is geen beheer'),
      },
    },
  },
};
