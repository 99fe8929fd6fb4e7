import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig } from './config';

const newFolder = () => mkdtempSync(join(tmpdir(), 'config-'));
const secret = 'a secret of more than thirty-two characters';

const mistakeIn = (env: Record<string, string>) => {
  try {
    loadConfig({ SESSION_SECRET: secret, ...env });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'none';
};

describe('the settings of a process', () => {
  test('have defaults for a first start', () => {
    const config = loadConfig({ DATA_DIR: newFolder() });
    expect(config).toMatchObject({
      port: 3000,
      ingestPort: 3001,
      demo: true,
      production: false,
      trustProxy: 0,
    });
    expect(config.ingestUrl).toBe('http://127.0.0.1:3001');
  });

  test('keep the session secret that was made at the first start, readable by its owner only', () => {
    const folder = newFolder();
    const first = loadConfig({ DATA_DIR: folder }).sessionSecret;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(loadConfig({ DATA_DIR: folder }).sessionSecret).toBe(first);
    expect(readFileSync(join(folder, 'session-secret'), 'utf8').trim()).toBe(first);
    expect(statSync(join(folder, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  test('treat an empty variable as one that is not set', () => {
    expect(loadConfig({ PORT: '', SESSION_SECRET: secret }).port).toBe(3000);
  });

  test.each([
    ['1', 1],
    ['10.0.0.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2']],
  ])('read the proxies %s', (given, expected) => {
    expect(loadConfig({ TRUST_PROXY: given, SESSION_SECRET: secret }).trustProxy).toEqual(expected);
  });

  test('have no demo accounts in production, unless asked for', () => {
    const production = { NODE_ENV: 'production', SESSION_SECRET: secret };
    expect(loadConfig(production).demo).toBe(false);
    expect(loadConfig({ ...production, DEMO: 'on' }).demo).toBe(true);
  });

  test('need a session secret in production', () => {
    expect(() => loadConfig({ NODE_ENV: 'production' })).toThrow(
      /^SESSION_SECRET is missing: production needs/,
    );
  });
});

test.each([
  [{ PORT: 'abc' }, 'PORT is not a number.'],
  [{ PORT: '70000' }, 'PORT is not a port.'],
  [{ ZEEBE_ADDRESS: 'nowhere' }, 'ZEEBE_ADDRESS must look like host:port.'],
  [{ ZEEBE_REST_ADDRESS: 'nowhere' }, 'ZEEBE_REST_ADDRESS must be an http address.'],
  [{ MONGODB_URL: 'http://x' }, 'MONGODB_URL must begin with mongodb:// or mongodb+srv://.'],
  [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET must have at least 32 characters.'],
  [{ DEMO_PASSWORD: 'short' }, 'DEMO_PASSWORD must have at least 8 characters.'],
  [{ DEMO: 'yes' }, 'DEMO must be on or off.'],
])('the mistake %j is told in a sentence', (env, sentence) => {
  expect(mistakeIn(env)).toBe(sentence);
});

test('of several mistakes each gets its sentence', () => {
  expect(mistakeIn({ PORT: 'x', DEMO: 'x' }).split('\n')).toHaveLength(2);
});
