import writeExcelFile, { type Cell, type Feature, type Row } from 'write-excel-file/universal';
import type { Language } from '../../../processes/rules';
import type { Published, PublishedRow } from '../../modeler/table/published';
import { tableWordsFor, type SayTable } from '../../modeler/table/words';
import { factLines, fileColumns } from './columns';

/** Characters that fit over the width of A4 across. */
const characters = 150;

/** The table as a workbook: one row a step, hours as numbers that can be summed up. */
export function xlsxOf(published: Published, language: Language, sheet: string): Promise<Blob> {
  const words = tableWordsFor(language);
  const above = headRows(published);
  const headings = headingRow(words);
  const data = [...above, headings, ...published.rows.map(dataRow)];
  const columns = [
    ...fileColumns.map(({ share }) => ({ width: Math.round((characters * share) / 100) })),
    { width: 10 },
  ];
  return writeExcelFile(
    data,
    { sheet, columns, orientation: 'landscape', stickyRowsCount: above.length + 1 },
    { fontFamily: 'Times New Roman', fontSize: 12, features: [printing(sheet, above.length + 1)] },
  ).toBlob();
}

/** Points; rows over several columns do not find their height themselves. */
const heightOf = (text: string): number => 17 * Math.ceil(text.length / (characters * 0.9));

function headRows(published: Published): Row[] {
  const line = (value: string, style: object = {}): Row => [
    { value, columnSpan: fileColumns.length + 1, ...style },
  ];
  const title = { fontWeight: 'bold', align: 'center', wrap: true };
  return [
    line(published.title.toUpperCase(), title),
    line(published.name, title),
    ...factLines(published).map((text) => line(text, { wrap: true, height: heightOf(text) })),
    [],
  ];
}

const bordered = { borderStyle: 'thin', borderColor: '#4a5852', alignVertical: 'top', wrap: true } as const;

function headingRow(words: SayTable): Row {
  const cell = (value: string): Cell => ({
    value,
    ...bordered,
    fontWeight: 'bold',
    backgroundColor: '#eef5f1',
  });
  return [...fileColumns.map(({ word }) => cell(words(word))), cell(words('hours'))];
}

function dataRow(row: PublishedRow): Row {
  const texts = fileColumns.map(({ word, text }): Cell => {
    const opens = word === 'what' && row.opens ? [row.opens] : [];
    const indent = word === 'what' && row.level > 0 ? { indent: row.level } : {};
    return { value: [...opens, ...text(row)].join('\n'), type: String, ...bordered, ...indent };
  });
  return [...texts, row.hours === null ? { ...bordered } : { value: row.hours, type: Number, ...bordered }];
}

/** A4, as wide as the sheet; the rows down to the headings come again on each page. */
function printing(sheet: string, headings: number): Feature<Blob> {
  const titles = `'${sheet}'!$${String(headings)}:$${String(headings)}`;
  const names = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (content) => content.replace('<definedNames/>', names) },
        'xl/worksheets/sheet{id}.xml': { transform: fitted },
      },
    },
  };
}

function fitted(content: string): string {
  const setup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  const fits = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return content.replace(/<pageSetup[^>]*\/>/, setup).replace(/(<worksheet[^>]*>)/, `$1${fits}`);
}
