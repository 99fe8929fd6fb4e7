import type { Browser } from 'playwright-core';
import { sitDown, startBrowser, type BrowserOfficer } from './officer';
import { stackPassword, startStack, type Stack } from './stack';

export interface BrowserOffice {
  readonly stack: Stack;
  readonly browser: Browser;
  /** Sits an officer down at a window of their own, signed in. */
  officer(username: string): Promise<BrowserOfficer>;
}

/**
 * The whole system and a browser for the officers of a suite: there before its tests, gone after them.
 * @param codes of the procedures that are deployed; the usual few where none are named
 */
export function openBrowserOffice(codes?: string[]): BrowserOffice {
  let stack: Stack | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    // Each is kept as soon as it is there: where the other does not start, it is closed all the same.
    await Promise.all([
      startStack({}, codes).then((started) => (stack = started)),
      startBrowser().then((started) => (browser = started)),
    ]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);
  const opened = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the office is opened before the tests');
    return part;
  };
  return {
    get stack() {
      return opened(stack);
    },
    get browser() {
      return opened(browser);
    },
    officer: (username) => sitDown(opened(browser), opened(stack).apiUrl, username, stackPassword),
  };
}
