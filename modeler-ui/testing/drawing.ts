import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { loadBlocks } from '../../processes/blocks/blocks';
import { bpmnProcessIdOf } from '../../processes';
import { blockIdOf } from '../../processes/compile/blockId';
import { compileProcedure } from '../../processes/compile/compileProcedure';
import type { ProcedureEntry } from '../../processes/entry';
import { formTemplateOf } from '../../processes/forms/formFor';
import { formLibrary } from '../../processes/forms/library';
import { decisionsOf } from '../../processes';
import type { Block, Form, ModelerData } from '../modeler/data';
import type { Drawing } from './page';

type Act = keyof Drawing;

/** bpmn-js in a browser with the modeler's own parts, without a server: for what a drawing must do. */
export class DrawingBench {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async start(): Promise<DrawingBench> {
    const { outputFiles } = await build({
      entryPoints: [join(__dirname, 'page.ts')],
      bundle: true,
      write: false,
      outdir: '/',
      format: 'iife',
      target: 'es2021',
      loader: { '.svg': 'dataurl', '.md': 'text' },
    });
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    // Storage needs an origin.
    await page.route('http://drawing.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
    );
    await page.goto('http://drawing.test/');
    for (const { path, text } of outputFiles)
      await (path.endsWith('.css')
        ? page.addStyleTag({ content: text })
        : page.addScriptTag({ content: text }));
    return new DrawingBench(browser, page);
  }

  async open(bpmn: string, data: Partial<ModelerData>): Promise<void> {
    await this.page.evaluate(
      async ({ text, given }) => {
        const all = globalThis as unknown as { Drawing: new (data: object) => Drawing; drawing: Drawing };
        all.drawing = new all.Drawing(given);
        await all.drawing.open(text);
      },
      { text: bpmn, given: data },
    );
  }

  does<Name extends Act>(
    act: Name,
    ...given: Parameters<Drawing[Name]>
  ): Promise<Awaited<ReturnType<Drawing[Name]>>> {
    return this.page.evaluate(
      async ({ name, args }) => {
        const { drawing } = globalThis as unknown as {
          drawing: Record<string, (...all: unknown[]) => unknown>;
        };
        return drawing[name]?.(...args);
      },
      { name: act as string, args: given as unknown[] },
    ) as Promise<Awaited<ReturnType<Drawing[Name]>>>;
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

const both = (words: string) => ({ vi: words, en: words });

export const blocks = loadBlocks().map((template): Block => ({
  id: template.id,
  name: both(template.name),
  description: template.description,
  category: { id: template.category.id, name: both(template.category.name) },
  template: template as unknown as Block['template'],
}));

/** What the page would give the modeler for a procedure, with its compiled process. */
export async function drawnProcedure(
  entry: ProcedureEntry,
): Promise<{ bpmn: string; data: Partial<ModelerData> }> {
  const { bpmn, forms: own, decisions } = await compileProcedure(entry);
  const schemas = [...formLibrary(entry.papers), ...own].map(({ schema }) => schema);
  const forms = schemas.map((schema): Form => {
    const block = blockIdOf(formTemplateOf(schema.id));
    return { id: schema.id, name: schema.id, block, schema, decisions: decisionsOf(schema) };
  });
  const slots = Object.entries(entry.slots).map(([id, { name }]) => ({ id, name, agency: null }));
  const all = slots.some(({ id }) => id === 'reception')
    ? slots
    : [{ id: 'reception', name: 'Một cửa', agency: null }, ...slots];
  const { code, name, limit, papers } = entry;
  return {
    bpmn,
    data: {
      language: 'vi',
      draft: { id: '1', code, name, baseVersion: 1, revision: 1, state: 'draft', actions: ['edit'] },
      procedure: {
        code,
        name,
        limitHours: 0,
        legalBasis: [],
        papers: papers.map((each) => ({ id: each.id, name: each.name })),
      },
      slots: all,
      roles: ['reception', 'specialist', 'division-head', 'leader', 'clerk'].map((id) => ({ id, name: id })),
      forms,
      blocks,
      context: {
        slots: all.map(({ id }) => id),
        decisions: decisions.map(({ id }) => id),
        processIds: ['xin-loi-hen-lai'],
        procedure: { code, bpmnProcessId: bpmnProcessIdOf(code), limit },
      },
    },
  };
}
