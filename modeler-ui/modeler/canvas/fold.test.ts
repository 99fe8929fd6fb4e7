import { cutAt, folded } from './fold';

describe('a search that ignores accents', () => {
  test('finds Vietnamese words typed without them, and the other way round', () => {
    expect(folded('Thẩm định HỒ SƠ, Đóng dấu')).toBe('tham dinh ho so, dong dau');
    expect(cutAt('Thẩm định hồ sơ', 'dinh ho')).toEqual([
      { value: 'Thẩm ', match: false },
      { value: 'định hồ', match: true },
      { value: ' sơ', match: false },
    ]);
    expect(cutAt('Ký duyệt', 'duyệt')?.map(({ value }) => value)).toEqual(['Ký ', 'duyệt']);
  });

  test('finds words whose accents are letters of their own, as some keyboards type them', () => {
    expect(cutAt('Thẩm định'.normalize('NFD'), 'thẩm')?.[0]).toEqual({ value: 'Thẩm', match: true });
  });

  test('says of what is not there that it is not', () => {
    expect(cutAt('Trả kết quả', 'ký')).toBeNull();
  });
});
