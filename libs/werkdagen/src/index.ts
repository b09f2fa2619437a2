export * from './datum.js';
export { isZondag, jaarVan, plusDagen, zondagOpOfVoor } from './dag.js';
export * from './maand.js';
export * from './periode.js';
export * from './vandaag.js';
export * from './kalender.js';
export * from './werkdagen.js';
