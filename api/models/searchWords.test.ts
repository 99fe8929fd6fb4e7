import { searchWordsFor } from './searchWords';

describe('words that search compares', () => {
  it('ignore accents and case, also of letters that are composed', () => {
    expect(searchWordsFor('Nguyễn Thị ĐÀO')).toEqual(['nguyen', 'thi', 'dao']);
    expect(searchWordsFor('Nguyễn Thị ĐÀO'.normalize('NFD'))).toEqual(['nguyen', 'thi', 'dao']);
  });

  it("take a dossier's code apart", () => {
    expect(searchWordsFor('000.00.04.H55-261123-0007')).toEqual(['000', '00', '04', 'h55', '261123', '0007']);
  });

  it('stay few and short, whatever name is given', () => {
    const words = searchWordsFor(`${'a'.repeat(10_000)} ${'😀 b'.repeat(5_000)}`);
    expect(words.length).toBeLessThanOrEqual(60);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(40);
  });
});
