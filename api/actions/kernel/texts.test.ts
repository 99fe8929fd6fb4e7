import { lineOf, optional, textOf } from './texts';

const name = lineOf(40);
const note = textOf(50);

describe('a name', () => {
  test.each(['Nguyễn Thị Hoa', "K'Brêu", 'Công ty TNHH A & B (chi nhánh 2)', 'Zoë-Ann', 'Lê Thị Ổi'])(
    '%s is kept',
    (text) => {
      expect(name.parse(text)).toBe(text);
    },
  );

  test('is composed and trimmed', () => {
    expect(name.parse('  Đặng Ứng\t'.normalize('NFD'))).toBe('Đặng Ứng'.normalize('NFC'));
  });

  test.each(['', '   ', '😀', 'Hoa 🇻🇳', 'Hoa\u0000', 'Hoa\nLan', 'x'.repeat(41), '\ud800'])(
    '%j is refused',
    (text) => {
      expect(name.safeParse(text).success).toBe(false);
    },
  );
});

describe('a longer text', () => {
  test('has lines, tabs and pictures', () => {
    expect(note.parse('Thiếu:\n- đơn\t(bản chính) 👍')).toBe('Thiếu:\n- đơn\t(bản chính) 👍');
  });

  test('has no control characters', () => {
    expect(note.safeParse('a\u0007b').success).toBe(false);
  });
});

test('an empty field means that nothing was given', () => {
  for (const nothing of ['', null, undefined]) expect(optional(name).parse(nothing)).toBeUndefined();
});
