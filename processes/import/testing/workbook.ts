import { strToU8, zipSync } from 'fflate';
import { letterOf } from '../table';

/** A text, or the cell's own XML, e.g. a formula: `{ xml: '<f>1+1</f><v>2</v>' }`. */
export type Value = string | { xml: string; type?: string };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** An XLSX file with one sheet; empty texts are cells that are not there. */
export function workbook(rows: Value[][], merges: string[] = []): Uint8Array {
  const body = rows
    .map((row, at) => `<row r="${String(at + 1)}">${row.map(cellOf(at + 1)).join('')}</row>`)
    .join('');
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return workbookWith(
    `<worksheet><sheetData>${body}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
  );
}

/** Around the XML of a sheet, whatever it is. */
export function workbookWith(sheet: string): Uint8Array {
  const part = (xml: string) => strToU8(declaration + xml);
  return zipSync(
    {
      'xl/workbook.xml': part(
        '<workbook xmlns:r="r"><sheets><sheet name="TTHC" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': part(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': part(sheet),
    },
    { level: 1 },
  );
}

const cellOf = (row: number) => (value: Value, column: number) => {
  if (value === '') return '';
  const { xml, type } =
    typeof value === 'string' ? { xml: `<is><t>${escaped(value)}</t></is>`, type: 'inlineStr' } : value;
  return `<c r="${letterOf(column)}${String(row)}"${type === undefined ? '' : ` t="${type}"`}>${xml}</c>`;
};
