export { aantalTestBsns, testBsn } from './bsn.js';
export { maakConfiguratie, type Configuratie } from './configuratie.js';
export { aantalAanbieders, stelParametersVast, type Parameters } from './parameters.js';
export { simuleer } from './stroom.js';
export { xmlVan, type Berichtzet, type Tijdigheid, type Uitblijfzet, type Verwachting, type Zet } from './zet.js';
