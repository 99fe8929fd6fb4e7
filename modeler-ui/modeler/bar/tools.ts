import type { Language } from '../../../processes/rules';
import type { Session } from '../session';

/** Where a tool shows itself: over the page, under its button, beside the drawing, or in the drawing's place. */
export type Shape = 'dialog' | 'menu' | 'side' | 'canvas';

/** A part of the modeler that is loaded when somebody first asks for it. */
export interface Tool {
  /** Names the bundle, made of modeler-ui/tools/<id>/index.tsx. */
  id: string;
  words: Record<Language, string>;
  /** What it is for, in one sentence. */
  hint?: Record<Language, string>;
  /** Its button stands in the bar, in the menu of what is used rarely, or in the panel of the chosen step. */
  where: 'bar' | 'more' | 'step';
  shape: Shape;
  /** Whether there is something to do with it; `about` is the chosen step where it stands there. */
  offered?: (session: Session, about: string | null) => boolean;
}

/** Every tool, in the order of the buttons: one line and one folder each. */
export const tools: Tool[] = [
  {
    id: 'compare',
    words: { vi: 'So sánh', en: 'Compare' },
    hint: { vi: 'Thay đổi so với quy trình đang áp dụng', en: 'What differs from the process in force' },
    where: 'bar',
    shape: 'canvas',
  },
  {
    id: 'simulate',
    words: { vi: 'Mô phỏng', en: 'Simulate' },
    hint: { vi: 'Xem hồ sơ đi qua từng bước trên sơ đồ', en: 'Watch a dossier move over the diagram' },
    where: 'bar',
    shape: 'canvas',
  },
  {
    id: 'rehearse',
    words: { vi: 'Chạy thử', en: 'Rehearse' },
    hint: {
      vi: 'Chạy một hồ sơ thử với biểu mẫu thật, sau đó xóa hết',
      en: 'Run a trial dossier with the real forms; all of it is removed afterwards',
    },
    where: 'bar',
    shape: 'canvas',
  },
  {
    id: 'start',
    words: { vi: 'Bắt đầu từ…', en: 'Start from…' },
    hint: {
      vi: 'Từ một mẫu, một thủ tục khác hoặc một tệp BPMN',
      en: 'From a pattern, another procedure or a BPMN file',
    },
    where: 'more',
    shape: 'dialog',
    offered: (session) => session.editable,
  },
  {
    id: 'decisions',
    words: { vi: 'Bảng quyết định', en: 'Decision tables' },
    where: 'more',
    shape: 'canvas',
  },
  {
    id: 'export',
    words: { vi: 'Xuất', en: 'Export' },
    where: 'more',
    shape: 'menu',
  },
  {
    id: 'form',
    words: { vi: 'Sửa biểu mẫu', en: 'Edit the form' },
    where: 'step',
    shape: 'canvas',
    offered: (session, about) => about !== null && session.editor.shapeOf(about)?.type === 'bpmn:UserTask',
  },
  {
    id: 'expert',
    words: { vi: 'Thuộc tính đầy đủ', en: 'All properties' },
    hint: { vi: 'Dành cho chuyên gia BPMN', en: 'For those who know BPMN' },
    where: 'step',
    shape: 'side',
    offered: (_session, about) => about !== null,
  },
];

/** What the bundle of a tool exports as `open`. Draws into `place`; what it returns is done when it is closed. */
export type OpenTool = (
  place: HTMLElement,
  about: { session: Session; elementId: string | null; close: () => void },
) => (() => void) | undefined;

/** The addresses of a tool's bundle; a tool that was not built is not offered. */
export interface ToolFiles {
  script: string;
  style: string | null;
}

/** Loads a tool's bundle and its stylesheet; the browser keeps both. */
export async function loadTool({ script, style }: ToolFiles): Promise<OpenTool> {
  if (style && !document.querySelector(`link[href="${style}"]`)) await loadStyle(style);
  const { open } = (await import(script)) as { open: OpenTool };
  return open;
}

function loadStyle(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    // Without its looks a tool still works.
    link.onload = link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  });
}

/** The tools to be shown there. */
export function toolsAt(where: Tool['where'], session: Session, about: string | null): Tool[] {
  return tools.filter(
    (tool) =>
      tool.where === where && tool.id in session.data.tools && (tool.offered?.(session, about) ?? true),
  );
}
