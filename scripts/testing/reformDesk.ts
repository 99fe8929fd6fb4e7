import type { Page } from 'playwright-core';
import type { BrowserOffice } from './browserOffice';
import { ModelerPage } from './modelerPage';
import { fillForm, picture, waitForText, type BrowserOfficer } from './officer';

/** What the citizen is given at the counter. */
export interface Received {
  code: string;
  slip: string;
}

/** What is typed is kept while it is typed; where the page is left meanwhile, htmx says that it gave up. */
const ofALeftPage = /^htmx:(afterRequest|sendAbort|sendError)\b/;

/** A form that is refused comes back with its status. */
export const ofARefusedForm = /status of 400|^htmx:/;

/** Reform officers, and those who work with what they release: each at a window that stays open. */
export class ReformDesk {
  private readonly windows = new Map<string, Promise<BrowserOfficer>>();

  constructor(private readonly office: BrowserOffice) {}

  /** What an officer does at the own window; nothing on the page may have complained meanwhile, but for what is expected. */
  async at<T>(username: string, work: (page: Page) => Promise<T>, expected = ofALeftPage): Promise<T> {
    const window = this.windows.get(username) ?? this.office.officer(username);
    this.windows.set(username, window);
    const { page, complaints } = await window;
    const done = await work(page).catch((error: unknown) => {
      // What failed is told once, not by the next work at this window.
      complaints.length = 0;
      throw error;
    });
    expect(complaints.splice(0).filter((each) => !expected.test(each))).toEqual([]);
    return done;
  }

  /** From the procedure's page to the review: begins, changes, sees that it is lawful, submits. Resolves with the review's address. */
  redesign(code: string, change: (modeler: ModelerPage) => Promise<void>): Promise<string> {
    return this.at('reform', async (page) => {
      const modeler = new ModelerPage(page);
      await modeler.begin(code);
      await modeler.settled();
      await change(modeler);
      await modeler.settled();
      await picture(page, `redesigned-${code}`);
      expect(await modeler.findings()).not.toMatch(/[1-9]\d* lỗi/);
      await modeler.submit();
      return new URL(page.url()).pathname;
    });
  }

  /** Another officer reads these sentences, approves and releases. */
  release(review: string, sentences: (string | RegExp)[]): Promise<void> {
    return this.at('reform2', async (page) => {
      await page.goto(review);
      await page.waitForSelector('#comparison[data-state=shown]');
      await picture(page, `comparison-${review.slice(-4)}`);
      const told = await page.innerText('#comparison');
      for (const sentence of sentences) expect(told).toMatch(sentence);
      await page.click('#approve');
      await page.click('#release');
      await waitForText(page, review, 'phiên bản 2');
    });
  }

  /** A citizen brings every paper that the counter asks for. */
  receive(counter: string, procedure: string, applicant: string): Promise<Received> {
    return this.at(counter, async (page) => {
      await page.goto(`/receive/${procedure}`);
      await page.fill('[id="applicant.fullName"]', applicant);
      await page.fill('[id="applicant.phone"]', '0912345678');
      await page.fill('[id="applicant.address"]', 'Tổ 5, xã Hùng Sơn, huyện Đại Từ');
      for (const paper of await page.locator('input[name=papers]').all()) await paper.check();
      await page.click('form[enctype] button.govuk-button');
      await page.waitForURL(/\/dossiers\/.+\/forms\/appointment/);
      const code = decodeURIComponent(/dossiers\/([^/]+)/.exec(page.url())?.[1] ?? '');
      return { code, slip: await page.locator('.slips').innerText() };
    });
  }

  /** Takes that dossier's task from the worklist, fills its form in and decides. Resolves with the page of the task as it was. */
  does(username: string, dossier: string, decision?: string): Promise<string> {
    return this.at(username, async (page) => {
      await openTask(page, dossier);
      await page.click('#claim');
      await page.waitForSelector('#task-form .decisions button');
      const asked = await page.innerText('main');
      await fillForm(page, decision);
      await page.click(decision ? `.decisions button[value="${decision}"]` : '.decisions button');
      await page.waitForURL((address) => !address.pathname.endsWith('/complete'));
      expect(await page.locator('.govuk-error-summary').count()).toBe(0);
      return asked;
    });
  }

  /** Waits until that officer may take a task of the dossier. */
  comesTo(username: string, dossier: string): Promise<void> {
    return this.at(username, async (page) => {
      await page.goto('/worklist?scope=claimable');
      await page
        .locator('table.worklist tbody tr', { hasText: dossier })
        .first()
        .waitFor({ timeout: 30_000 });
    });
  }

  /** Whether that officer may take a task of the dossier now. */
  isOffered(username: string, dossier: string): Promise<boolean> {
    return this.at(username, async (page) => {
      await page.goto('/worklist?scope=claimable');
      return (await page.locator('table.worklist tbody tr', { hasText: dossier }).count()) > 0;
    });
  }

  /** The result was handed over, on this version of the process. */
  async endsWith(counter: string, dossier: string, version: number): Promise<void> {
    await this.at(counter, async (page) => {
      await waitForText(page, `/dossiers/${dossier}`, 'Đã trả kết quả');
      expect(await page.innerText('main')).toMatch(new RegExp(`phiên bản ${String(version)}`, 'i'));
    });
  }
}

/** The list refreshes itself: the officer looks at it until the dossier is there. */
export async function openTask(page: Page, dossier: string): Promise<void> {
  await page.goto('/worklist?scope=claimable');
  const row = page.locator('table.worklist tbody tr', { hasText: dossier }).first();
  await row.waitFor({ timeout: 30_000 });
  await row.locator('a.table__main').click();
}
