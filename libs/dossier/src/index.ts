export * from './clientmelding.js';
export * from './dossier.js';
export { leveringenOpGrondslag, zoekLevering } from './leveringen.js';
export * from './persoon.js';
export * from './records.js';
export * from './vertaal/vertaal.js';
export * from './wijziging.js';
