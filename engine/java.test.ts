import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { classArchiveOf, javaArguments } from './java';

let folder: string;
let home: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'java-'));
  home = path.join(folder, 'distribution');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const aboutClasses = async (recordClassesTo?: string) =>
  (await javaArguments({ home, ...(recordClassesTo && { recordClassesTo }) }, folder)).filter(
    (argument) => argument.startsWith('-XX:SharedArchive') || argument.startsWith('-XX:ArchiveClasses'),
  );

describe('the classes an engine loads', () => {
  it('are mapped where they have been recorded', async () => {
    writeFileSync(classArchiveOf(home), '');
    expect(await aboutClasses()).toEqual([`-XX:SharedArchiveFile=${classArchiveOf(home)}`]);
  });

  it('are loaded one by one where they have not', async () => {
    expect(await aboutClasses()).toEqual([]);
  });

  it('are recorded when that is asked for, whatever was recorded before', async () => {
    writeFileSync(classArchiveOf(home), '');
    expect(await aboutClasses('/somewhere.jsa')).toEqual(['-XX:ArchiveClassesAtExit=/somewhere.jsa']);
  });

  it('come from files alone: with a folder among them nothing could be recorded', async () => {
    const args = await javaArguments({ home }, folder);
    expect(args[args.indexOf('-cp') + 1]).toBe(path.join(home, 'lib', '*'));
  });
});
