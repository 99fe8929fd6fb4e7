import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Obstacle, say } from './sentences.mjs';
import { filesBelow, hashOf, whenChanged } from './stamps.mjs';

/** @typedef {{ home: string, java: string, javac: string, jar: string }} Jdk */

/**
 * Compiles Java sources when they have changed; for Java 21, so that any later one runs them.
 *
 * @param {{ jdk: Jdk, sources: string, classpath: string, classes: string, jarFile?: string }} job
 */
export async function compileJava({ jdk, sources, classpath, classes, jarFile }) {
  const files = filesBelow(sources, (file) => file.endsWith('.java'));
  await whenChanged({
    stamp: `${classes}.stamp`,
    input: hashOf(files),
    outputs: [jarFile ?? classes],
    work: () => {
      say(`  compiling ${basename(classes)} (Java)`);
      rmSync(classes, { recursive: true, force: true });
      mkdirSync(classes, { recursive: true });
      run(jdk.javac, [
        '--release',
        '21',
        '-encoding',
        'UTF-8',
        '-nowarn',
        '-cp',
        classpath,
        '-d',
        classes,
        ...files,
      ]);
      if (jarFile) run(jdk.jar, ['--create', '--file', jarFile, '-C', classes, '.']);
    },
  });
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Obstacle(
    `The Java sources do not compile with ${command}.`,
    `Không biên dịch được mã Java bằng ${command}.\n${stderr}`,
  );
}
