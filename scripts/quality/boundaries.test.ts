import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const importing = (from: string) => `export * from '${from}';\n`;
const readsEnvironment = 'export const port = process.env.PORT;\n';

const cases: { file: string; source: string; breaks: string[] }[] = [
  { file: 'engine/example.ts', source: importing('../processes'), breaks: ['boundaries/dependencies'] },
  { file: 'engine/example.ts', source: importing('../api/config'), breaks: ['boundaries/dependencies'] },
  { file: 'processes/example.ts', source: importing('../engine'), breaks: ['boundaries/dependencies'] },
  { file: 'templates/example.ts', source: importing('../processes'), breaks: ['boundaries/dependencies'] },
  { file: 'modeler-ui/example.ts', source: importing('../engine'), breaks: ['boundaries/dependencies'] },
  {
    file: 'api/example.ts',
    source: importing('../scripts/testing/prepare'),
    breaks: ['boundaries/dependencies'],
  },
  { file: 'api/example.ts', source: importing('../engine'), breaks: [] },
  { file: 'api/actions/example.ts', source: importing('../models/readModels'), breaks: [] },
  { file: 'modeler-ui/example.ts', source: importing('../processes'), breaks: [] },
  { file: 'scripts/example.ts', source: importing('../api/config'), breaks: [] },
  { file: 'api/example.ts', source: importing('zeebe-node'), breaks: ['no-restricted-imports'] },
  { file: 'engine/example.ts', source: importing('zeebe-node'), breaks: [] },
  { file: 'api/example.ts', source: readsEnvironment, breaks: ['no-restricted-properties'] },
  { file: 'api/config.ts', source: readsEnvironment, breaks: [] },
];

describe('who may import whom, and read the environment', () => {
  let broken: string[][];

  beforeAll(() => {
    const answer = execFileSync(process.execPath, [join(__dirname, 'complaints.mjs')], {
      cwd: join(__dirname, '../..'),
      input: JSON.stringify(cases.map(({ file, source }) => [file, source])),
    });
    broken = JSON.parse(answer.toString()) as string[][];
  });

  test.each(cases.map((one, index) => [one.file, one.source.trim(), one.breaks, index] as const))(
    '%s with "%s" breaks %j',
    (_file, _source, breaks, index) => {
      expect(broken[index]).toEqual(breaks);
    },
  );
});
