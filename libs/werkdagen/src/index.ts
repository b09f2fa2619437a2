export * from './datum.js';
