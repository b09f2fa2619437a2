export * from './bron.js';
export { beschrijfSter, type Stertabel } from './ster/beschrijving.js';
export { Sterlezer, type Sterinhoud } from './ster/sterlezer.js';
export * from './vaststellingen.js';
export { warehouserapporten } from './warehouserapporten.js';
