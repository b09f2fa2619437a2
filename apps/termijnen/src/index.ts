export { termijnentransport, termijnenVoor } from './termijnen-voor.js';
