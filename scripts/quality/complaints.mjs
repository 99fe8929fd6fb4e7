// Reads [file, source] pairs as JSON from standard input; writes the lint rules each would break, as JSON.
// A process of its own, because jest cannot load eslint.config.mjs.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// Rules that need the type checker are left out: the files asked about do not exist.
const withoutTypes = {
  files: ['**/*.ts'],
  languageOptions: { parserOptions: { projectService: false } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-misused-promises': 'off',
  },
};

const eslint = new ESLint({ overrideConfig: withoutTypes });

const rulesBroken = async ([filePath, source]) => {
  const [result] = await eslint.lintText(source, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
};

const cases = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(cases.map(rulesBroken))));
