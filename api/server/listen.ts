import { createServer, type RequestListener, type Server } from 'node:http';

/** Why this process cannot start, in one sentence for the terminal. */
export class StartError extends Error {}

const reasons: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) => `Port ${port} is in use by another program: free it, or set PORT to another.`,
  EACCES: (port) => `Port ${port} is not allowed to this user: set PORT to one above 1023.`,
  EADDRNOTAVAIL: () => 'HOST is not an address of this machine.',
  ENOTFOUND: () => 'HOST is not the name of a machine.',
};

/** Resolves when requests are taken. Throws `StartError`. */
export function listen(app: RequestListener, port: number, host?: string): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ''];
      reject(reason ? new StartError(reason(port), { cause: error }) : error);
    });
    server.listen({ port, host }, () => {
      resolve(server);
    });
  });
}

/** Finishes the requests under way, but waits no longer than this many milliseconds. */
export async function stopListening(server: Server, patienceMs = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, patienceMs);
  await closed;
  clearTimeout(timer);
}
