import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Workbench } from './workbench';

/** A function of the workbench, called in the browser. */
type Call = <Name extends keyof Workbench>(
  name: Name,
  ...args: Parameters<Workbench[Name]>
) => Promise<Awaited<ReturnType<Workbench[Name]>>>;

/** The modeler's canvas in a real browser, on an empty page: no server is needed. */
export async function openWorkbench(): Promise<{ call: Call; close: () => Promise<void> }> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? 'chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const page: Page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.setContent('<!doctype html><title>workbench</title><body></body>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const call: Call = (name, ...args) =>
    page.evaluate(
      ([method, given]) => {
        const { workbench } = window as unknown as {
          workbench: Record<string, (...all: unknown[]) => unknown>;
        };
        return workbench[method as string]?.(...(given as unknown[]));
      },
      [name, args] as const,
    ) as Promise<never>;
  return { call, close: () => browser.close() };
}
