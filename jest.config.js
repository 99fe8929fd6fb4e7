// Three kinds of tests, told apart by their names (CONTRIBUTING.md): x.test.ts needs nothing, x.int.test.ts a
// document store, x.e2e.test.ts the engine and the store. Those that open a browser end in .browser.e2e.test.ts.

/** Packages published as ES modules only: compiled for jest, which loads CommonJS. */
const esModules = [
  '@bpmn-io',
  '@borewit',
  '@tokenizer',
  'bpmn-moddle',
  'dmn-moddle',
  'file-type',
  'min-dash',
  'moddle',
  'moddle-xml',
  'saxen',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'zeebe-bpmn-moddle',
];

const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
};

const common = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  transform: { '^.+\\.[jt]s$': ['@swc/jest', swc] },
  // What is loaded late is named as Node finds it once it is compiled; here it is TypeScript still.
  moduleNameMapper: { '^(\\./deployChosen)\\.js$': '$1' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

const browserTests = '\\.browser\\.e2e\\.test\\.ts$';

module.exports = {
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(int|e2e)\\.test\\.ts$', '/node_modules/'],
    },
    {
      ...common,
      displayName: 'int',
      testMatch: ['**/*.int.test.ts'],
      globalSetup: './scripts/testing/startStore.ts',
      globalTeardown: './scripts/testing/stopStore.ts',
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['**/*.e2e.test.ts'],
      testPathIgnorePatterns: [browserTests, '/node_modules/'],
      globalSetup: './scripts/testing/prepare.ts',
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['**/*.browser.e2e.test.ts'],
      globalSetup: './scripts/testing/prepare.ts',
    },
  ],
};
