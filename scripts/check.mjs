/** `npm run check`: typen, huisregels en muren. Elke stap draait, ook als een eerdere iets vond. */
import { inWortel, stelOp, voerUit, zeg } from './opstellen.mjs';

const pakket = (...delen) => inWortel('node_modules', ...delen);

const STAPPEN = [
  ['typen', [pakket('@typescript', 'native', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['huisregels (eslint)', [pakket('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  ['muren (dependency-cruiser)', [pakket('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'apps', 'libs', 'test', '--config', '.dependency-cruiser.mjs']],
];

await stelOp({ bouwen: false });
const mislukt = [];
for (const [naam, argumenten] of STAPPEN) {
  zeg(`── ${naam}`);
  if (await voerUit(process.execPath, argumenten) !== 0) mislukt.push(naam);
}
zeg(mislukt.length === 0 ? 'alles in orde' : `niet in orde: ${mislukt.join(', ')}`);
process.exitCode = mislukt.length === 0 ? 0 : 1;
