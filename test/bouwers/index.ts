export * from './antwoorden.js';
export * from './basis.js';
export * from './berichten.js';
export * from './dossier.js';
export * from './kop.js';
export * from './omgeving.js';
export * from './records.js';
export * from './verzoeken.js';
