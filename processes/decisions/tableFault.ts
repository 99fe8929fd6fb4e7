/** What stands against a decision table; `line` counts from 1, null where it is the table's. */
export interface TableFault {
  code: TableFaultCode;
  severity: 'error' | 'warning';
  line: number | null;
  params: Record<string, string | number>;
}

export type TableFaultCode = keyof typeof tableMessages;

/** What is said of it, to who draws it and to who sends it. */
export const tableMessages = {
  'table-too-large': { vi: 'Bảng lớn hơn {most} ký tự.', en: 'The table is larger than {most} characters.' },
  'table-declaration': {
    vi: 'Dòng {line} khai báo DOCTYPE hoặc thực thể XML, không được nhận. Hãy xóa khai báo đó.',
    en: 'Line {line} declares a DOCTYPE or entities, which is not taken. Remove the declaration.',
  },
  'table-too-deep': {
    vi: 'Các phần tử lồng nhau quá {most} cấp.',
    en: 'Elements lie in each other more than {most} deep.',
  },
  'table-malformed': {
    vi: 'Tệp không phải bảng quyết định DMN đọc được: {detail}',
    en: 'It is no decision table in DMN that can be read: {detail}',
  },
  'table-no-table': {
    vi: 'Không có bảng quyết định nào trong tệp.',
    en: 'There is no decision table in it.',
  },
  'table-more-than-one': {
    vi: 'Mỗi tệp chỉ chứa một bảng quyết định. Hãy tách thành nhiều tệp.',
    en: 'There is more than one decision in it. Make one file of each.',
  },
  'table-too-long': { vi: 'Bảng dài quá {most} dòng.', en: 'The table has more than {most} lines.' },
  'table-too-wide': { vi: 'Bảng rộng quá {most} cột.', en: 'The table has more than {most} columns.' },
  'no-name': { vi: 'Bảng chưa có tên.', en: 'The table has no name.' },
  'no-inputs': { vi: 'Bảng chưa có cột điều kiện.', en: 'The table has no column of conditions.' },
  'no-outputs': { vi: 'Bảng chưa có cột kết quả.', en: 'The table has no column of results.' },
  'no-lines': { vi: 'Bảng chưa có dòng nào.', en: 'The table has no line.' },
  'hit-policy': {
    vi: 'Cách chọn dòng “{policy}” cho nhiều kết quả cùng lúc, quy trình chỉ dùng được một. Hãy chọn “duy nhất” hoặc “dòng đầu tiên phù hợp”.',
    en: 'The hit policy “{policy}” gives many results at once; the process uses one. Choose “unique” or “first”.',
  },
  'column-empty': {
    vi: 'Cột “{column}” chưa nêu lấy dữ liệu nào.',
    en: 'The column “{column}” does not say what it reads.',
  },
  'output-unnamed': {
    vi: 'Cột kết quả “{column}” chưa có tên.',
    en: 'The column of results “{column}” has no name.',
  },
  'output-missing': {
    vi: 'Quy trình cần cột kết quả “{column}”. Hãy giữ lại cột này.',
    en: 'The process needs the column of results “{column}”. Keep it.',
  },
  'output-twice': {
    vi: 'Hai cột kết quả cùng tên “{column}”.',
    en: 'Two columns of results have the name “{column}”.',
  },
  'cell-count': {
    vi: 'Dòng {line} thiếu hoặc thừa ô.',
    en: 'Line {line} has too few cells, or too many.',
  },
  'bad-condition': {
    vi: 'Dòng {line}, cột “{column}”: điều kiện “{text}” không đọc được. Chữ phải đặt trong dấu nháy kép.',
    en: 'Line {line}, column “{column}”: the condition “{text}” cannot be read. Texts stand in double quotes.',
  },
  'no-result': {
    vi: 'Dòng {line}, cột “{column}” chưa có kết quả.',
    en: 'Line {line}, column “{column}” has no result.',
  },
  'bad-result': {
    vi: 'Dòng {line}, cột “{column}”: kết quả “{text}” không đọc được. Chữ phải đặt trong dấu nháy kép.',
    en: 'Line {line}, column “{column}”: the result “{text}” cannot be read. Texts stand in double quotes.',
  },
  'not-a-number': {
    vi: 'Dòng {line}, cột “{column}” phải là một số, không có dấu chấm ngăn cách.',
    en: 'Line {line}, column “{column}” must be a number, without separators.',
  },
  overlap: {
    vi: 'Dòng {line} và dòng {other} có thể cùng phù hợp, trong khi bảng chỉ cho một dòng phù hợp. Hồ sơ sẽ bị treo.',
    en: 'Lines {line} and {other} may both fit, but the table lets one fit only. The dossier would be stuck.',
  },
  'never-reached': {
    vi: 'Dòng {line} không bao giờ được dùng vì dòng {other} phía trên đã bao trùm.',
    en: 'Line {line} is never used: line {other} above it covers all of it.',
  },
  'not-covered': {
    vi: 'Không có dòng nào cho các trường hợp còn lại. Nên thêm một dòng cuối để trống điều kiện.',
    en: 'No line is for all other cases. Add a last line without conditions.',
  },
} as const;
