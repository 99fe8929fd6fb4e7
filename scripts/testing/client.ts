import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'undici';

export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: IncomingHttpHeaders;
}

/** One signed-in officer's way to the API. */
export interface Client {
  username: string;
  token: string;
  get<T = unknown>(path: string): Promise<Answer<T>>;
  post<T = unknown>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = unknown>(path: string, body: unknown): Promise<Answer<T>>;
}

/** Signs in and keeps the Bearer token. Throws when the application refuses. */
export async function signIn(url: string, username: string, password: string): Promise<Client> {
  const { status, body } = await call<{ token: string }>(url, 'POST', '/api/sign-in', { username, password });
  if (status !== 200) throw new Error(`${username} could not sign in: ${status} ${JSON.stringify(body)}`);
  const authorization = { authorization: `Bearer ${body.token}` };
  return {
    username,
    token: body.token,
    get: (path) => call(url, 'GET', path, undefined, authorization),
    post: (path, input, headers) => call(url, 'POST', path, input, { ...authorization, ...headers }),
    put: (path, input) => call(url, 'PUT', path, input, authorization),
  };
}

async function call<T>(
  url: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  input?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const answer = await request(url + path, {
    method,
    headers: { ...(input === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: input === undefined ? null : JSON.stringify(input),
  });
  const text = await answer.body.text();
  const isJson = String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    body: (isJson ? JSON.parse(text) : text) as T,
    headers: answer.headers,
  };
}
