import type { ModelerData } from '../data';
import type { Saved } from './autosave';

/** What the server says of a request that it does not carry out (RFC 9457), as far as it is read here. */
interface ProblemDocument {
  title?: string;
  detail?: string;
  code?: string;
  draft?: { updatedByName?: string; updatedBy?: string; updatedAt?: string };
}

/** Somebody who has the draft open, too; `own`: the same officer in another window. */
export interface Other {
  name: string;
  own: boolean;
}

/** The draft on the server. Every request carries the session's cookie and its token. */
export class Server {
  private token: string;

  constructor(private readonly data: Pick<ModelerData, 'csrf' | 'urls' | 'officer'>) {
    this.token = data.csrf;
  }

  /** What the server has now, and who changed it last. */
  async load(): Promise<{ bpmn: string; revision: number | null }> {
    const answer = await fetch(this.data.urls.bpmn, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) throw new Error(await reasonIn(answer));
    const revision = Number(answer.headers.get('draft-revision') ?? NaN);
    return { bpmn: await answer.text(), revision: Number.isFinite(revision) ? revision : null };
  }

  /** The version in force that the draft began with. */
  async base(): Promise<string> {
    const answer = await fetch(this.data.urls.base, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) throw new Error(await reasonIn(answer));
    return answer.text();
  }

  async save(bpmn: string, revision: number): Promise<Saved> {
    const answer = await this.send('PUT', this.data.urls.bpmn, { bpmn, revision });
    // A server that is restarting is as good as none: it is tried again.
    if (!answer || answer.status >= 500) return { outcome: 'unreachable' };
    if (answer.status === 401) return { outcome: 'signed-out' };
    if (answer.ok) {
      const saved = (await answer.json()) as { revision: number };
      return { outcome: 'saved', revision: saved.revision };
    }
    const problem = await problemIn(answer);
    if (problem.code === 'csrf-token-invalid') return { outcome: 'signed-out' };
    if (problem.code !== 'draft-changed') return { outcome: 'refused', reason: wordsOf(problem, answer) };
    const { updatedByName, updatedBy = '', updatedAt = '' } = problem.draft ?? {};
    return { outcome: 'changed', by: updatedByName ?? updatedBy, at: updatedAt };
  }

  /** Why it was not submitted; null when it was. */
  async submit(revision: number): Promise<string | null> {
    const answer = await this.send('POST', this.data.urls.submit, { revision });
    if (answer?.ok) return null;
    return answer ? wordsOf(await problemIn(answer), answer) : '—';
  }

  /** Who else has the draft open; nobody when it cannot be asked. */
  async others(window: string): Promise<Other[]> {
    const answer = await this.send('POST', this.data.urls.presence, { window });
    if (!answer?.ok) return [];
    const { others } = (await answer.json()) as { others: Other[] };
    return others.map(({ name, own }) => ({ name, own }));
  }

  private async send(method: string, url: string, body: object): Promise<Response | null> {
    const ask = () => {
      const headers = { 'content-type': 'application/json', 'x-csrf-token': this.token };
      return fetch(url, { method, headers, body: JSON.stringify(body) });
    };
    try {
      const answer = await ask();
      // Signed in again in another window: the session is another one, and so is its token.
      return answer.status === 403 && (await this.renewToken()) ? await ask() : answer;
    } catch {
      return null;
    }
  }

  /** Another officer who has signed in on this computer does not save in this one's place. */
  private async renewToken(): Promise<boolean> {
    const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } });
    if (!answer.ok) return false;
    const { username, csrfToken } = (await answer.json()) as { username: string; csrfToken?: string };
    if (username !== this.data.officer || !csrfToken || csrfToken === this.token) return false;
    this.token = csrfToken;
    return true;
  }
}

async function problemIn(answer: Response): Promise<ProblemDocument> {
  try {
    return (await answer.json()) as ProblemDocument;
  } catch {
    return {};
  }
}

const wordsOf = ({ detail, title }: ProblemDocument, { status }: Response): string =>
  detail ?? title ?? String(status);

async function reasonIn(answer: Response): Promise<string> {
  return wordsOf(await problemIn(answer), answer);
}
