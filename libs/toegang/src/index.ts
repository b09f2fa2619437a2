export { herkenBeller, type Herkend, type Partijbron } from './herken.js';
export { isLokaal } from './lokaal.js';
export { kloptWachtwoord, versleutelWachtwoord } from './wachtwoord.js';
