import { createServer } from 'node:net';
import { Obstacle } from './obstacle';
import { portVariables } from './settings';
import type { PortVariable, Settings } from './settings';

/** Whether something listens there already. */
export const isFree = (port: number, host?: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

const given = new Set<number>();

/**
 * A port that nothing listens on now, for tests. Below the range from which a system takes the ports of outgoing
 * connections: one of those would take it away again before it is used.
 */
export async function getFreePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 18_000);
    if (given.has(port) || !(await isFree(port, '127.0.0.1'))) continue;
    given.add(port);
    return port;
  }
}

/** A free port for each that can be moved, as the environment names them. */
export async function freePorts(): Promise<Record<string, string>> {
  const ports: Record<string, string> = {};
  for (const variable of Object.keys(portVariables)) ports[variable] = String(await getFreePort());
  return ports;
}

/** The ports that this start will listen on, by the variable that moves each. */
export function portsOf(settings: Settings): [PortVariable, number][] {
  const { gateway, rest, management, command, internal } = settings.enginePorts;
  const engine: [PortVariable, number][] = [
    ['ZEEBE_GATEWAY_PORT', gateway],
    ['ZEEBE_REST_PORT', rest],
    ['ZEEBE_MANAGEMENT_PORT', management],
    ['ZEEBE_COMMAND_PORT', command],
    ['ZEEBE_INTERNAL_PORT', internal],
  ];
  return [
    ['PORT', settings.port],
    ['INGEST_PORT', settings.ingestPort],
    ...(settings.mongodbUrl === null
      ? ([['STORE_PORT', settings.storePort]] as [PortVariable, number][])
      : []),
    ...(settings.engineElsewhere === null ? engine : []),
  ];
}

/** @throws Obstacle naming the first port that is taken and the variable that moves it */
export async function requireFreePorts(settings: Settings): Promise<void> {
  for (const [variable, port] of portsOf(settings)) {
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port))) continue;
    throw new Obstacle(
      `Port ${port} is in use by another program: stop that program, or choose another port, for example ${variable}=${port + 10_000} npm start.`,
      `Cổng ${port} đang được chương trình khác dùng: hãy dừng chương trình đó, hoặc chọn cổng khác, ví dụ ${variable}=${port + 10_000} npm start.`,
    );
  }
}
