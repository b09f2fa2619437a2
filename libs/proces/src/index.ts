export * from './einde.js';
export * from './gezondheid.module.js';
export * from './http.js';
export * from './metingen.module.js';
export * from './proces.js';
