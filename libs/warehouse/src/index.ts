export * from './bron.js';
export { warehouserapporten } from './warehouserapporten.js';
