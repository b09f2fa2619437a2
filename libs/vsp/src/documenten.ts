import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';

export const DOCUMENTNAMEN = ['push-v1', 'pull-v1', 'berichtstatus-v2', 'berichtstatus-v3'] as const;

export type Documentnaam = (typeof DOCUMENTNAMEN)[number];

/** Het deel van een OpenAPI-document waar deze lib mee werkt. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operatie>>;
  components: { schemas: Record<string, Schema> };
}

export interface Schema {
  $ref?: string;
  oneOf?: Schema[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
  [sleutel: string]: unknown;
}

export interface Operatie {
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
  [sleutel: string]: unknown;
}

/**
 * Leest een document uit `libs/vsp/openapi`; elke aanroep geeft een eigen exemplaar.
 * @throws Error als het bestand ontbreekt; dan is de installatie onvolledig
 */
export function document(naam: Documentnaam): OpenApiDocument {
  return JSON.parse(readFileSync(join(projectMap(), 'libs/vsp/openapi', `${naam}.json`), 'utf8')) as OpenApiDocument;
}

/**
 * Hetzelfde document, zo geschreven dat een validator de soort kiest die de discriminator noemt:
 * een verwijzing naar een schema met een discriminator wordt een keuze uit de schema's die het noemt.
 */
export function metKeuzes(doc: OpenApiDocument): OpenApiDocument {
  for (const operatie of Object.values(doc.paths).flatMap((pad) => Object.values(pad))) {
    for (const inhoud of Object.values(operatie.requestBody?.content ?? {})) {
      inhoud.schema = alsKeuze(doc, inhoud.schema);
    }
  }
  return doc;
}

function alsKeuze(doc: OpenApiDocument, schema: Schema): Schema {
  const naam = schema.$ref?.split('/').at(-1) ?? '';
  const { discriminator } = doc.components.schemas[naam] ?? {};
  if (!discriminator) return schema;
  return { oneOf: Object.values(discriminator.mapping).map(($ref) => ({ $ref })), discriminator };
}
