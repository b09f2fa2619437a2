export { IntakeModule, type IntakeOpties } from './intake.module.js';
export { installeerVsp, type VspOpties } from './installeer-vsp.js';
export { type Intakegrenzen, STANDAARDGRENZEN } from './grenzen.js';
export { BERICHTSTATUSSEN, BERICHT_OPSLAG, NA_OPSLAG, type NaOpslag, PARTIJEN, POSTVAK } from './poorten.js';
export { intakeVoor } from './intake-voor.js';
