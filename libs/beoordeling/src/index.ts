export { stelAntwoordOp } from './antwoord/stel-antwoord-op.js';
export type { Antwoordgegevens } from './antwoord/antwoordgegevens.js';
export * from './beoordeling.js';
export { laadDossierVoor } from './laad-dossier.js';
export { leesBericht } from './lees-bericht.js';
export { maakAntwoord, OngeldigAntwoord } from './maak-antwoord.js';
export { proef, ProefVanEenAnder, type Proefuitslag } from './proef.js';
export { leesDocument, toetsDocument, toetsEnvelop } from './toets-schema.js';
export { toetsRegels } from './toets-regels.js';
