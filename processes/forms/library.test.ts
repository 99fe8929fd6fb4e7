import { loadBlocks } from '../blocks/blocks';
import { examples } from '../patterns/testing/examples';
import { formLibrary } from './library';

const [entry] = examples();
const papers = entry?.papers ?? [];

test('there is a form for every block of a procedure, and each form is there once', () => {
  const library = formLibrary(papers);
  const given = new Set(library.map(({ block }) => block));
  const missing = loadBlocks()
    .filter(({ elementType, id }) => elementType.value === 'bpmn:UserTask' && !/apology-/.test(id))
    .filter(({ id }) => !given.has(id));
  expect(missing).toEqual([]);
  const ids = library.map(({ schema }) => schema.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every block has a form in which nothing is decided', () => {
  const library = formLibrary(papers);
  const justDone = new Set(
    library.filter(({ decisions }) => decisions.length === 0).map(({ block }) => block),
  );
  expect(library.filter(({ block }) => !justDone.has(block))).toEqual([]);
});

test('the form that is usual for a kind of step has its decisions, as the compiler gives them', () => {
  const usual = formLibrary(papers).find(({ block }) => block === 'one-stop.approval');
  expect(usual?.decisions.map(({ value }) => value)).toEqual(['approve', 'return']);
});
