import fc from 'fast-check';

/** Words of the office's language, and signs that have a meaning in XML, FEEL, JSON or templates. */
const words = [
  'Cấp',
  'giấy phép',
  'đăng ký',
  'hộ tịch',
  'Thửa đất số 1/2',
  '"đặc biệt"',
  "d'Or",
  '& <con>',
  '=[x]',
  '{{y}}',
  '$&',
  '🏠',
  'xuống\ndòng',
];

/** A name as an office may write it, in one line or two. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((some) => some.join(' '));

/** An id as people make them up: short, often the same. */
export const anyId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('thuong', 'phai-xac-minh', 'common', 'sign', 'a', 'a-b'),
  fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/),
);
