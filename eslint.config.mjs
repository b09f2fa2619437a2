import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';

/** De huisregels die een machine kan controleren. Uitzetten in een bestand kan niet: `noInlineConfig`. */

/** De pure libs, en rapporten: die maakt op wat zij krijgt. */
const ZONDER_KLOK = ['werkdagen', 'ijw', 'dossier', 'termijnen', 'regels', 'berichtweg', 'simulatie', 'rapporten'].map((lib) => `libs/${lib}/src/**/*.ts`);
const TESTS = ['**/*.spec.ts', 'test/**/*.ts', 'libs/*/test/**/*.ts', 'libs/*/proef/**/*.ts'];
/** Alleen waar een proces begint, komt de omgeving binnen; `instellingen` krijgt haar daar aangereikt. */
const INGANGEN = ['apps/*/src/main.ts', 'apps/hub/src/cli.ts', 'apps/hub/src/migreer.ts'];

const MATEN = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, IIFEs: true }],
  'max-params': ['error', { max: 5 }],
};

const GEEN_KLOK_OF_TOEVAL = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'vandaag is een argument: lees de klok niet in deze lib'],
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'vandaag is een argument: lees de klok niet in deze lib'],
  ['CallExpression[callee.object.name="performance"]', 'lees de klok niet in deze lib'],
  ['CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'geen toeval in deze lib'],
  ['CallExpression[callee.name=/^random/]', 'geen toeval in deze lib'],
].map(([selector, message]) => ({ selector, message }));

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.hub/', '.tmp/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { ...MATEN, 'no-console': 'error' },
  },
  { files: ['apps/console/opmaak/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [ts.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...MATEN,
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'alleen instellingen leest de omgeving; een ingang (main.ts) reikt haar aan' }],
      'no-restricted-imports': ['error', { paths: ['node:process', 'process'].map((name) => ({ name, importNames: ['env'], message: 'alleen instellingen leest de omgeving' })) }],
    },
  },
  { files: INGANGEN, rules: { 'no-restricted-properties': 'off' } },
  { files: ZONDER_KLOK, ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', ...GEEN_KLOK_OF_TOEVAL] } },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': ['error', ...['it', 'test', 'describe'].map((object) => ({ object, property: 'only', message: 'alle tests draaien' }))],
    },
  },
  { files: ['**/gegenereerd/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
