import { createServer } from 'node:http';
import { createRecordReceiver } from '../../engine';
import type { Engine, EngineRecord, ValueType } from '../../engine';
import { bpmnProcessIdOf, checkFormData, messageNameOf } from '../../processes';
import type { FormSchema, ProcedureEntry, Progress } from '../../processes';
import { openingOf } from '../testing/openings';
import { answerFor } from '../testing/paperwork';

/** A procedure and the forms that its steps ask to fill in, by element id. */
export interface Script {
  entry: ProcedureEntry;
  forms: Map<string, FormSchema>;
}

/** How the dossier of a procedure ended: at which end event, after how many tasks, or why not. */
export interface Played {
  entry: ProcedureEntry;
  end: string | null;
  tasks: number;
  problem: string | null;
}

/** Longer without a word of it from the engine means that nothing will come any more. */
const stuckAfterMs = 60_000;

/** One dossier under way. */
interface Dossier extends Played {
  script: Script;
  openTasks: Set<string>;
  heard: () => void;
  done: (problem: string | null) => void;
}

/** Carries dossiers through as the exporter tells of their tasks, without store and application. */
export class Rehearsal {
  private readonly dossiers = new Map<string, Dossier>();
  private readonly knownPositions = new Set<string>();

  constructor(private readonly engine: Engine) {}

  /** @returns what ends it */
  async listen(port: number): Promise<() => void> {
    const onRecords = (_partition: number, records: EngineRecord[]) => {
      for (const record of records) this.take(record);
      return Promise.resolve();
    };
    const log = { info: ignore, warn: ignore, error: ignore, debug: ignore };
    const server = createServer(createRecordReceiver({ onRecords, log }));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return () => {
      server.close();
      server.closeAllConnections();
    };
  }

  /** In the order of the scripts, so many at a time. */
  async play(scripts: Script[], atOnce: number, onProgress: Progress): Promise<Played[]> {
    const waiting = scripts.entries();
    const played: Played[] = [];
    const playNext = async () => {
      for (const [, script] of waiting) {
        played.push(await this.playOne(script));
        onProgress(played.length, scripts.length);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, playNext));
    return played;
  }

  private async playOne(script: Script): Promise<Played> {
    const { entry } = script;
    const id = bpmnProcessIdOf(entry.code);
    return new Promise((resolve) => {
      const dossier = this.openDossier(script, (problem) => {
        this.dossiers.delete(id);
        resolve({ entry, end: dossier.end, tasks: dossier.tasks, problem });
      });
      this.dossiers.set(id, dossier);
      this.begin(entry).catch((error: unknown) => {
        dossier.done(`not begun: ${String(error)}`);
      });
    });
  }

  private openDossier(script: Script, finish: (problem: string | null) => void): Dossier {
    const openTasks = new Set<string>();
    const stuck = () => {
      dossier.done(`stuck at ${[...openTasks].join(', ') || 'no task'}`);
    };
    let timer = setTimeout(stuck, stuckAfterMs);
    const dossier: Dossier = {
      ...{ script, entry: script.entry, end: null, tasks: 0, problem: null, openTasks },
      heard: () => {
        clearTimeout(timer);
        timer = setTimeout(stuck, stuckAfterMs);
      },
      done: (problem) => {
        clearTimeout(timer);
        finish(problem);
      },
    };
    return dossier;
  }

  private async begin(entry: ProcedureEntry): Promise<void> {
    const code = `rehearsal-${entry.code}`;
    const [chosen] = entry.cases ?? [];
    await this.engine.publish({
      name: messageNameOf(bpmnProcessIdOf(entry.code)),
      correlationKey: code,
      messageId: code,
      timeToLiveMs: 3_600_000,
      variables: { ...openingOf(entry, code), ...(chosen && { case: chosen.id }) },
    });
  }

  private take(record: EngineRecord): void {
    if (!('bpmnProcessId' in record.value)) return;
    const dossier = this.dossiers.get(record.value.bpmnProcessId);
    if (!dossier || this.isRepeated(record)) return;
    dossier.heard();
    if (is(record, 'INCIDENT')) takeIncident(dossier, record);
    else if (is(record, 'PROCESS_INSTANCE')) takeInstance(dossier, record);
    else if (is(record, 'USER_TASK')) this.takeTask(dossier, record);
  }

  /** The exporter sends again what was not answered in time. */
  private isRepeated({ partitionId, position }: EngineRecord): boolean {
    const place = `${String(partitionId)}-${position}`;
    if (this.knownPositions.has(place)) return true;
    this.knownPositions.add(place);
    return false;
  }

  private takeTask(dossier: Dossier, { intent, key, value }: EngineRecord<'USER_TASK'>): void {
    if (value.customHeaders['kind'] === 'standing') return;
    if (intent === 'COMPLETED') dossier.openTasks.delete(value.elementId);
    if (intent !== 'CREATED') return;
    dossier.openTasks.add(value.elementId);
    dossier.tasks += 1;
    this.complete(dossier, key, value.elementId).catch((error: unknown) => {
      dossier.done(`${value.elementId} not completed: ${String(error)}`);
    });
  }

  private async complete({ script, done }: Dossier, key: string, elementId: string): Promise<void> {
    const form = script.forms.get(elementId);
    if (!form) {
      done(`${elementId} has no form`);
      return;
    }
    const { decision, variables } = answerFor(form);
    const data = decision === undefined ? variables : { ...variables, decision };
    const check = checkFormData(form, data);
    if (check.ok) await this.engine.userTasks.complete(key, { variables: check.data });
    else done(`${elementId}: its form does not take ${JSON.stringify(check.errors)}`);
  }
}

function takeIncident(dossier: Dossier, { intent, value }: EngineRecord<'INCIDENT'>): void {
  if (intent === 'CREATED')
    dossier.done(`incident ${value.errorType} at ${value.elementId}: ${value.errorMessage}`);
}

function takeInstance(dossier: Dossier, { intent, value }: EngineRecord<'PROCESS_INSTANCE'>): void {
  if (intent !== 'ELEMENT_COMPLETED') return;
  if (value.bpmnElementType === 'END_EVENT') dossier.end = value.elementId;
  if (value.bpmnElementType === 'PROCESS') dossier.done(null);
}

const is = <T extends ValueType>(record: EngineRecord, type: T): record is EngineRecord<T> =>
  record.valueType === type;

const ignore = () => undefined;
