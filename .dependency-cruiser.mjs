/**
 * De muren van het huis: wat hier niet staat, mag niet. Eén richting: puur ← adapters ← apps; instellingen, waarneming, rapporten en draad ondersteunen.
 * `test/huis/muren.spec.ts` bewijst dat elke muur bijt.
 */
const PUUR = 'werkdagen|ijw|dossier|termijnen|regels|berichtweg|simulatie';
const ADAPTER = 'opslag|transport|vsp|toegang|warehouse';
const STEUN = 'instellingen|waarneming|rapporten|draad';

const deur = (libs) => `^libs/(${libs})/src/index[.]ts$`;
/** Tests en wat alleen voor tests is. */
const TEST = '[.]spec[.]ts$|^test/|^libs/[^/]+/(test|proef)/';
const CODE = { pathNot: TEST };
const NPM = ['npm'];
/** Pakketten die een pure lib mag gebruiken; geen daarvan leest een klok, een database of een wachtrij. */
const PUUR_NPM = 'libxml2-wasm|fast-xml-parser|zod|pure-rand';
/** Pakketten waarmee een rapport opgemaakt wordt. */
const RAPPORT_NPM = 'csv-stringify|write-excel-file|hyparquet-writer|echarts|zod';

export default {
  allowed: [
    { comment: 'binnen een lib of app', from: { path: '^(libs|apps)/([^/]+)/' }, to: { path: '^$1/$2/' } },

    { comment: 'puur kent puur', from: { path: `^libs/(${PUUR})/` }, to: { path: deur(PUUR) } },
    { comment: 'puur kent weinig pakketten', from: { path: `^libs/(${PUUR})/`, ...CODE }, to: { path: `^node_modules/(${PUUR_NPM})/`, dependencyTypes: NPM } },
    { comment: 'ijw leest schema\'s van schijf en toetst in een worker', from: { path: '^libs/ijw/' }, to: { path: '^(node:)?(fs|path|url|worker_threads|os)$', dependencyTypes: ['core'] } },

    { comment: 'een adapter kent puur en steun, geen andere adapter', from: { path: `^libs/(${ADAPTER})/` }, to: { path: deur(`${PUUR}|${STEUN}`) } },
    { comment: 'steun kent berichtweg', from: { path: '^libs/waarneming/' }, to: { path: deur('berichtweg') } },
    { comment: 'een draad weet wat libxml2 vasthoudt', from: { path: '^libs/draad/' }, to: { path: deur('ijw') } },
    { comment: 'rapporten rekenen met datums; wat erin staat, haalt een ander op', from: { path: '^libs/rapporten/' }, to: { path: deur('werkdagen') } },
    { comment: 'rapporten kennen alleen wie hun formaten schrijft', from: { path: '^libs/rapporten/', ...CODE }, to: { path: `^node_modules/(${RAPPORT_NPM})/`, dependencyTypes: NPM } },
    { comment: 'adapters en steun kennen pakketten', from: { path: `^libs/(${ADAPTER}|${STEUN})/`, pathNot: `^libs/rapporten/|${TEST}` }, to: { dependencyTypes: [...NPM, 'core'], pathNot: '^(libs|apps)/' } },

    { comment: 'beoordeling leest documenten en het dossier', from: { path: '^libs/beoordeling/' }, to: { path: deur(`${PUUR}|opslag|vsp`) } },
    { comment: 'beoordeling kent de transactie', from: { path: '^libs/beoordeling/', ...CODE }, to: { path: '^node_modules/(@types/)?pg/', dependencyTypes: [...NPM, 'type-only'] } },
    { comment: 'proces zet adapters en steun klaar voor een app', from: { path: '^libs/proces/' }, to: { path: deur(`${PUUR}|${ADAPTER}|${STEUN}`) } },
    { comment: 'proces kent pakketten', from: { path: '^libs/proces/', ...CODE }, to: { dependencyTypes: [...NPM, 'core'], pathNot: '^(libs|apps)/' } },

    { comment: 'een app kent elke lib door zijn deur', from: { path: '^apps/' }, to: { path: deur('[^/]+') } },
    { comment: 'de hub zet de apps bij elkaar', from: { path: '^apps/hub/' }, to: { path: '^apps/[^/]+/src/' } },
    { comment: 'apps kennen pakketten', from: { path: '^apps/', ...CODE }, to: { dependencyTypes: [...NPM, 'core'], pathNot: '^(libs|apps)/' } },

    { comment: 'een test kent bovendien testgereedschap', from: { path: TEST }, to: { dependencyTypes: [...NPM, 'npm-dev', 'core'], pathNot: '^(libs|apps)/' } },
    { comment: 'een test kent de bouwers', from: { path: TEST }, to: { path: '^test/' } },
    { comment: 'tests van het geheel kennen libs en apps', from: { path: '^test/' }, to: { path: `${deur('[^/]+')}|^apps/` } },
  ],
  allowedSeverity: 'error',
  forbidden: [
    { name: 'kring', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'geen-testgereedschap-in-code', severity: 'error', from: { path: '^(libs|apps)/', ...CODE }, to: { path: TEST } },
    { name: 'onvindbaar', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
