import { strFromU8, unzipSync } from 'fflate';
import { Packer } from 'docx';
import type { Language } from '../../../processes/rules';
import type { Published } from '../../modeler/table/published';
import { documentOf } from './docxTable';
import { fileNameFor } from './kinds';
import { pageFor } from './pdf';
import { scaleFor, sizeOf } from './picture';
import { xlsxOf } from './xlsxTable';

const published: Published = {
  title: 'Quy trình nội bộ giải quyết thủ tục hành chính',
  name: 'Cấp giấy phép lao động cho người nước ngoài & gia hạn',
  facts: [
    { label: 'Mã thủ tục', value: '2.000205' },
    { label: 'Thời hạn giải quyết', value: '5 ngày làm việc' },
  ],
  papers: { label: 'Thành phần hồ sơ', value: 'Tờ khai; Hộ chiếu' },
  rows: [
    {
      ...{
        id: 'receive',
        no: '1',
        level: 0,
        opens: '',
        who: 'Bộ phận Một cửa',
        what: 'Số hóa, chuyển hồ sơ',
        hours: 4,
      },
      ...{
        time: '4 giờ làm việc',
        papers: ['Tờ khai', 'Hộ chiếu'],
        basis: 'Nghị định 61/2018/NĐ-CP',
        then: ['Thẩm định'],
      },
    },
    {
      ...{
        id: 'ask',
        no: '1a',
        level: 1,
        opens: 'Nếu “Thiếu giấy tờ”:',
        who: 'Bộ phận Một cửa',
        hours: null,
      },
      ...{ what: 'Chờ người nộp bổ sung <Mẫu 02>', time: 'chờ người nộp', papers: [], basis: '', then: [] },
    },
  ],
};

const opened = (file: Uint8Array, path: string): string => {
  const content = unzipSync(file)[path];
  if (!content) throw new Error(`no ${path}`);
  return strFromU8(content);
};

const textsIn = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '|')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\|+/g, '|');

describe('the step table as a document', () => {
  const documentXml = async (language: Language = 'vi') =>
    opened(new Uint8Array(await Packer.toBuffer(documentOf(published, language))), 'word/document.xml');

  test('says whose process it is, its limit, and every step with the letters of Vietnamese', async () => {
    const text = textsIn(await documentXml());
    expect(text).toContain('|QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH|');
    expect(text).toContain('|Cấp giấy phép lao động cho người nước ngoài & gia hạn|');
    expect(text).toContain('|Thời hạn giải quyết: 5 ngày làm việc|');
    expect(text).toContain('|1a|Bộ phận Một cửa|Nếu “Thiếu giấy tờ”:|Chờ người nộp bổ sung <Mẫu 02>|');
  });

  test('is A4 across, and its headings come again on each page', async () => {
    const xml = await documentXml();
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('has its headings in the reader’s language', async () => {
    expect(textsIn(await documentXml('en'))).toContain('|No.|Who|Does what|How long|Papers|Basis|Then|');
  });
});

describe('the step table as a workbook', () => {
  const workbook = async () =>
    new Uint8Array(await (await xlsxOf(published, 'vi', 'Các bước')).arrayBuffer());

  test('has every step with the letters of Vietnamese, and hours as numbers', async () => {
    const file = await workbook();
    const texts = textsIn(opened(file, 'xl/sharedStrings.xml'));
    expect(texts).toContain('|Nếu “Thiếu giấy tờ”:\nChờ người nộp bổ sung <Mẫu 02>|');
    expect(texts).toContain('|Thời hạn giải quyết: 5 ngày làm việc|');
    expect(opened(file, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="H8"[^>]*><v>4<\/v><\/c>/);
  });

  test('is printed on A4 across, as wide as the sheet, with its headings on each page', async () => {
    const file = await workbook();
    const sheet = opened(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    const workbookXml = opened(file, 'xl/workbook.xml');
    expect(workbookXml).toContain(`'Các bước'!$7:$7</definedName>`);
    expect(workbookXml.match(/<definedNames/g)).toHaveLength(1);
  });
});

describe('the drawing on a sheet', () => {
  test('is A4 where it can be read there, else A3', () => {
    expect(pageFor({ width: 1500, height: 700 }).page.format).toBe('a4');
    expect(pageFor({ width: 3000, height: 900 }).page.format).toBe('a3');
  });

  test('is painted as sharp as browsers can', () => {
    expect(
      scaleFor(sizeOf('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400" viewBox="0 0 1 1">')),
    ).toBe(3);
    expect(scaleFor({ width: 8000, height: 900 })).toBe(2);
  });
});

test('a file is named by its procedure and the day', () => {
  expect(fileNameFor('2.000205', 'docx', new Date(2026, 10, 3, 8))).toBe('2.000205-2026-11-03.docx');
});
