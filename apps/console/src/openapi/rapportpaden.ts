import type { OpenAPIObject } from '@nestjs/swagger';
import { formatenVan, OPMAAK, type Kolom, type Kolomtype, type Rapport } from '@hub/rapporten';
import * as z from 'zod';
import { API, PROBLEEMNAAM } from '../api-controller.js';
import { vraagschema } from '../rapporten/rapportvraag.js';

type Paden = OpenAPIObject['paths'];
type Schema = Record<string, unknown>;

const TYPEN: Readonly<Record<Kolomtype, Schema>> = {
  tekst: { type: 'string' },
  datum: { type: 'string', format: 'date' },
  moment: { type: 'string', format: 'date-time' },
  maand: { type: 'string', example: '2026-04' },
  kwartaal: { type: 'string', example: '2026-K2' },
  geheel: { type: 'integer', format: 'int64' },
  decimaal: { type: 'number', format: 'double' },
  eurocent: { type: 'integer', format: 'int64' },
  janee: { type: 'boolean' },
};

function rij(kolommen: readonly Kolom[]): Schema {
  const properties = Object.fromEntries(kolommen.map(({ naam, type, omschrijving }) => [naam, { ...TYPEN[type], nullable: true, description: omschrijving }]));
  return { type: 'object', properties, required: kolommen.map(({ naam }) => naam), additionalProperties: false };
}

function alsJson({ kolommen }: Rapport): Schema {
  const tekst = { type: 'string' };
  const uitleg = { naam: tekst, type: tekst, omschrijving: tekst };
  const properties = {
    rapport: tekst, titel: tekst,
    parameters: { type: 'object', additionalProperties: true },
    gemaaktOp: { type: 'string', format: 'date-time' },
    kwaliteit: { type: 'array', items: { type: 'object', properties: { ...uitleg, waarde: { nullable: true } } } },
    kolommen: { type: 'array', items: { type: 'object', properties: uitleg } },
    rijen: { type: 'array', items: rij(kolommen) },
  };
  return { type: 'object', properties, required: Object.keys(properties) };
}

function parametersVan(rapport: Rapport): Schema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(vraagschema(rapport), { target: 'openapi-3.0', io: 'input' });
  return Object.entries(properties).map(([name, deel]) => {
    const { description, ...schema } = deel as Schema;
    return { name, in: 'query', required: required.includes(name), description, schema };
  });
}

const weigering = (description: string): Schema => ({ description, content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${PROBLEEMNAAM}` } } } });

function pad(rapport: Rapport): Schema {
  const { naam, titel, omschrijving, rollen } = rapport;
  const content = Object.fromEntries(formatenVan(rapport).map((formaat) =>
    [OPMAAK[formaat].mime.split(';')[0], { schema: formaat === 'json' ? alsJson(rapport) : { type: 'string', format: 'binary' } }]));
  return {
    get: {
      operationId: `rapport-${naam}`,
      tags: ['Rapporten'],
      summary: titel,
      description: `${omschrijving}\n\nVoor ${rollen.join(', ')}.`,
      security: [{ token: [] }],
      parameters: parametersVan(rapport),
      responses: {
        200: { description: 'het rapport', content },
        400: weigering('een parameter klopt niet of bestaat niet, of het rapport is te groot voor een werkblad'),
        401: weigering('geen of onbekende inloggegevens'),
        403: weigering('de rol van de beller geeft geen toegang, of de vraag gaat over een andere partij'),
        503: weigering('er wachten te veel rapporten op hun beurt'),
      },
    },
  };
}

/** Van elk rapport een eigen pad in de beschrijving, met zijn parameters en zijn kolommen. */
export function rapportpaden(rapporten: readonly Rapport[]): Paden {
  return Object.fromEntries(rapporten.map((rapport) => [`${API}/rapporten/${rapport.naam}`, pad(rapport)])) as Paden;
}
