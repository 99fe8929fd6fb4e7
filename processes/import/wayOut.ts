import type { FindingCode } from './finding';

/** What a person does about a finding. */
interface WayOut {
  vi: string;
  en: string;
}

const saveAgain: WayOut = {
  vi: 'Mở tệp bằng Excel, chọn “Lưu thành” XLSX hoặc CSV UTF-8 rồi tải lên lại.',
  en: 'Open the file in Excel, save it as XLSX or as CSV UTF-8, and upload it again.',
};
const nothing: WayOut = {
  vi: 'Không phải làm gì nếu đúng như vậy.',
  en: 'Nothing needs to be done if that is right.',
};
const aHeading: WayOut = {
  vi: 'Đặt tiêu đề cho cột như trong phần “Các cột của danh mục”.',
  en: 'Name the column as it stands under “Columns of the list”.',
};
const oneHeading: WayOut = {
  vi: 'Giữ một cột, xóa hoặc đổi tên cột kia.',
  en: 'Keep one of the columns; remove or rename the other.',
};
const aValue: WayOut = {
  vi: 'Thay công thức hoặc lỗi trong ô bằng giá trị.',
  en: 'Put the value into the cell in place of the formula or the error.',
};
const smaller: WayOut = {
  vi: 'Chỉ giữ danh mục thủ tục trong tệp, bỏ hình ảnh và các trang tính khác.',
  en: 'Keep only the list of procedures in the file, without pictures and other sheets.',
};
const unmerge: WayOut = {
  vi: 'Bỏ gộp ô và điền giá trị cho từng ô.',
  en: 'Unmerge the cells and fill in each of them.',
};

const waysOut: Readonly<Record<FindingCode, WayOut>> = {
  'not-a-list': saveAgain,
  'old-or-encrypted': saveAgain,
  'broken-workbook': saveAgain,
  'broken-csv': saveAgain,
  'not-utf8': saveAgain,
  'too-large': smaller,
  'too-many-rows': smaller,
  'no-headings': aHeading,
  'heading-missing': aHeading,
  'heading-twice': oneHeading,
  'merged-heading': unmerge,
  'merged-cells': unmerge,
  'unknown-heading': nothing,
  'formula-value': nothing,
  'code-completed': nothing,
  'formula-without-value': aValue,
  'cell-error': aValue,
  'value-missing': {
    vi: 'Điền giá trị vào ô, hoặc xóa cả dòng.',
    en: 'Fill the cell in, or remove the whole row.',
  },
  'code-malformed': {
    vi: 'Ghi mã quốc gia dạng 1.000798, hoặc để trống nếu thủ tục chưa có mã.',
    en: 'Give the national code such as 1.000798, or leave it empty where there is none yet.',
  },
  'level-unclear': {
    vi: 'Ghi đúng một cấp: Cấp tỉnh, Cấp huyện hoặc Cấp xã; nhiều cấp thì mỗi cấp một dòng.',
    en: 'Name exactly one level (Cấp tỉnh, Cấp huyện or Cấp xã), with a row for each where there are several.',
  },
  'duplicate-code': { vi: 'Giữ một dòng, xóa dòng kia.', en: 'Keep one of the rows and remove the other.' },
  'limit-not-positive': {
    vi: 'Ghi số ngày lớn hơn 0, hoặc để trống nếu chưa biết.',
    en: 'Give a number of days above 0, or leave it empty where it is unknown.',
  },
  'limit-unclear': {
    vi: 'Ghi một số ngày duy nhất, ví dụ “15 ngày làm việc”, nếu biết.',
    en: 'Give one number of days, such as “15 ngày làm việc”, where it is known.',
  },
  'unknown-agency': {
    vi: 'Ghi tên cơ quan của tỉnh như trong quyết định, hoặc để trống để lấy cơ quan phụ trách lĩnh vực.',
    en: 'Name an agency of the province as the decision does, or leave it empty for the usual one of the field.',
  },
  'breaks-rule': {
    vi: 'Sửa thời hạn hoặc cơ quan của dòng này, hoặc thiết kế lại quy trình của thủ tục trước khi nhập.',
    en: 'Correct the limit or the agency of the row, or redesign the process before importing.',
  },
};

/** The way out of what was found. */
export const wayOutOf = (code: FindingCode): WayOut => waysOut[code];
