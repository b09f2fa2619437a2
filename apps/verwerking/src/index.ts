export { GELIJKTIJDIG } from './start.js';
export { legFilter, transportVoor, verwerkingVoor } from './verwerking-voor.js';
