export * from './berichtregel.js';
export type { Berichtvorm } from './binnen-bericht/berichtvorm.js';
export * from './contracten.js';
export * from './niet-te-beoordelen.js';
export * from './productlijst.js';
export * from './regel.js';
export * from './regelboek.js';
export * from './toets-bericht.js';
export * from './toets-dossier.js';
