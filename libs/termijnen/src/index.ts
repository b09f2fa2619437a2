export * from './normen.js';
export * from './plaatsing.js';
export type * from './termijnbeleid.js';
