import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../../processes/rules';
import type { Published, PublishedRow } from '../../modeler/table/published';
import { tableWordsFor } from '../../modeler/table/words';
import { factLines, fileColumns, type FileColumn } from './columns';

/** Twentieths of a point: A4, and its margins of 1.5 cm. */
const [shortSide, longSide, margin] = [11_906, 16_838, 850];
const tableWidth = longSide - 2 * margin;

/** How far a branch is set in, in twentieths of a point. */
const indent = 280;

/** Documents of the administration are in Times New Roman (Decree 30/2020); sizes are half points. */
const font = 'Times New Roman';

/** The table as a document for an office: A4 across, its headings again on each page. */
export function docxOf(published: Published, language: Language): Promise<Blob> {
  return Packer.toBlob(documentOf(published, language));
}

export function documentOf(published: Published, language: Language): Document {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  return new Document({
    title: published.name,
    subject: published.title,
    styles: { default: { document: { run: { font, size: 24, language: { value: locale } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: shortSide, height: longSide, orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: pageNumbers() },
        children: [...heading(published), table(published.rows, language)],
      },
    ],
  });
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 20 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function heading(published: Published): Paragraph[] {
  const titled = (text: string, level?: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      ...(level && { heading: level }),
      children: [new TextRun({ text, bold: true, size: 26, color: '000000', font })],
    });
  return [
    titled(published.title.toUpperCase()),
    titled(published.name, HeadingLevel.HEADING_1),
    ...factLines(published).map((text) => new Paragraph({ children: [new TextRun(text)] })),
    new Paragraph({ children: [] }),
  ];
}

function table(rows: PublishedRow[], language: Language): Table {
  const words = tableWordsFor(language);
  const widths = fileColumns.map(({ share }) => Math.round((tableWidth * share) / 100));
  const cell = (column: number, children: Paragraph[], shaded = false) =>
    new TableCell({
      children,
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(shaded && { shading: { fill: 'EEF5F1' } }),
    });
  const headings = fileColumns.map(({ word }, index) =>
    cell(
      index,
      [new Paragraph({ children: [new TextRun({ text: words(word), bold: true, size: 22 })] })],
      true,
    ),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headings }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: fileColumns.map((column, index) => cell(index, content(row, column))),
          }),
      ),
    ],
  });
}

/** Branches are set in where the step is told, under the words that say what they are. */
function content(row: PublishedRow, { word, text }: FileColumn): Paragraph[] {
  const left = word === 'what' ? row.level * indent : 0;
  const paragraph = (run: { text: string; italics?: boolean }) =>
    new Paragraph({ indent: { left }, children: [new TextRun({ size: 22, ...run })] });
  const opens = word === 'what' && row.opens ? [paragraph({ text: row.opens, italics: true })] : [];
  const lines = text(row).filter(Boolean);
  return [...opens, ...(lines.length > 0 ? lines : ['']).map((line) => paragraph({ text: line }))];
}
