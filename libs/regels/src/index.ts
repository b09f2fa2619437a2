export * from './contracten.js';
export * from './regel.js';
export * from './regelboek.js';
export * from './toets-dossier.js';
