import type { Locator, Page } from 'playwright-core';

/** The modeler as an officer sees it: what is chosen, changed, and told. */
export class ModelerPage {
  constructor(readonly page: Page) {}

  /** Begins a redesign at the procedure's page, and waits until its drawing can be worked on. */
  async begin(code: string): Promise<void> {
    await this.page.goto(`/procedures/${code}`);
    await this.page.click('#redesign');
    await this.page.waitForURL(/\/modeler\//);
    await this.opened();
  }

  async opened(): Promise<void> {
    await this.page.waitForSelector('#modeler[data-state=open]');
  }

  step(id: string): Locator {
    return this.page.locator(`.djs-shape[data-element-id="${id}"]`);
  }

  /** Chooses a step on the drawing, all of which is brought into sight first. */
  async choose(id: string): Promise<void> {
    await this.press('Xem toàn bộ');
    await this.step(id).click();
    await this.page.waitForSelector('#step-name');
  }

  /** Opens a tool by its button, which may stand in the menu of those that are seldom used. */
  async openTool(id: string): Promise<void> {
    const button = this.page.locator(`#tool-${id}`);
    if (!(await button.isVisible())) await this.page.click('#more-tools');
    await button.click();
  }

  /** Closes the tool that is open, whose button the drawing's own place may hide. */
  async closeTool(): Promise<void> {
    await this.page.click('.tool__head .modeler__tool');
  }

  /** The time of the chosen step, in the unit that the panel shows. */
  async takes(amount: number): Promise<void> {
    await this.page.fill('#step-amount', String(amount));
    await this.page.locator('#step-amount').blur();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }

  /**
   * Waits until everything is on the server, and the rules have looked at it. The modeler says both on its own element in
   * the moment of a change; what it draws follows a frame later.
   */
  async settled(): Promise<void> {
    await this.page.waitForSelector('#modeler[data-saved=saved][data-checked=true]');
    await this.page.locator('.modeler__saved', { hasText: /Đã lưu|Saved/ }).waitFor();
    await this.page.locator('.findings__head:not(.is-busy)').waitFor();
  }

  findings(): Promise<string> {
    return this.page.locator('.findings__head').innerText();
  }

  deadline(): Promise<string> {
    return this.page.locator('.deadline').innerText();
  }

  async submit(): Promise<void> {
    await this.page.click('.modeler__submit');
    await this.page.waitForURL(/\/drafts\//);
  }
}
