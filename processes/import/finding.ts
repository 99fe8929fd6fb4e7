/** Something about a file that a person has to know, and where it stands. */
export interface ImportFinding {
  code: FindingCode;
  /** An error keeps the whole list from being applied; a warning does not. */
  severity: 'error' | 'warning';
  /** As the spreadsheet counts, from 1; null: the whole file. */
  row: number | null;
  /** Letter and heading, e.g. `C (Thời hạn giải quyết)`; null: the whole row. */
  column: string | null;
  params: Record<string, string>;
  message: { vi: string; en: string };
}

const texts = {
  'not-a-list': {
    vi: 'Tệp không phải là sổ tính XLSX hay tệp CSV',
    en: 'The file is neither an XLSX workbook nor a CSV file',
  },
  'old-or-encrypted': {
    vi: 'Sổ tính ở định dạng XLS cũ hoặc có mật khẩu: hãy lưu lại thành XLSX, không đặt mật khẩu',
    en: 'The workbook is in the old XLS format or has a password: save it as XLSX without one',
  },
  'too-large': {
    vi: 'Tệp giải nén lớn hơn {limit} MB',
    en: 'The file is larger than {limit} MB when unpacked',
  },
  'too-many-rows': {
    vi: 'Danh mục có hơn {limit} dòng: dừng đọc tại đây',
    en: 'The list has more than {limit} rows: reading stopped here',
  },
  'broken-workbook': { vi: 'Sổ tính bị hỏng: {detail}', en: 'The workbook is damaged: {detail}' },
  'broken-csv': { vi: 'Tệp CSV sai cấu trúc: {detail}', en: 'The CSV file is malformed: {detail}' },
  'not-utf8': { vi: 'Tệp CSV không theo mã UTF-8', en: 'The CSV file is not in UTF-8' },
  'no-headings': {
    vi: 'Không thấy dòng tiêu đề có các cột: {needed}',
    en: 'There is no heading row with the columns: {needed}',
  },
  'heading-missing': { vi: 'Thiếu cột “{heading}”', en: 'The column “{heading}” is missing' },
  'heading-twice': { vi: 'Cột “{heading}” có hai lần', en: 'The column “{heading}” is there twice' },
  'merged-heading': {
    vi: 'Ô tiêu đề gộp nhiều cột ({cells}): hãy bỏ gộp để mỗi cột có tiêu đề riêng',
    en: 'A heading is merged over several columns ({cells}): unmerge it, so that each column has its own',
  },
  'merged-cells': {
    vi: 'Ô gộp {cells} trong danh sách: mỗi dòng phải có giá trị riêng',
    en: 'Merged cells {cells} within the list: each row needs its own value',
  },
  'unknown-heading': {
    vi: 'Cột “{heading}” không dùng đến',
    en: 'The column “{heading}” is not used',
  },
  'formula-value': {
    vi: 'Ô là công thức: lấy giá trị đã tính lần cuối “{value}”',
    en: 'The cell is a formula: its last computed value “{value}” is taken',
  },
  'formula-without-value': {
    vi: 'Ô là công thức chưa có giá trị: hãy thay bằng giá trị',
    en: 'The cell is a formula without a value: replace it by its value',
  },
  'cell-error': { vi: 'Ô báo lỗi {value}', en: 'The cell holds the error {value}' },
  'value-missing': { vi: 'Thiếu giá trị', en: 'The value is missing' },
  'code-malformed': {
    vi: 'Mã “{value}” không đúng dạng 1.000798',
    en: 'The code “{value}” is not of the form 1.000798',
  },
  'code-completed': {
    vi: 'Mã “{value}” mất số 0 ở cuối, hiểu là {code}',
    en: 'The code “{value}” lost its last zeros and is taken as {code}',
  },
  'level-unclear': {
    vi: 'Cấp thực hiện “{value}” không phải đúng một trong: tỉnh, huyện, xã',
    en: 'The level “{value}” is not exactly one of: province, district, commune',
  },
  'duplicate-code': {
    vi: 'Thủ tục {code} đã có ở dòng {other}',
    en: 'The procedure {code} is already in row {other}',
  },
  'limit-not-positive': {
    vi: 'Thời hạn “{value}” phải lớn hơn 0',
    en: 'The time limit “{value}” must be above 0',
  },
  'limit-unclear': {
    vi: 'Thời hạn “{value}” không đọc được thành một số ngày duy nhất: để là chưa biết',
    en: 'The time limit “{value}” is not one plain number of days: it stays unknown',
  },
  'unknown-agency': {
    vi: 'Không có cơ quan nào của tỉnh là “{value}”',
    en: 'The province has no agency “{value}”',
  },
  'breaks-rule': {
    vi: 'Quy trình của thủ tục {code} không hợp lệ: {vi}',
    en: 'The process of the procedure {code} breaks a rule: {en}',
  },
} as const;

export type FindingCode = keyof typeof texts;

const warnings = new Set<FindingCode>([
  'unknown-heading',
  'formula-value',
  'code-completed',
  'limit-unclear',
]);

/** `column` is the letter, with its heading where there is one. */
export function finding(
  code: FindingCode,
  place: { row?: number; column?: string } = {},
  params: Record<string, string> = {},
): ImportFinding {
  const { vi, en } = texts[code];
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  return {
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    row: place.row ?? null,
    column: place.column ?? null,
    params,
    message: { vi: filled(vi), en: filled(en) },
  };
}
