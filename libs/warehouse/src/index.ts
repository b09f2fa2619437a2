export * from './bron.js';
export * from './vaststellingen.js';
export { warehouserapporten } from './warehouserapporten.js';
