import type { Session } from '../../modeler/session';

/** The drawing as a picture of its own. A drawing that is hidden behind the table is measured too. */
export async function svgOf({ canvas, editor }: Session): Promise<string> {
  const { hidden } = canvas;
  canvas.hidden = false;
  try {
    return (await editor.modeler.saveSVG()).svg;
  } finally {
    canvas.hidden = hidden;
  }
}

export interface Size {
  width: number;
  height: number;
}

/** Pixels of the picture for one of the drawing. */
const sharpness = 3;

/** Browsers draw nothing on a larger canvas. */
const longest = 16_000;
const largest = 120_000_000;

export async function pngOf(svg: string): Promise<Blob> {
  const { canvas } = await paint(svg);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('canvas'));
    }, 'image/png');
  });
}

/** Draws the picture on white, so sharp that the smallest letters are read on paper. */
export async function paint(svg: string): Promise<{ canvas: HTMLCanvasElement; size: Size }> {
  const size = sizeOf(svg);
  const scale = scaleFor(size);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size.width * scale);
  canvas.height = Math.ceil(size.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(await loaded(svg), 0, 0, canvas.width, canvas.height);
  return { canvas, size };
}

/** As it is written at the beginning of what bpmn-js saves. */
export function sizeOf(svg: string): Size {
  const read = (name: string) => Number(new RegExp(`<svg[^>]*\\s${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  return { width: Math.max(1, read('width')), height: Math.max(1, read('height')) };
}

export function scaleFor({ width, height }: Size): number {
  return Math.min(sharpness, longest / Math.max(width, height), Math.sqrt(largest / (width * height)));
}

async function loaded(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  URL.revokeObjectURL(image.src);
  return image;
}
