import { createHash } from 'node:crypto';

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Dương',
  'Ma',
  'Nông',
  'Lương',
];
const middles = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Quang', 'Thanh'];
const givens = [
  'An',
  'Bình',
  'Chi',
  'Dung',
  'Giang',
  'Hà',
  'Hạnh',
  'Hùng',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Oanh',
];
const moreGivens = ['Phúc', 'Quỳnh', 'Sơn', 'Thảo', 'Tuấn', 'Uyên', 'Vinh', 'Xuân', 'Yến'];

/** A made-up name, always the same for the same username. */
export function nameFor(username: string): string {
  const digits = createHash('sha256').update(username).digest();
  const pick = (names: readonly string[], at: number) => names[digits.readUInt16BE(at) % names.length] ?? '';
  return [pick(families, 0), pick(middles, 2), pick([...givens, ...moreGivens], 4)].join(' ');
}
