import { loadBlocks } from './blocks';
import { englishCategories, englishNames } from './english';

const blocks = loadBlocks();
const nameOf = (id: string) => id.replace(/^one-stop\./, '');

test('every block has an English name, and no other thing has', () => {
  expect(Object.keys(englishNames).sort()).toEqual(blocks.map(({ id }) => nameOf(id)).sort());
});

test('every category of blocks has an English name, and no other thing has', () => {
  const categories = [...new Set(blocks.map(({ category }) => category.id))];
  expect(Object.keys(englishCategories).sort()).toEqual(categories.sort());
});
