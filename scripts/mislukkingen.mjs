import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Genoeg om te zien wat er misging; de rest staat hoger in de uitvoer. */
const MEESTE = 20;
const REGELS = 15;
/** Regels van een stapel die niet van het project zijn. */
const VREEMD = /^\s+at .*(node_modules|node:internal)/;

/**
 * Wat er mislukte, kort bij elkaar: wie alleen het eind van een lange uitvoer ziet, weet dan welke test het was en waarom.
 * @param telling de uitslag die jest met `--json` schrijft
 * @param wortel map waarin de tests staan
 * @returns regels; leeg als alles slaagde
 */
export function mislukkingen({ testResults }, wortel) {
  const fouten = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const mislukt = assertionResults.filter((test) => test.status === 'failed');
    const suite = relative(wortel, name);
    if (mislukt.length === 0 && status === 'failed') return [[`mislukt: ${suite}`, message]];
    return mislukt.map(({ ancestorTitles, title, failureMessages }) => [`mislukt: ${[suite, ...ancestorTitles, title].join(' › ')}`, failureMessages.join('\n')]);
  });
  const getoond = fouten.slice(0, MEESTE).flatMap(([kop, waarom]) => [kop, ...kort(waarom)]);
  return fouten.length > MEESTE ? [...getoond, `en nog ${fouten.length - MEESTE}`] : getoond;
}

function kort(waarom) {
  const regels = stripVTControlCharacters(waarom).split('\n').filter((regel) => regel.trim() !== '' && !VREEMD.test(regel));
  return regels.slice(0, REGELS).map((regel) => `    ${regel}`);
}
