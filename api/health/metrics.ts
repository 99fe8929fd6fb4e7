import type { RequestHandler } from 'express';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Engine } from '../../engine';

/** What a monitoring system reads at /metrics: times in seconds, no names of people or dossiers. */
export interface Metrics {
  registry: Registry;
  /** Times each request, by route as it is declared, so that codes of dossiers do not become labels. */
  timeRequests: RequestHandler;
  /** The same engine, its commands timed. */
  timed(engine: Engine): Engine;
  /** Asks for the lag of the read models whenever the metrics are read. */
  watchLag(lagMs: () => Promise<number | null>): void;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = histogram(registry, 'http_request_duration_seconds', 'Requests', [
    'method',
    'route',
    'status',
  ]);
  const commands = histogram(registry, 'engine_command_duration_seconds', 'Engine commands', [
    'command',
    'outcome',
  ]);
  return {
    registry,
    timeRequests: (req, res, next) => {
      const stop = requests.startTimer({ method: req.method });
      res.on('finish', () => stop({ route: routeOf(req), status: res.statusCode }));
      next();
    },
    timed: (engine) => timedCommands(engine, commands),
    watchLag: (lagMs) => {
      watchLag(registry, lagMs);
    },
  };
}

const histogram = <L extends string>(registry: Registry, name: string, help: string, labelNames: L[]) =>
  new Histogram({ name, help, labelNames, buckets, registers: [registry] });

const routeOf = (req: { baseUrl: string; route?: { path: unknown } }) =>
  req.route ? `${req.baseUrl}${String(req.route.path)}` : 'none';

function watchLag(registry: Registry, lagMs: () => Promise<number | null>): void {
  new Gauge({
    name: 'projection_lag_seconds',
    help: 'How old what the read models show is, by the one furthest behind',
    registers: [registry],
    async collect() {
      const lag = await lagMs().catch(() => null);
      if (lag !== null) this.set(lag / 1000);
    },
  });
}

type Commands = ReturnType<typeof histogram<'command' | 'outcome'>>;

/** Wraps each method that answers with a promise; `userTasks` holds commands of its own. */
function timedCommands<T extends object>(target: T, commands: Commands, prefix = ''): T {
  return new Proxy(target, {
    get(object, name, receiver) {
      const value: unknown = Reflect.get(object, name, receiver);
      const command = `${prefix}${String(name)}`;
      if (name === 'userTasks') return timedCommands(value as object, commands, 'userTasks.');
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) =>
        time(command, commands, () => Reflect.apply(value, object, args) as unknown);
    },
  });
}

function time(command: string, commands: Commands, call: () => unknown): unknown {
  const stop = commands.startTimer({ command });
  const result = call();
  if (!(result instanceof Promise)) return result;
  return result.then(
    (answer: unknown) => {
      stop({ outcome: 'accepted' });
      return answer;
    },
    (error: unknown) => {
      stop({ outcome: 'refused' });
      throw error;
    },
  );
}
