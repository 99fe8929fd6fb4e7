import type { Express } from 'express';
import request from 'supertest';
import { stepsOf } from '../../../processes';
import { formFor } from '../../../processes/forms/formFor';
import { openOffice, procedureCode, type Office } from '../../actions/testing/office';
import { createApp } from '../../app';
import { formModel } from '../../models/form';

/** As the office registers its officers. */
export const password = 'một mật khẩu dài';

export interface PagesOffice extends Office {
  site: Express;
  /** A browser of somebody who has just come in; sees pages. */
  browser(): Browser;
  /** A browser of an officer who is signed in. */
  browserOf(username: string): Promise<Browser>;
}

/** A person's browser: cookies, and forms sent with what their hidden fields say. */
export interface Browser {
  get(path: string): request.Test;
  /** Loads a page and sends the form on it whose address is `action`, with these fields filled in. */
  submit(page: string, action: string, fields: Record<string, string | string[]>): Promise<request.Response>;
  post(path: string, fields: Record<string, string | string[]>): request.Test;
  /** Sends a form with files. */
  upload(path: string, fields: Record<string, string | string[]>): request.Test;
  forget(): void;
}

const hiddenIn = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
      ],
    ),
  );

/** The part of a page from the form of that address to the form's end. */
function formOn(html: string, action: string): string {
  const at = html.indexOf(`action="${action}"`);
  if (at < 0) throw new Error(`No form for ${action} on the page`);
  return html.slice(at, html.indexOf('</form>', at));
}

function createBrowser(site: Express): Browser {
  let agent = request.agent(site);
  const post: Browser['post'] = (path, fields) =>
    agent.post(path).type('form').set('Accept', 'text/html').send(fields);
  return {
    get: (path) => agent.get(path).set('Accept', 'text/html'),
    post,
    async submit(page, action, fields) {
      const { text } = await agent.get(page).set('Accept', 'text/html');
      return post(action, { ...hiddenIn(formOn(text, action)), ...fields });
    },
    upload: (path, fields) => agent.post(path).set('Accept', 'text/html').field(fields),
    forget() {
      agent = request.agent(site);
    },
  };
}

/** The whole site on a store of its own; the engine is in memory. */
export async function openPages(): Promise<PagesOffice> {
  const office = await openOffice();
  const dossierCode = await receive(office);
  const site = createApp(office.deps);
  const browser = () => createBrowser(site);
  return {
    ...office,
    addTask: (task) => office.addTask({ dossierCode, ...task }),
    site,
    browser,
    async browserOf(username) {
      const own = browser();
      await own.submit('/', '/sign-in', { username, password });
      return own;
    },
  };
}

/** A dossier for the tasks to belong to. */
async function receive({ deps, post }: Office): Promise<string> {
  const documents = deps.procedures.find(({ code }) => code === procedureCode)?.papers ?? [];
  const applicant = { fullName: 'Trần Thị Bưởi' };
  const { body } = await post('reception', '/api/dossiers', { procedureCode, applicant, documents });
  return (body as { code: string }).code;
}

/** The form of a step of the tests' procedure, as the projection of forms would have it. */
export async function addForm({ deps }: Office, elementId: string): Promise<string> {
  const entry = deps.procedures.find(({ code }) => code === procedureCode);
  const step = entry && stepsOf(entry).find((one) => one.elementId === elementId);
  if (!step) throw new Error(`${procedureCode} has no step ${elementId}`);
  const schema = formFor(step, entry.papers);
  const _id = `form-${schema.id}`;
  const form = { _id, formId: schema.id, version: 1, schema, deployedAt: deps.now() };
  await formModel(deps.connection).updateOne({ _id }, { $set: form }, { upsert: true });
  return _id;
}
