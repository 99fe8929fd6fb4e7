import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

/** bpmn-js alone, as its makers publish it. */
const script = createRequire(__filename).resolve('bpmn-js/dist/bpmn-modeler.production.min.js');

interface Work {
  bpmn: string;
  openings: number;
  edits: number;
}

/** In milliseconds. */
export interface BareTimes {
  opened: number[];
  edited: number[];
}

interface Services {
  elementRegistry: { find(wanted: (element: { type: string }) => boolean): object };
  modeling: { updateProperties(element: object, properties: object): void };
}

interface BareModeler {
  importXML(bpmn: string): Promise<unknown>;
  get<Name extends keyof Services>(name: Name): Services[Name];
  destroy(): void;
}

/** What bpmn-js alone needs to draw a diagram, its script read already, and to change a name. */
export async function bareTimes(browser: Browser, work: Work): Promise<BareTimes> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.setContent('<div id="canvas" style="height: 700px"></div>');
  await page.addScriptTag({ path: script });
  const times = await page.evaluate(drawAndEdit, work);
  await page.close();
  return times;
}

/** Runs in the browser, so everything that it needs is inside. */
async function drawAndEdit({ bpmn, openings, edits }: Work): Promise<BareTimes> {
  const { BpmnJS } = globalThis as unknown as {
    BpmnJS: new (options: { container: string }) => BareModeler;
  };
  const times: BareTimes = { opened: [], edited: [] };
  // A timer that is set within a frame fires after it was painted.
  const frame = globalThis as unknown as { requestAnimationFrame(run: () => void): void };
  const painted = () =>
    new Promise((resolve) => {
      frame.requestAnimationFrame(() => setTimeout(resolve));
    });
  for (let turn = 0; turn < openings; turn += 1) {
    const began = performance.now();
    const modeler = new BpmnJS({ container: '#canvas' });
    await modeler.importXML(bpmn);
    await painted();
    times.opened.push(performance.now() - began);
    const step = modeler.get('elementRegistry').find(({ type }) => type === 'bpmn:UserTask');
    for (let change = 0; turn === 0 && change < edits; change += 1) {
      const from = performance.now();
      modeler.get('modeling').updateProperties(step, { name: `Bước ${String(change)}` });
      await painted();
      times.edited.push(performance.now() - from);
    }
    modeler.destroy();
  }
  return times;
}
