export { GELIJKTIJDIG } from './start.js';
export { transportVoor, verwerkingVoor } from './verwerking-voor.js';
