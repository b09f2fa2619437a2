export { InstellingFout } from './instelling-fout.js';
export { type Variabele, VARIABELEN } from './variabelen.js';
export { type Instellingen, leesInstellingen } from './instellingen.js';
export { projectMap } from './project-map.js';
export { leesPartijen, type Partij } from './partijen.js';
export { leesContracten, type Contractregel } from './contracten.js';
export { type Beleid, leesBeleid } from './beleid.js';
export { OnderwerpFout, normaliseerOnderwerp, onderwerpVanCertificaat } from './onderwerp.js';
