import type { Language } from '../../../processes/rules';
import type { ModelerData } from '../../modeler/data';

/** A step of a rehearsal, as the API tells it. */
export interface Step {
  key: string;
  elementId: string;
  name: string;
  kind: 'work' | 'wait' | 'standing';
  role: string;
  agencyName: string;
  unit: string;
  createdAt: string;
  dueAt: string | null;
  endedAt: string | null;
  hours: number;
  onTime: boolean | null;
  canceled: boolean;
  decision: string | null;
  timedOut: boolean;
}

export interface Rehearsal {
  id: string;
  revision: number;
  state: 'starting' | 'running' | 'ended';
  outcome: string | null;
  applicant: string;
  now: string;
  aheadMs: number;
  receivedAt: string;
  promisedAt: string;
  dueAt: string;
  overdue: boolean;
  apology: boolean;
  pauses: { reason: string; endedAt: string | null }[];
  workingHours: number;
  missingPapers: string[];
  steps: Step[];
  path: {
    elements: Record<string, { entered: number; left: number; terminated: number }>;
    flows: Record<string, number>;
  };
  incidents: { elementId: string; name: string; text: string }[];
}

interface Choice {
  id: string;
  name: string;
}

export interface Choices {
  running: string | null;
  agencies: Choice[];
  cases: Choice[];
  papers: Choice[];
}

export interface Sample {
  agency?: string;
  case?: string;
  applicant?: string;
  missingPapers: string[];
}

export type Move = 'hour' | 'day' | 'step' | 'dossier';

/** Why a request was not carried out, in the reader's words. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** One sentence each. */
    readonly reasons: string[] = [],
  ) {
    super(message);
  }
}

interface ProblemDocument {
  detail?: string;
  title?: string;
  errors?: { message: string }[];
  findings?: { severity: string; elementName: string; message: Record<Language, string> }[];
}

/** The rehearsals of one redesign on the server. `unreachable` is what is said when no answer comes. */
export class Rehearsals {
  constructor(
    private readonly data: Pick<ModelerData, 'csrf' | 'draft' | 'language'>,
    private readonly unreachable: string,
  ) {}

  choices(): Promise<Choices> {
    return this.ask('GET', `/api/drafts/${this.data.draft.id}/rehearsals`);
  }

  /** The same key is the same rehearsal, however often it is sent. */
  start(sample: Sample, key: string): Promise<Rehearsal> {
    return this.ask('POST', `/api/drafts/${this.data.draft.id}/rehearsals`, sample, {
      'idempotency-key': key,
    });
  }

  look(id: string): Promise<Rehearsal> {
    return this.ask('GET', `/api/rehearsals/${id}`);
  }

  move({ id, aheadMs }: Rehearsal, to: Move): Promise<Rehearsal> {
    return this.ask('POST', `/api/rehearsals/${id}/advance`, { to, aheadMs });
  }

  /** One that is gone already is ended. */
  async end(id: string): Promise<void> {
    const answer = await this.send('DELETE', `/api/rehearsals/${id}`, {});
    if (!answer.ok && answer.status !== 404) throw await this.refusalIn(answer);
  }

  async bpmn(id: string): Promise<string> {
    const answer = await this.send('GET', `/api/rehearsals/${id}/bpmn`);
    if (!answer.ok) throw await this.refusalIn(answer);
    return answer.text();
  }

  /** The form of a step as its officer would have it: HTML of our own server. */
  async form(id: string, key: string): Promise<string> {
    const answer = await this.send('GET', stepUrl(id, key));
    if (!answer.ok) throw await this.refusalIn(answer);
    return answer.text();
  }

  /** Sends the form; null where it was taken, else the form with what is wrong. */
  async complete(id: string, key: string, filled: URLSearchParams): Promise<string | null> {
    const answer = await this.send('POST', stepUrl(id, key), filled);
    if (answer.status === 204) return null;
    const html = answer.headers.get('content-type')?.includes('html') && answer.status < 500;
    if (!html || answer.status === 404) throw await this.refusalIn(answer);
    return answer.text();
  }

  private async ask<R>(method: string, url: string, body?: object, headers = {}): Promise<R> {
    const answer = await this.send(method, url, body, headers);
    if (!answer.ok) throw await this.refusalIn(answer);
    return (await answer.json()) as R;
  }

  private async send(method: string, url: string, body?: object, more = {}): Promise<Response> {
    const isForm = body instanceof URLSearchParams;
    const headers = {
      'x-csrf-token': this.data.csrf,
      ...(body && !isForm && { 'content-type': 'application/json' }),
      ...more,
    };
    const content = body && (isForm ? body : JSON.stringify(body));
    try {
      return await fetch(url, { method, headers, ...(content !== undefined && { body: content }) });
    } catch {
      throw new Refused(this.unreachable, 0);
    }
  }

  private async refusalIn(answer: Response): Promise<Refused> {
    const { detail, title, errors = [], findings = [] } = await problemIn(answer);
    const found = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ elementName, message }) => {
        const text = message[this.data.language];
        return elementName ? `${elementName}: ${text}` : text;
      });
    const reasons = [...errors.map(({ message }) => message), ...found];
    return new Refused(detail ?? title ?? this.unreachable, answer.status, reasons);
  }
}

const stepUrl = (id: string, key: string): string => `/modeler/rehearsals/${id}/steps/${key}`;

async function problemIn(answer: Response): Promise<ProblemDocument> {
  try {
    return (await answer.json()) as ProblemDocument;
  } catch {
    return {};
  }
}

/** For one try to begin, however often it is sent. Works on an office's plain line, where `randomUUID` is missing. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
