import type { Browser, Page } from 'playwright-core';
import { ModelerPage } from '../testing/modelerPage';
import { sitDown, startBrowser } from '../testing/officer';
import { procedureOf } from '../testing/reception';
import { stackPassword, startStack, type Stack } from '../testing/stack';
import { bareTimes } from './bareModeler';
import { rounded, spread } from './figures';
import { drawnIn, longProcess } from './longProcess';

/** No procedure of the catalogue draws more than this one. */
const largest = '1.010426';
const manyElements = 350;
const [openings, edits] = [5, 15];

/** What a reform officer waits for, beside bpmn-js alone on the same diagram in the same browser. */
export async function measureModeler(): Promise<Record<string, Record<string, unknown>>> {
  const stack = await startStack({}, [largest]);
  const browser = await startBrowser();
  try {
    const published = await draftOf(stack);
    const long = await draftOf(stack, await longProcess(procedureOf(largest), manyElements));
    return {
      'modeler-first-load': await firstLoad(browser, stack, published.id),
      'modeler-largest-procedure': await inUse(browser, stack, published),
      'modeler-350-elements': await inUse(browser, stack, long),
    };
  } finally {
    await browser.close();
    await stack.stop();
  }
}

interface OpenDraft {
  id: string;
  bpmn: string;
}

async function draftOf(stack: Stack, instead?: string): Promise<OpenDraft> {
  const reform = await stack.signIn('reform');
  const { body } = await reform.post<{ id: string; revision: number }>(`/api/procedures/${largest}/drafts`);
  const { id, revision } = body;
  if (instead) await reform.put(`/api/drafts/${id}/bpmn`, { bpmn: instead, revision });
  return { id, bpmn: instead ?? (await reform.get<string>(`/api/drafts/${id}/bpmn`)).body };
}

/** Nothing of the application is in the browser yet: all is fetched, over this machine's own network. */
async function firstLoad(browser: Browser, { apiUrl }: Stack, id: string) {
  const times: number[] = [];
  let kilobytes = 0;
  for (let turn = 0; turn < openings; turn += 1) {
    const { page, leave } = await sitDown(browser, apiUrl, 'reform', stackPassword);
    const transferred = await withEmptyCache(page);
    times.push(await opening(page, id));
    kilobytes = rounded(transferred() / 1000);
    await leave();
  }
  return { ...spread(times), compressedKilobytes: kilobytes };
}

async function inUse(browser: Browser, { apiUrl }: Stack, { id, bpmn }: OpenDraft) {
  const { page, leave } = await sitDown(browser, apiUrl, 'reform', stackPassword);
  await opening(page, id);
  const opened: number[] = [];
  for (let turn = 0; turn < openings; turn += 1) opened.push(await opening(page, id));
  await editOften(page);
  const [edited, checked] = [
    await measuresOf(page, 'modeler:edited'),
    await measuresOf(page, 'modeler:checked'),
  ];
  await leave();
  const bare = await bareTimes(browser, { bpmn, openings, edits });
  return {
    elements: drawnIn(bpmn),
    open: spread(opened),
    rawOpen: spread(bare.opened),
    edit: spread(edited),
    rawEdit: spread(bare.edited),
    check: spread(checked),
  };
}

/** Milliseconds from the address to the drawing that can be worked on. */
async function opening(page: Page, id: string): Promise<number> {
  await page.goto(`/modeler/${id}`);
  await new ModelerPage(page).opened();
  return page.evaluate(() => performance.getEntriesByName('modeler:opened')[0]?.startTime ?? NaN);
}

/** Types another time for a step, again and again, as the officer does. */
async function editOften(page: Page): Promise<void> {
  const modeler = new ModelerPage(page);
  await modeler.settled();
  await modeler.choose('appraise-commune');
  for (let hours = 1; hours <= edits; hours += 1) {
    await modeler.takes(hours);
    await modeler.settled();
  }
}

const measuresOf = (page: Page, name: string): Promise<number[]> =>
  page.evaluate((wanted) => performance.getEntriesByName(wanted).map(({ duration }) => duration), name);

/** Returns how many bytes came over the network since then, compressed as they were. */
async function withEmptyCache(page: Page): Promise<() => number> {
  const protocol = await page.context().newCDPSession(page);
  let bytes = 0;
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await protocol.send('Network.enable');
  await protocol.send('Network.clearBrowserCache');
  return () => bytes;
}
