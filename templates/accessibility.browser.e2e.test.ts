import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page as Tab } from 'playwright-core';
import { loadAssets, publicFolder } from './assets';
import { languages } from './language';
import { createRenderer } from './renderer';
import type { Page, Views } from './views';

const folder = join(__dirname, 'samples');
const samples = readdirSync(folder).map((file) => basename(file, '.json'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const renderer = createRenderer(loadAssets());

const load = (sample: string) =>
  JSON.parse(readFileSync(join(folder, `${sample}.json`), 'utf8')) as Views[Page];

/** `/sample.language`, with the assets of the last build. */
function answerFor(url: string): { type: string; body: string | Buffer } {
  if (url.startsWith('/assets/')) {
    const name = basename(url);
    const type = name.endsWith('.css')
      ? 'text/css'
      : name.endsWith('.js')
        ? 'text/javascript'
        : 'image/svg+xml';
    const place = url.includes('/fonts/') ? join('fonts', name) : name;
    return { type, body: readFileSync(join(publicFolder, place)) };
  }
  const [, sample = '', language] = /^\/(.*)\.(vi|en)$/.exec(url) ?? [];
  const page = sample.replace(/\..*/, '') as Page;
  const reader = language === 'en' ? 'en' : 'vi';
  const body = renderer.render(page, load(sample), reader);
  return { type: 'text/html', body: body.includes('<html') ? body : withinPage(body, reader) };
}

/** What is shown within the modeler's page is judged in the place that it has there: below a heading. */
const withinPage = (part: string, language: string): string =>
  `<!doctype html><html lang="${language}"><head><title>One-stop</title></head>` +
  `<body><main><h1>One-stop</h1><h2>One-stop</h2>${part}</main></body></html>`;

function serve(): Promise<Server> {
  const server = createServer((req, res) => {
    try {
      const { type, body } = answerFor(req.url ?? '');
      res.setHeader('Content-Type', `${type}; charset=utf-8`).end(body);
    } catch {
      res.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

let server: Server;
let browser: Browser;
let tab: Tab;

beforeAll(async () => {
  server = await serve();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? 'chromium', args });
  tab = await browser.newPage({ viewport: { width: 1366, height: 768 }, bypassCSP: true });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const cases = samples
  // A part of a page is judged within its page.
  .filter((sample) => sample !== 'worklist-rows')
  .flatMap((sample) => languages.map((language) => [sample, language] as const));

describe('a person without a mouse, or without sight, can use', () => {
  test.each(cases)('%s in %s', async (sample, language) => {
    const { port } = server.address() as AddressInfo;
    await tab.goto(`http://127.0.0.1:${port}/${encodeURIComponent(sample)}.${language}`);
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate<AxeResults>('axe.run(document)');
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(told).toEqual([]);
  });
});
