export * from './draad.js';
