export * from './datum.js';
export * from './vandaag.js';
