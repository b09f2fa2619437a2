/**
 * `npm test`: installeert en bouwt wat nodig is, start de diensten en draait alle tests; `npm test -- libs/ijw` een deel.
 * De tests van de keten draaien na elkaar, want elk daarvan is een hele hub. De laatste regel telt alles op.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inWortel, stelOp, voerUit, zeg } from './opstellen.mjs';

const KETEN = 'test/keten/';
const argumenten = process.argv.slice(2);

const RONDES = argumenten.length > 0
  ? [argumenten.some((a) => a.includes(KETEN.slice(0, -1))) ? ['--runInBand', ...argumenten] : argumenten]
  : [['--testPathIgnorePatterns', '/node_modules/', KETEN], ['--runInBand', '--passWithNoTests', '--testPathPatterns', KETEN]];

await stelOp();
const { startDiensten } = await import('./testdiensten.mjs');
const diensten = await startDiensten();
const totaal = { passed: 0, failed: 0, skipped: 0 };
let code = 0;
try {
  if (!process.env.IJW_NASLAG) zeg('overgeslagen: vergelijking met de naslag (IJW_NASLAG is niet ingesteld)');
  for (const ronde of RONDES) code = (await draai(ronde)) || code;
} finally {
  await diensten.stop();
}
zeg(`${totaal.passed} passed, ${totaal.failed} failed, ${totaal.skipped} skipped`);
process.exit(code);

async function draai(ronde) {
  mkdirSync(inWortel('.tmp'), { recursive: true });
  const uitslag = inWortel('.tmp', `jest-${process.pid}.json`);
  const einde = await voerUit(process.execPath, [
    inWortel('node_modules', 'jest', 'bin', 'jest.js'), '--verbose', '--json', '--outputFile', uitslag, ...ronde,
  ], { env: testOmgeving(), stdio: ['inherit', 'ignore', 'inherit'] });
  if (!existsSync(uitslag)) {
    totaal.failed += 1;
    return einde || 1;
  }
  const telling = JSON.parse(readFileSync(uitslag, 'utf8'));
  rmSync(uitslag);
  totaal.passed += telling.numPassedTests;
  totaal.failed += telling.numFailedTests + telling.numRuntimeErrorTestSuites;
  totaal.skipped += telling.numPendingTests + telling.numTodoTests;
  return einde;
}

/** De omgeving zonder instellingen van een hub: die bepaalt elke test zelf. */
function testOmgeving() {
  const eigen = Object.entries(process.env).filter(([naam]) => !naam.startsWith('HUB_'));
  return { ...Object.fromEntries(eigen), ...diensten.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`.trim() };
}
