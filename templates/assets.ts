import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build puts what browsers load: beside the compiled code, or below dist/ for code run as it is. */
const folders = [join(__dirname, '..', 'public'), join(__dirname, '..', 'dist', 'public')];

/** Folder served under `/assets`. */
export const publicFolder =
  folders.find((folder) => existsSync(join(folder, 'manifest.json'))) ?? folders[0] ?? '';

/** Address of a built file by its plain name; its content's hash is in the address, so browsers keep it. */
export type Assets = (name: string) => string;

const manifestIn = (folder: string): Record<string, string> => {
  const file = join(folder, 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
};

/** Whether the build made that file. */
export const isBuilt = (name: string, folder = publicFolder): boolean => name in manifestIn(folder);

/** The built files whose plain names begin so: name without the beginning → address. */
export function builtWith(beginning: string, folder = publicFolder): Record<string, string> {
  const named = Object.entries(manifestIn(folder)).filter(([name]) => name.startsWith(beginning));
  return Object.fromEntries(named.map(([name, file]) => [name.slice(beginning.length), `/assets/${file}`]));
}

/** Reads the manifest of the build; before a build every name stands for itself. */
export function loadAssets(folder = publicFolder): Assets {
  const manifest = manifestIn(folder);
  return (name) => `/assets/${manifest[name] ?? name}`;
}
