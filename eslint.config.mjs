import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** Who may import whom besides itself: ARCHITECTURE.md, "Folders". */
const mayImport = {
  engine: [],
  processes: [],
  templates: [],
  api: ['engine', 'processes', 'templates'],
  'modeler-ui': ['processes'],
  scripts: ['api', 'engine', 'processes', 'templates'],
};
const folders = Object.keys(mayImport);

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '.cache/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: [`{${folders.join(',')}}/**/*.{ts,tsx}`],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: '*/tsconfig.json', noWarnOnMultipleProjects: true } },
      'boundaries/elements': folders.map((name) => ({
        type: name,
        pattern: `${name}/**`,
        partialMatch: false,
      })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: '{{from.element.types}} may not import {{to.element.types}} (ARCHITECTURE.md, "Folders").',
          policies: folders.map((name) => ({
            from: { element: { type: name } },
            allow: { to: { element: { types: { anyOf: [name, ...mayImport[name]] } } } },
          })),
        },
      ],
    },
  },
  {
    // Everything of Zeebe stays behind engine/, so that a later engine is one folder's change.
    files: ['{processes,templates,api,modeler-ui}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['zeebe-node', 'zeebe-node/*', '@grpc/*'] }],
    },
  },
  {
    // The environment is read in one place and checked at the start; dependencies are arguments.
    files: ['{engine,processes,templates,api}/**/*.ts'],
    ignores: ['api/config.ts', '**/*.int.test.ts', '**/*.e2e.test.ts', '**/testing/**'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env' }] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
);
