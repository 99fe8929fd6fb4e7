// npm test: sets up what is missing, then runs all tests. Those that need a browser are left out, loudly, where
// none is found; BROWSER_TESTS=required makes that a failure.
import './setup/nodeVersion.mjs';
import { findBrowser, sayNoBrowser } from './setup/browser.mjs';
import { setUp } from './setup/index.mjs';
import { runTests } from './setup/jest.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  const machine = await setUp();
  const browser = findBrowser();
  const passed = runTests({ ...machine, ...(browser ? { CHROMIUM: browser } : {}) }, browser !== undefined);
  if (browser === undefined) sayNoBrowser();
  const browserFailure = browser === undefined && process.env.BROWSER_TESTS === 'required';
  process.exitCode = passed && !browserFailure ? 0 : 1;
});
