export * from './logboek.js';
export * from './nest-logboek.js';
export * from './spoor.js';
export { foutVelden, type FoutVelden } from './fout-velden.js';
export { maskeer } from './maskeer.js';
export { TOEGESTANE_VELDEN } from './velden.js';
export * from './metingen.js';
export * from './standen.js';
export * from './gezondheid.js';
