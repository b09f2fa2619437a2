const vertaal = (parser) => ['@swc/jest', {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, ...parser },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource: 'preact' } },
  },
  module: { type: 'es6' },
}];

/** Jest draait als ESM: `node --experimental-vm-modules node_modules/jest/bin/jest.js`. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': vertaal({}), '^.+\\.tsx$': vertaal({ tsx: true }) },
  moduleNameMapper: {
    '^@hub/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  workerIdleMemoryLimit: '512MB',
  testTimeout: 30_000,
};
