/**
 * `npm test`: installeert en bouwt wat nodig is, start de diensten en draait alle tests; `npm test -- libs/ijw` een deel.
 * De tests van de keten draaien na elkaar, want elk daarvan is een hele hub. Wat mislukte staat nog eens bij elkaar aan het eind; de
 * laatste regel telt alles op.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { mislukkingen } from './mislukkingen.mjs';
import { inWortel, stelOp, voerUit, WORTEL, zeg } from './opstellen.mjs';

const OPRUIMTIJD_MS = 20_000;
const KETEN = 'test/keten/';
const OPEN_GEBLEVEN = 'een test laat een verbinding, klok of worker openstaan; jest is gestopt';
const argumenten = process.argv.slice(2);

const RONDES = argumenten.length > 0
  ? [argumenten.some((a) => a.includes(KETEN.slice(0, -1))) ? ['--runInBand', ...argumenten] : argumenten]
  : [['--testPathIgnorePatterns', '/node_modules/', KETEN], ['--runInBand', '--passWithNoTests', '--testPathPatterns', KETEN]];

await stelOp();
const { startDiensten } = await import('./testdiensten.mjs');
const diensten = await startDiensten();
const totaal = { passed: 0, failed: 0, skipped: 0 };
const mislukt = [];
let code = 0;
try {
  if (!process.env.IJW_NASLAG) zeg('overgeslagen: vergelijking met de naslag (IJW_NASLAG is niet ingesteld)');
  for (const ronde of RONDES) code = (await draai(ronde)) || code;
} finally {
  await diensten.stop();
}
for (const regel of mislukt) zeg(regel);
zeg(`${totaal.passed} passed, ${totaal.failed} failed, ${totaal.skipped} skipped`);
process.exit(code);

async function draai(ronde) {
  mkdirSync(inWortel('.tmp'), { recursive: true });
  const uitslag = inWortel('.tmp', `jest-${process.pid}.json`);
  const bewaking = bewaakEinde(uitslag);
  const einde = await voerUit(process.execPath, [
    inWortel('node_modules', 'jest', 'bin', 'jest.js'), '--verbose', '--json', '--outputFile', uitslag, ...ronde,
  ], { env: testOmgeving(), stdio: ['inherit', 'ignore', 1], gestart: bewaking.begin });
  bewaking.stop();
  if (!existsSync(uitslag)) {
    totaal.failed += 1;
    mislukt.push(`mislukt: jest stopte zonder uitslag (code ${einde})`);
    return einde || 1;
  }
  const telling = JSON.parse(readFileSync(uitslag, 'utf8'));
  rmSync(uitslag);
  mislukt.push(...mislukkingen(telling, WORTEL), ...(bewaking.gestopt ? [`mislukt: ${OPEN_GEBLEVEN}`] : []));
  totaal.passed += telling.numPassedTests;
  totaal.failed += telling.numFailedTests + telling.numRuntimeErrorTestSuites + (bewaking.gestopt ? 1 : 0);
  totaal.skipped += telling.numPendingTests + telling.numTodoTests;
  return einde;
}

/** Een test die iets open laat staan, houdt jest tegen nadat de uitslag er is: dat is een fout en geen reden om te wachten. */
function bewaakEinde(uitslag) {
  const bewaking = { gestopt: false, begin: undefined, stop: () => clearInterval(klok) };
  let kind;
  let klaarSinds = 0;
  bewaking.begin = (gestart) => {
    kind = gestart;
  };
  const klok = setInterval(() => {
    if (!existsSync(uitslag)) return;
    klaarSinds ||= Date.now();
    if (bewaking.gestopt || Date.now() - klaarSinds < OPRUIMTIJD_MS) return;
    zeg(OPEN_GEBLEVEN);
    bewaking.gestopt = true;
    kind?.kill('SIGKILL');
  }, 1_000);
  return bewaking;
}

/** De omgeving zonder instellingen van een hub: die bepaalt elke test zelf. */
function testOmgeving() {
  const eigen = Object.entries(process.env).filter(([naam]) => !naam.startsWith('HUB_'));
  return { ...Object.fromEntries(eigen), ...diensten.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`.trim() };
}
