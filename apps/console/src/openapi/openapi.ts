import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Rapportenregister } from '@hub/rapporten';
import * as z from 'zod';
import { PROBLEEM } from '../antwoord/probleem.js';
import { PROBLEEMNAAM } from '../api-controller.js';
import { ConsoleModule } from '../console.module.js';
import { METINGENPAD } from './metingenpad.js';
import { rapportpaden } from './rapportpaden.js';

/** Waar de beschrijving staat; het document zelf eronder. */
const PAD = 'api/docs';

const INLEIDING = `De API waarmee mensen zien wat de Berichtenhub met berichten deed. Berichten zelf gaan over de VSP-Koppeling.

De beller toont een clientcertificaat of stuurt \`Authorization: Bearer <token>\`. Lijsten zijn \`{ items, volgende }\`; de volgende
bladzijde is \`na=<volgende>\`. Momenten staan in ISO 8601, UTC. Fouten zijn \`application/problem+json\`.`;

/** Het OpenAPI-document van de console, opgemaakt uit de controllers en hun schema's. */
export function maakDocument(app: INestApplication): OpenAPIObject {
  const opzet = new DocumentBuilder()
    .setTitle('Berichtenhub')
    .setVersion('1')
    .setDescription(INLEIDING)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: undefined, description: 'Het token van een partij. Een clientcertificaat kan in plaats daarvan.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, opzet, { include: [ConsoleModule] });
  const { $schema: _, ...probleem } = z.toJSONSchema(PROBLEEM, { target: 'openapi-3.0' });
  return {
    ...document,
    paths: { ...document.paths, ...METINGENPAD, ...rapportpaden(app.get(Rapportenregister).alle()) },
    components: { ...document.components, schemas: { ...document.components?.schemas, [PROBLEEMNAAM]: probleem } },
  } as OpenAPIObject;
}

/** Legt de beschrijving onder `/api/docs`, met een leespagina die alles van deze hub zelf haalt. */
export function legBeschrijving(app: INestApplication): void {
  SwaggerModule.setup(PAD, app, maakDocument(app), {
    jsonDocumentUrl: `${PAD}/openapi.json`,
    raw: ['json'],
    customSiteTitle: 'Berichtenhub: API',
    swaggerOptions: { validatorUrl: null },
  });
}
