import { publishedOf } from '../../modeler/table/published';
import type { Session } from '../../modeler/session';
import { pngOf, svgOf } from './picture';
import { exportWordsFor } from './words';

export type Kind = 'bpmn' | 'svg' | 'png' | 'pdf' | 'docx' | 'xlsx';

/** How each kind of file is made; what only one of them needs is loaded with it. */
export const kinds: Record<Kind, (session: Session, now: Date) => Promise<Blob>> = {
  bpmn: async ({ editor }) => new Blob([await editor.xml()], { type: 'application/xml' }),
  svg: async (session) => new Blob([await svgOf(session)], { type: 'image/svg+xml' }),
  png: async (session) => pngOf(await svgOf(session)),
  pdf: async (session, now) => {
    const { pdfOf } = await import('./pdf');
    return pdfOf(await svgOf(session), tableOf(session, now));
  },
  docx: async (session, now) => {
    const { docxOf } = await import('./docxTable');
    return docxOf(tableOf(session, now), session.data.language);
  },
  xlsx: async (session, now) => {
    const { xlsxOf } = await import('./xlsxTable');
    const { language } = session.data;
    return xlsxOf(tableOf(session, now), language, exportWordsFor(language)('sheet'));
  },
};

const tableOf = ({ editor, data }: Session, now: Date) => publishedOf(editor.process, data, now);

/** E.g. "2.000205-2026-11-28.docx": what it is of, and of which day in this office. */
export function fileNameFor(code: string, kind: Kind, now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${code.replace(/[^\w.-]+/g, '_')}-${day}.${kind}`;
}
