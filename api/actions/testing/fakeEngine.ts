import { EngineError, type Deployed, type Engine, type Message, type Resource } from '../../../engine';

type Command = 'publish' | 'assign' | 'unassign' | 'complete' | 'deploy' | 'remove' | 'cancel';

export interface FakeEngine extends Engine {
  /** Messages taken, each id once, as the engine does. */
  messages: Message[];
  commands: { command: Command; key: string; details: unknown }[];
  assignees: Map<string, string>;
  completed: Map<string, string>;
  /** The versions of each file, the first one first; the same again is no new version. */
  deployed: Map<string, string[]>;
  /** The next command of that name fails before it does anything. */
  failNext(command: Command, error: EngineError): void;
}

const refuse = () => Promise.reject(new Error('the fake engine does not do this'));

/** The boundary to the engine, in memory: it takes commands and arbitrates like the real one. */
export function fakeEngine(): FakeEngine {
  const failures = new Map<Command, EngineError>();
  const fake: FakeEngine = {
    messages: [],
    commands: [],
    assignees: new Map(),
    completed: new Map(),
    deployed: new Map(),
    failNext: (command, error) => failures.set(command, error),
    publish: (message) =>
      take('publish', message.correlationKey, message, () => {
        const known = fake.messages.some(({ messageId }) => messageId === message.messageId);
        if (!known) fake.messages.push(message);
      }),
    userTasks: {
      assign: (key, assignee, options) =>
        take('assign', key, { assignee, ...options }, () => {
          mustBeOpen(key);
          const holder = fake.assignees.get(key);
          if (holder && holder !== assignee && !options?.allowOverride)
            throw new EngineError('already-assigned', 'taken');
          fake.assignees.set(key, assignee);
        }),
      unassign: (key) =>
        take('unassign', key, {}, () => {
          mustBeOpen(key);
          fake.assignees.delete(key);
        }),
      complete: (key, options) =>
        take('complete', key, options, () => {
          mustBeOpen(key);
          fake.completed.set(key, options?.action ?? '');
        }),
      update: refuse,
    },
    deploy: (resources) => take('deploy', resources.at(-1)?.name ?? '', {}, () => resources.map(keepVersion)),
    remove: (key) => take('remove', key, {}, () => undefined),
    start: refuse,
    cancel: (key) => take('cancel', key, {}, () => undefined),
    resolveIncident: refuse,
    setVariables: refuse,
    migrate: refuse,
    completeJob: refuse,
    work: () => ({ close: () => Promise.resolve() }),
    ready: () => Promise.resolve(),
    topology: refuse,
    close: () => Promise.resolve(),
  };

  function mustBeOpen(key: string): void {
    if (fake.completed.has(key)) throw new EngineError('not-found', `no user task ${key}`);
  }

  function keepVersion({ name, content }: Resource): Deployed {
    const versions = fake.deployed.get(name) ?? [];
    const text = content.toString();
    if (versions.at(-1) !== text) versions.push(text);
    fake.deployed.set(name, versions);
    const kind = name.endsWith('.bpmn') ? 'process' : name.endsWith('.form') ? 'form' : 'decision';
    return {
      kind,
      id: name.replace(/\.\w+$/, ''),
      version: versions.length,
      key: `${name}-${versions.length}`,
    };
  }

  async function take<R>(command: Command, key: string, details: unknown, act: () => R): Promise<R> {
    const failure = failures.get(command);
    failures.delete(command);
    if (failure) throw failure;
    await Promise.resolve();
    const taken = act();
    fake.commands.push({ command, key, details });
    return taken;
  }

  return fake;
}
