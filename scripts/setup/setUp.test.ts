import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runModule } from '../testing/runNode';

const archive = 'camunda-zeebe-8.5.8.tar.gz';

describe('setting a machine up', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'one-stop-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (path: string, content: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, 0o755);
    return file;
  };
  const javaHome = (version: string, withCompiler: boolean) => {
    write(`jdk-${version}/release`, `JAVA_VERSION="${version}"\n`);
    if (withCompiler) write(`jdk-${version}/bin/javac`, '');
    return join(folder, `jdk-${version}`);
  };

  test('without any Java one sentence in each language says what to install', async () => {
    const { code, output } = await runModule('jdk.mjs', 'getJdk([])', { PATH: folder });
    expect(code).toBe(1);
    expect(output).toContain('A JDK (Java with its compiler javac) of version 21 or later is needed');
    expect(output).toContain('Cần JDK (Java kèm trình biên dịch javac) phiên bản 21 trở lên');
    expect(output).not.toContain('    at ');
  });

  test.each([
    ['one that is too old', '17.0.15', true],
    ['the old numbering', '1.8.0_402', true],
    ['one without a compiler', '21.0.4', false],
  ])('%s is not enough', async (_name, version, withCompiler) => {
    const env = { PATH: folder, JAVA_HOME: javaHome(version, withCompiler) };
    const { code, output } = await runModule('jdk.mjs', 'getJdk([])', env);
    expect([code, output]).toEqual([1, expect.stringContaining('the newest found is')]);
  });

  test('the JDK of JAVA_HOME is taken, or one out of the usual places', async () => {
    const home = javaHome('21.0.4', true);
    const byVariable = await runModule('jdk.mjs', 'getJdk([])', { PATH: folder, JAVA_HOME: home });
    const byPlace = await runModule('jdk.mjs', `getJdk([['${folder}', '']])`, { PATH: folder });
    expect(JSON.parse(byVariable.output)).toMatchObject({ home, javac: join(home, 'bin/javac') });
    expect(byPlace).toEqual(byVariable);
  });

  test('without Maven a sentence says how to get it', async () => {
    const { code, output } = await runModule('maven.mjs', 'getMaven()', { PATH: folder });
    expect([code, output]).toEqual([1, expect.stringContaining('Maven is needed once')]);
  });

  /** Maven as a script of ours; its own local repository is looked for below the temporary HOME. */
  const prepareEngine = (mvn: string) => {
    write('bin/mvn', `#!/bin/sh\n${mvn}\n`);
    const env = {
      PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
      HOME: folder,
      CACHE_DIR: join(folder, 'cache'),
    };
    return runModule('engine.mjs', `prepareEngine('${folder}')`, env);
  };

  test('a partial download is removed, said so, and fetched again', async () => {
    write(`cache/download/${archive}`, 'the first half');
    const { code, output } = await prepareEngine('exit 1');
    expect(output).toContain(`${archive} (0.0 MB) was damaged or incomplete: removed, fetching it again`);
    expect(output).toContain('Maven could not fetch engine');
    expect([code, readdirSync(join(folder, 'cache/download'))]).toEqual([1, []]);
  });

  test('what Maven delivers twice with a wrong checksum is refused and removed, from its repository too', async () => {
    const kept = write(`.m2/repository/io/camunda/camunda-zeebe/8.5.8/${archive}`, 'damaged');
    const { code, output } = await prepareEngine(
      `echo damaged > "${join(folder, 'cache/download', archive)}"`,
    );
    expect([code, output]).toEqual([1, expect.stringContaining('its checksum differs')]);
    expect(existsSync(kept)).toBe(false);
    expect(readdirSync(join(folder, 'cache/download'))).toEqual([]);
  });

  test('an unpacked engine with a damaged file is removed and unpacked again', async () => {
    write('cache/camunda-zeebe-8.5.8/lib/one.jar', 'half');
    write('cache/camunda-zeebe-8.5.8.files.json', '[["lib/one.jar", 1000]]');
    const { output } = await prepareEngine('exit 1');
    expect(output).toContain('the unpacked files are damaged: removed');
    expect(existsSync(join(folder, 'cache/camunda-zeebe-8.5.8'))).toBe(false);
  });

  test('what was built from a file that is gone is removed, the rest stays', async () => {
    const stays = ['built/a/one.js', 'built/a/one.d.ts', 'built/a/data.json', 'built/a/tsconfig.tsbuildinfo'];
    for (const file of [...stays, 'built/a/old.js', 'built/a/old.json', 'a/one.ts', 'a/data.json'])
      write(file, '');
    const where = `'${join(folder, 'built')}', '${folder}'`;
    const { code } = await runModule('orphans.mjs', `removeOrphans(['a'], ${where})`, {});
    const left = readdirSync(join(folder, 'built/a'));
    expect([code, left.map((name) => `built/a/${name}`).sort()]).toEqual([0, stays.sort()]);
  });

  test('a disk without room is told in a sentence with figures', async () => {
    const { code, output } = await runModule('disk.mjs', `requireSpace('${folder}', 1e9)`, {});
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/nearly full \([\d.]+ GB free, 1000000000 GB needed\)/),
    ]);
  });
});
