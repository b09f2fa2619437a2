export { antwoordtermijn, type Heenbericht } from './antwoorden.js';
export type { Termijnomgeving } from './bouw.js';
export * from './historie.js';
export * from './normen.js';
export * from './plaatsing.js';
export * from './termijn.js';
export * from './termijnen-van.js';
export type * from './termijnbeleid.js';
export * from './verenig.js';
