import type { lintModel } from '..';
import { loadedBare } from '../../testing/bareBundle';
import { context, lawfulBpmn } from '../testing/lawful';

test('the rules run where there is no Node', async () => {
  const { lintModel: lint } = await loadedBare<{ lintModel: typeof lintModel }>(
    "export { lintModel } from './rules'",
  );
  const unlawful = lawfulBpmn.replace('value="5 working-days"', 'value="1 working-days"');
  expect(await lint(lawfulBpmn, context)).toHaveLength(0);
  expect((await lint(unlawful, context)).map(({ rule }) => rule)).toEqual(['deadline', 'deadline']);
});
