import { examples } from '../patterns/testing/examples';
import { loadedBare } from '../testing/bareBundle';
import type { compileApology } from './compileApology';
import { compileProcedure } from './compileProcedure';

interface Loaded {
  compileProcedure: typeof compileProcedure;
  compileApology: typeof compileApology;
  examples: typeof examples;
}

const statements = `
  export { compileProcedure } from './compile/compileProcedure';
  export { compileApology } from './compile/compileApology';
  export { examples } from './patterns/testing/examples';
`;

test('patterns and compiler run where there is no Node, and write the same bytes and form ids there', async () => {
  const browser = await loadedBare<Loaded>(statements);
  const [here, there] = [examples(), browser.examples()];
  expect(there).toHaveLength(here.length);
  for (const [index, entry] of here.entries()) {
    const [ours, theirs] = [
      await compileProcedure(entry),
      await browser.compileProcedure(there[index] ?? entry),
    ];
    expect(theirs.bpmn).toBe(ours.bpmn);
    expect(theirs.forms.map(({ id }) => id)).toEqual(ours.forms.map(({ id }) => id));
    expect(theirs.decisions.map(({ xml }) => xml)).toEqual(ours.decisions.map(({ xml }) => xml));
  }
  expect((await browser.compileApology()).bpmn).toContain('xin-loi-hen-lai');
});
