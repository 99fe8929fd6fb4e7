import { examples } from '../../processes/patterns/testing/examples';
import { chosenFrom } from './chosen';

const entries = examples();
const codes = (wanted: string[] | null) => chosenFrom(entries, wanted).map(({ code }) => code);

test('an installation that names none carries out all procedures', () => {
  expect(codes(null)).toHaveLength(entries.length);
});

test('a level stands for its procedures, a code for one', () => {
  const chosen = codes(['commune', 'vd.division.district']);
  expect(chosen).toContain('vd.division.district');
  expect(chosen.filter((code) => !code.endsWith('.commune'))).toEqual(['vd.division.district']);
  expect(chosen).toHaveLength(entries.length / 3 + 1);
});

test('what is neither a level nor a code is named', () => {
  expect(() => codes(['commune', 'huyện', '9.999999'])).toThrow('PROCEDURES names huyện, 9.999999');
});
