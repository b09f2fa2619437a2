export { termijnenVoor } from './termijnen-voor.js';
