import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Chromium as it starts everywhere, also for root and without a network. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** One officer in front of a browser window of a commune office's size. */
export interface BrowserOfficer {
  page: Page;
  /** What the page's own scripts and requests complained of; empty where all is well. */
  complaints: string[];
  /** Opens the first task of the worklist, claims it, fills its form in and decides. */
  doFirstTask(dossierCode: string, decision?: string): Promise<void>;
  leave(): Promise<void>;
}

/** Opens a window and signs in. */
export async function sitDown(
  browser: Browser,
  url: string,
  username: string,
  password: string,
): Promise<BrowserOfficer> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  const complaints = listenTo(page, url);
  await page.goto('/');
  await signIn(page, username, password);
  return {
    page,
    complaints,
    doFirstTask: (dossierCode, decision) => doFirstTask(page, dossierCode, decision),
    leave: () => context.close(),
  };
}

export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.fill('#username', username);
  await page.fill('#password', password);
  await page.click('main button.govuk-button, .entry__box button.govuk-button');
  await page.waitForSelector('.bar__who');
}

function listenTo(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      complaints.push(request.url());
  });
  return complaints;
}

async function doFirstTask(page: Page, dossierCode: string, decision?: string): Promise<void> {
  await openFirstTask(page, dossierCode);
  await page.click('#claim');
  await page.waitForSelector('#task-form .decisions button');
  await fillForm(page, decision);
  await page.click(decision ? `.decisions button[value="${decision}"]` : '.decisions button');
  await page.waitForURL((address) => !address.pathname.endsWith('/complete'));
}

/** The list refreshes itself: the officer only looks at it until the dossier is on top. */
export async function openFirstTask(page: Page, dossierCode: string): Promise<void> {
  await page.goto('/worklist?scope=claimable');
  const first = page.locator('table.worklist tbody tr').first();
  await first.filter({ hasText: dossierCode }).waitFor({ timeout: 20_000 });
  await first.locator('a.table__main').click();
}

/** Fills in what the form shows as required and what the decision asks for. */
export async function fillForm(page: Page, decision?: string): Promise<void> {
  for (const group of await page.locator('#task-form .govuk-form-group').all()) {
    const only = await group.getAttribute('data-only-for');
    if (only && !only.split(/[ ,]/).includes(decision ?? '')) continue;
    if (await group.locator('.optional').count()) continue;
    await fillField(group);
  }
}

async function fillField(group: Locator): Promise<void> {
  const choice = group.locator('input[type=radio], input[type=checkbox]').first();
  if (await choice.count()) return choice.check();
  const list = group.locator('select');
  if (await list.count()) return void (await list.selectOption({ index: 1 }));
  const text = group.locator('input, textarea').first();
  if (!(await text.count()) || (await text.inputValue())) return;
  await text.fill(await wordsFor(group, text));
}

/** What an officer would type there. */
async function wordsFor(group: Locator, field: Locator): Promise<string> {
  const type = await field.getAttribute('type');
  if (type === 'date') return '2026-11-23';
  if (type === 'datetime-local') return '2026-11-23T08:00';
  if ((await field.getAttribute('inputmode')) === 'decimal') return '1';
  const label = await group.locator('label').innerText();
  return /CCCD|định danh|căn cước|điện thoại/i.test(label) ? '019085001234' : 'Đủ điều kiện theo quy định';
}

/** Opens the page again until it says so: what was just done is shown a moment later. */
export async function waitForText(page: Page, path: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    await page.goto(path);
    if ((await page.innerText('main')).includes(text)) return;
    await page.waitForTimeout(250);
  }
  throw new Error(`${path} never said "${text}": ${await page.innerText('main')}`);
}

/** Keeps a picture of the page where PICTURES names a folder; for people who want to look. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
