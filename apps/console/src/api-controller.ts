import { applyDecorators, Controller, UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Antwoorder } from './antwoord/antwoorder.js';
import { Toetser } from './antwoord/toetser.js';
import { Rollenwacht } from './toegang/rollen.js';

/** Waaronder de API staat. */
export const API = '/api/v1';

/** Naam van `PROBLEEM` in het OpenAPI-document. */
export const PROBLEEMNAAM = 'Probleem';

/** Een controller van de API: `pad` onder `/api/v1`, met de regels die voor elk verzoek gelden. */
export function ApiController(pad: string, onderwerp: string): ClassDecorator {
  return applyDecorators(
    Controller(`${API}/${pad}`),
    UseFilters(Antwoorder),
    UseGuards(Rollenwacht),
    UsePipes(Toetser),
    ApiTags(onderwerp),
    ApiBearerAuth('token'),
    ApiWeigering(401, 'geen of onbekende inloggegevens'),
    ApiWeigering(403, 'de rol van de beller geeft geen toegang'),
  );
}

/** Beschrijft een antwoord dat `application/problem+json` is. */
export function ApiWeigering(status: number, description: string): ClassDecorator & MethodDecorator {
  return ApiResponse({ status, description, content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${PROBLEEMNAAM}` } } } });
}
