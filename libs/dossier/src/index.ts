export * from './dossier.js';
export * from './records.js';
export * from './vertaal.js';
export * from './wijziging.js';
