// Three kinds of tests, told apart by their names (CONTRIBUTING.md): x.test.ts needs nothing,
// x.int.test.ts a document store, x.e2e.test.ts the engine, the store or a browser.

/** Packages published as ES modules only: compiled for jest, which loads CommonJS. */
const esModules = ['bpmn-moddle', 'moddle', 'moddle-xml', 'min-dash', 'saxen', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit'];

const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

module.exports = {
  testTimeout: 30_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['**/*.test.ts'], testPathIgnorePatterns: ['\\.(int|e2e)\\.test\\.ts$', '/node_modules/'] },
    { ...common, displayName: 'int', testMatch: ['**/*.int.test.ts'], globalSetup: './scripts/testing/startStore.ts', globalTeardown: './scripts/testing/stopAll.ts' },
    { ...common, displayName: 'e2e', testMatch: ['**/*.e2e.test.ts'] },
  ],
};
