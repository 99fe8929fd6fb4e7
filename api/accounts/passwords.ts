import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let unknown: Promise<string> | undefined;

/**
 * Is this the password? Without a hash (there is no such account) it takes the same time and says no, so that
 * the answer's time does not tell which usernames exist.
 */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  unknown ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await unknown), password);
  return matches && passwordHash !== undefined;
}
