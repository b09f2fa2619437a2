export { GELIJKTIJDIG } from './start.js';
export { verwerkingVoor } from './verwerking-voor.js';
