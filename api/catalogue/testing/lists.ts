import { workbook, type Value } from '../../../processes/import/testing/workbook';
import type { CatalogueEntry } from '../../../processes/catalogue/schema';

export const headings = [
  'Mã TTHC',
  'Tên thủ tục hành chính',
  'Cấp thực hiện',
  'Lĩnh vực',
  'Cơ quan thực hiện',
  'Thời hạn giải quyết',
  'Tình trạng',
];

const levels = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' };

/** A procedure that no catalogue has. */
export const unheardOf = [
  '1.999001',
  'Cấp lại Chứng chỉ hành nghề dược theo mẫu mới',
  'Cấp tỉnh',
  'Dược phẩm',
  'Sở Y tế',
  '5 ngày làm việc',
  '',
];

/** A row that says of an entry what the catalogue says, with these cells instead. */
export function rowOf(
  { code, name, level, field }: CatalogueEntry,
  other: { name?: string; limit?: string; status?: string } = {},
): string[] {
  return [code, other.name ?? name, levels[level], field, '', other.limit ?? '', other.status ?? ''];
}

export const xlsxOf = (rows: Value[][], merges: string[] = []): Buffer =>
  Buffer.from(workbook([headings, ...rows], merges));

export const csvOf = (rows: string[][]): Buffer =>
  Buffer.from([headings, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n'));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
