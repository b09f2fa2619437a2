export * from './contract.js';
export { BRS_OMSCHRIJVINGEN, type BrsCode } from './brs.js';
export { document, type Documentnaam, DOCUMENTNAMEN, type OpenApiDocument } from './documenten.js';
export { Probleem, type ProbleemOpties } from './probleem.js';
export { valideerVerzoeken, type Antwoordafwijking } from './validatie.js';
export { leesPayload, MAX_PAYLOAD, type PayloadFoutcode, type Payloaduitslag } from './payload.js';
export { VspClient, VspClientFout, type VspClientOpties } from './client.js';
