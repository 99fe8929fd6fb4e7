import type { ModelerData } from '../data';
import type { Saved } from './autosave';

/** What the server says of a request that it does not carry out (RFC 9457), as far as it is read here. */
interface ProblemDocument {
  title?: string;
  detail?: string;
  code?: string;
  draft?: { updatedByName?: string; updatedBy?: string; updatedAt?: string };
}

/** The draft on the server. Every request carries the session's cookie and its token. */
export class Server {
  constructor(private readonly data: Pick<ModelerData, 'csrf' | 'urls'>) {}

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
    if (answer.ok) {
      const saved = (await answer.json()) as { revision: number };
      return { outcome: 'saved', revision: saved.revision };
    }
    const problem = await problemIn(answer);
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
  async others(): Promise<string[]> {
    const answer = await this.send('POST', this.data.urls.presence, {});
    if (!answer?.ok) return [];
    const { others } = (await answer.json()) as { others: { name: string }[] };
    return others.map(({ name }) => name);
  }

  private async send(method: string, url: string, body: object): Promise<Response | null> {
    const headers = { 'content-type': 'application/json', 'x-csrf-token': this.data.csrf };
    try {
      return await fetch(url, { method, headers, body: JSON.stringify(body) });
    } catch {
      return null;
    }
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
