import {
  receivingAgenciesFor,
  routeFor,
  stepsOf,
  type FormSchema,
  type ProcedureEntry,
} from '../../../processes';
import type { Deps } from '../../deps';
import type { OfficerRole } from '../../models/officer';
import type { DossierDetailJson, UserTaskDetailJson } from '../../queries';
import { fillForm } from './fillForm';
import type { Desk } from './office';
import { until } from './system';

const usernameFor = (role: string, agency: string) => `${role}.${agency}`;

/** One officer for every agency and role that these procedures need, and an auditor. */
export function officersFor(deps: Deps): Record<string, OfficerRole[]> {
  const needed = deps.procedures.flatMap((entry) => {
    const route = routeFor(entry, placeOf(deps, entry));
    return stepsOf(entry).map(({ slot, role }) => ({ agency: route[slot] ?? '', role: String(role) }));
  });
  const places = deps.procedures.map((entry) => ({ agency: placeOf(deps, entry), role: 'reception' }));
  const all = [...needed, ...places].map((one) => [usernameFor(one.role, one.agency), [one]] as const);
  return { ...Object.fromEntries(all), auditor: [{ agency: null, role: 'auditor' }] };
}

/** Where dossiers of a procedure are submitted in these tests. */
export function placeOf(deps: Deps, entry: ProcedureEntry): string {
  const [place] = receivingAgenciesFor(entry, deps.agencies);
  if (!place) throw new Error(`${entry.code} is received nowhere`);
  return place;
}

export const deskOf = (deps: Deps, entry: ProcedureEntry) => usernameFor('reception', placeOf(deps, entry));

export function receiptFor(entry: ProcedureEntry) {
  const documents = entry.papers.filter(({ required }) => required).map(({ id }) => ({ paperId: id }));
  return {
    procedureCode: entry.code,
    applicant: { fullName: 'Nguyễn Thị Hoa' },
    documents,
    channel: 'counter',
  };
}

type OpenTaskJson = DossierDetailJson['openTasks'][number];

/** An officer's day: finds the dossier's next open task and does it. */
export class OfficeWork {
  constructor(
    readonly desk: Desk,
    readonly code: string,
  ) {}

  async dossier(): Promise<DossierDetailJson> {
    const { body } = await this.desk.get('auditor', `/api/dossiers/${this.code}`).expect(200);
    return body as DossierDetailJson;
  }

  /** Waits until a task of this kind is open, claims and completes it. `decide` picks among the decisions. */
  async doNext(done: Set<string>, decide: (task: UserTaskDetailJson) => string | undefined): Promise<string> {
    const open = await until(async () =>
      (await this.dossier()).openTasks.find(({ key, kind }) => kind !== 'standing' && !done.has(key)),
    );
    await this.work(open, decide);
    done.add(open.key);
    return open.elementId;
  }

  /** Claims and completes an open task; `typed` instead of what would fill its form. */
  async work(
    open: Pick<OpenTaskJson, 'key' | 'role' | 'agency'>,
    decide: (task: UserTaskDetailJson) => string | undefined = favourably,
    typed: Record<string, unknown> = {},
  ): Promise<void> {
    const who = usernameFor(open.role, open.agency);
    const path = `/api/user-tasks/${open.key}`;
    await until(async () => (await this.desk.get(who, path)).status === 200);
    await this.desk.post(who, `${path}/claim`).expect(200);
    const { body } = await until(async () => {
      const answer = await this.desk.get(who, path);
      return (answer.body as UserTaskDetailJson).actions.includes('complete') && answer;
    });
    const task = body as UserTaskDetailJson;
    const decision = decide(task);
    const variables = { ...fillForm(task.form as FormSchema | null, decision), ...typed };
    const answer = await this.desk.post(who, `${path}/complete`, { decision, variables });
    if (answer.status !== 200) throw new Error(`${task.elementId}: ${JSON.stringify(answer.body)}`);
  }

  /** Goes on until the dossier has ended; the elements done, in order. */
  async goOn(decide: (task: UserTaskDetailJson) => string | undefined = favourably): Promise<string[]> {
    const done = new Set<string>();
    const elements: string[] = [];
    while (!(await this.hasEnded(done))) elements.push(await this.doNext(done, decide));
    return elements;
  }

  /** Either it has ended, or another task is open. */
  private async hasEnded(done: Set<string>): Promise<boolean> {
    const state = await until(async () => {
      const { endedAt, openTasks } = await this.dossier();
      if (endedAt) return 'ended';
      return openTasks.some(({ key, kind }) => kind !== 'standing' && !done.has(key)) && 'open';
    });
    return state === 'ended';
  }
}

/** What leads straight to the result. */
export function favourably({ decisions }: UserTaskDetailJson): string | undefined {
  const values = decisions.map(({ value }) => value);
  return values.find((value) => value === 'approve') ?? values[0];
}
