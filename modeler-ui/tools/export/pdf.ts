import { jsPDF } from 'jspdf';
import type { Published } from '../../modeler/table/published';
import { paint, type Size } from './picture';

/** Millimetres. */
const margin = 10;
const headHeight = 22;
const pages = [
  { format: 'a4', width: 297, height: 210 },
  { format: 'a3', width: 420, height: 297 },
] as const;

/** Millimetres of a pixel on the drawing at which the names of steps are read well. */
const readable = 0.12;

/** The drawing on one sheet, with whose it is above it: A4 where it can be read there, else A3. */
export async function pdfOf(svg: string, published: Published): Promise<Blob> {
  const { canvas, size } = await paint(svg);
  const { page, scale } = pageFor(size);
  const pdf = new jsPDF({ orientation: 'landscape', unit: 'mm', format: page.format, compress: true });
  pdf.setProperties({
    title: `${published.name} (${published.facts[0]?.value ?? ''})`,
    subject: published.title,
  });
  const head = headOf(published, page.width - 2 * margin);
  pdf.addImage(pixels(head), 'JPEG', margin, margin, page.width - 2 * margin, headHeight);
  const [width, height] = [size.width * scale, size.height * scale];
  const left = (page.width - width) / 2;
  pdf.addImage(pixels(canvas), 'JPEG', left, margin + headHeight, width, height);
  return pdf.output('blob');
}

/** As JPEG, which PDF takes as it is: a drawing of 15 million pixels would be packed for half a minute otherwise. */
const pixels = (canvas: HTMLCanvasElement): string => canvas.toDataURL('image/jpeg', 0.95);

/** The smallest sheet on which the drawing can be read; the largest there is where it is larger still. */
export function pageFor({ width, height }: Size): { page: (typeof pages)[number]; scale: number } {
  const fits = pages.map((page) => ({
    page,
    scale: Math.min(
      (page.width - 2 * margin) / width,
      (page.height - 2 * margin - headHeight) / height,
      0.2645,
    ),
  }));
  const [first] = fits;
  const last = fits[fits.length - 1] ?? first;
  if (!last) throw new Error('no page');
  return fits.find(({ scale }) => scale >= readable) ?? last;
}

/** Pixels of the heading for a millimetre: 300 an inch. */
const dots = 12;

/** Title and facts are painted by the browser, which has all the letters; the fonts of PDF lack those of Vietnamese. */
function headOf({ title, name, facts }: Published, width: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width * dots;
  canvas.height = headHeight * dots;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#14201c';
  const line = (text: string, y: number, size: number, weight = 400) => {
    context.font = `${String(weight)} ${String(size * dots)}px "Be Vietnam Pro", Arial, sans-serif`;
    context.fillText(text, 0, y * dots, canvas.width);
  };
  line(title, 4, 3.2);
  line(name, 9.5, 4.4, 600);
  line(facts.map(({ label, value }) => `${label}: ${value}`).join('  ·  '), 15, 3.2);
  return canvas;
}
