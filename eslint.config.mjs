import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

const folder = (name) => ({ type: name, pattern: `${name}/**`, mode: 'full' });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '.cache/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
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
    // Who may import whom: ARCHITECTURE.md, "Folders".
    files: ['{engine,processes,templates,api,scripts,modeler-ui}/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: '*/tsconfig.json' } },
      'boundaries/elements': ['engine', 'processes', 'templates', 'api', 'scripts', 'modeler-ui'].map(folder),
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: [
            ...['engine', 'processes', 'templates'].map((name) => ({ from: name, allow: [name] })),
            { from: 'api', allow: ['api', 'engine', 'processes', 'templates'] },
            { from: 'modeler-ui', allow: ['modeler-ui', 'processes'] },
            { from: 'scripts', allow: ['scripts', 'api', 'engine', 'processes', 'templates'] },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', require: 'readonly', URL: 'readonly' } },
  },
);
