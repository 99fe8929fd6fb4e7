import { createHash } from 'node:crypto';
import type { Level } from '../types';

const letters = { province: 'T', district: 'H', commune: 'X' } as const;

/** Stable code of a procedure whose national code no source gives: the same name at a level has the same one. */
export function ownCodeOf(level: Level, name: string): string {
  const hash = createHash('sha256').update(`${level}|${name.toLowerCase()}`).digest('hex');
  return `TN-${letters[level]}-${hash.slice(0, 6).toUpperCase()}`;
}

export const isOwnCode = (code: string): boolean => code.startsWith('TN-');

/** A national code that stands on two levels bears the lower level's letter there. */
export const codeAt = (level: Level, national: string): string => `${national}-${letters[level]}`;

/** The national code, without the letter that keeps two levels apart. */
export const nationalCodeOf = (code: string): string => code.replace(/^(\d\.\d{6})-[THX]$/, '$1');
