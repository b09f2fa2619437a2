export { consoleVoor, installatieVan } from './console-voor.js';
export { ConsoleModule, type ConsoleOpties } from './console.module.js';
export { installeerConsole } from './installeer-console.js';
