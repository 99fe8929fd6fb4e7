import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { keepSecret } from './accounts/keepSecret';

export interface Config {
  production: boolean;
  port: number;
  /** Absent: every address of this machine. */
  host: string | undefined;
  dataDir: string;
  zeebeAddress: string;
  zeebeRestAddress: string;
  mongodbUrl: string;
  ingestPort: number;
  /** Where the ingest tells how it is. */
  ingestUrl: string;
  /** Demo accounts exist, and the sign-in page lists them. */
  demo: boolean;
  demoPassword: string | undefined;
  sessionSecret: string;
  /** Express' "trust proxy": number of proxies before the API, or their addresses. */
  trustProxy: number | string[];
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

const port = z.coerce.number('is not a number').int().min(1, 'is not a port').max(65535, 'is not a port');
const text = z.string().trim().min(1, 'is empty');
const onOff = z.enum(['on', 'off'], 'must be on or off');
const httpAddress = z.url({ protocol: /^https?$/, error: 'must be an http address' });
const proxies = text.transform((value) => (/^\d+$/.test(value) ? Number(value) : value.split(/\s*,\s*/)));

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: port.default(3000),
  HOST: text.optional(),
  DATA_DIR: text.default('.data'),
  ZEEBE_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$/, 'must look like host:port')
    .default('127.0.0.1:26500'),
  ZEEBE_REST_ADDRESS: httpAddress.default('http://127.0.0.1:8080'),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'must begin with mongodb:// or mongodb+srv://')
    .default('mongodb://127.0.0.1:27018/one-stop'),
  INGEST_PORT: port.default(3001),
  INGEST_URL: httpAddress.optional(),
  DEMO: onOff.optional(),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: proxies.default(0),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    )
    .default('info'),
});

/** A mistake in the environment; the message is one sentence a mistake, for the terminal. */
export class ConfigError extends Error {}

/**
 * The settings of this process out of its environment. Outside production a missing SESSION_SECRET is made
 * once and kept in DATA_DIR. Throws `ConfigError`.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}.`).join('\n'));
  }
  return configFor(parsed.data);
}

function configFor(env: z.infer<typeof environment>): Config {
  const production = env.NODE_ENV === 'production';
  const dataDir = resolve(env.DATA_DIR);
  if (production && !env.SESSION_SECRET) {
    throw new ConfigError('SESSION_SECRET is missing: production needs one of at least 32 characters.');
  }
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    dataDir,
    zeebeAddress: env.ZEEBE_ADDRESS,
    zeebeRestAddress: env.ZEEBE_REST_ADDRESS,
    mongodbUrl: env.MONGODB_URL,
    ingestPort: env.INGEST_PORT,
    ingestUrl: env.INGEST_URL ?? `http://127.0.0.1:${env.INGEST_PORT}`,
    demo: env.DEMO ? env.DEMO === 'on' : !production,
    demoPassword: env.DEMO_PASSWORD,
    sessionSecret: env.SESSION_SECRET ?? keepSecret(join(dataDir, 'session-secret'), newSecret),
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
  };
}

const newSecret = () => randomBytes(32).toString('base64url');
