import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadProcedures, type ProcedureEntry, type Progress } from '../../processes';
import { explain, type Finding } from '../../processes/rules';
import { Obstacle } from '../start/obstacle';
import { settingsFrom } from '../start/settings';
import { progressLine } from './progressLine';
import { sharesOf } from './processesShapes';

/** What was found in one procedure's process; a worker tells it after each. */
export interface Checked {
  code: string;
  findings: Finding[];
}

const mostWorkers = 4;

/**
 * `npm run processes -- check [--json] [CODE…]`: proves each procedure lawful and executable, and says in
 * Vietnamese and English what is wrong where it is not.
 * @returns whether nothing was wrong; a warning is not wrong
 * @throws Obstacle when a code is not in the catalogue
 */
export async function checkCatalogue(args: string[]): Promise<boolean> {
  const codes = args.filter((arg) => !arg.startsWith('--'));
  const entries = chosen(loadProcedures(settingsFrom(process.env).dataDir), codes);
  const checked = await checkAll(entries, progressLine('checked'));
  if (args.includes('--json')) console.log(JSON.stringify(checked, null, 2));
  else tell(entries, checked);
  return checked.every(({ findings }) => findings.every(({ severity }) => severity !== 'error'));
}

function chosen(entries: ProcedureEntry[], codes: string[]): ProcedureEntry[] {
  const unknown = codes.filter((code) => !entries.some((entry) => entry.code === code));
  if (unknown.length) {
    const names = unknown.join(', ');
    throw new Obstacle(`Not in the catalogue: ${names}.`, `Không có trong danh mục: ${names}.`);
  }
  return codes.length ? entries.filter(({ code }) => codes.includes(code)) : entries;
}

/** Checks on all processors, in the order of the catalogue. */
export async function checkAll(entries: ProcedureEntry[], onProgress: Progress): Promise<Checked[]> {
  let done = 0;
  const onChecked = () => {
    done += 1;
    onProgress(done, entries.length);
  };
  const workers = Math.max(1, Math.min(mostWorkers, availableParallelism(), entries.length));
  const shares = sharesOf(entries, workers);
  const found = await Promise.all(shares.map((share) => checkShare(share, onChecked)));
  const byCode = new Map(found.flat().map((each) => [each.code, each]));
  return entries.flatMap(({ code }) => byCode.get(code) ?? []);
}

function checkShare(entries: ProcedureEntry[], onChecked: () => void): Promise<Checked[]> {
  return new Promise((resolve, reject) => {
    const checked: Checked[] = [];
    const worker = new Worker(join(__dirname, 'processesCheckWorker.js'), { workerData: entries });
    worker.on('message', (one: Checked) => {
      checked.push(one);
      onChecked();
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      resolve(checked);
    });
  });
}

function tell(entries: ProcedureEntry[], checked: Checked[]): void {
  for (const { code, findings } of checked) {
    for (const finding of findings) console.log(sentencesOf(code, finding));
  }
  for (const line of summaryOf(entries, checked)) console.log(line);
}

function sentencesOf(code: string, finding: Finding): string {
  const { elementId, rule, severity } = finding;
  const place = elementId ? `${code} ${elementId}` : code;
  return `${place}: ${severity} ${rule}\n  vi: ${explain(finding, 'vi')}\n  en: ${explain(finding, 'en')}`;
}

/** What was looked at and what is not certain about it, in numbers. */
export function summaryOf(entries: ProcedureEntry[], checked: Checked[]): string[] {
  const findings = checked.flatMap((each) => each.findings);
  const byRule = new Map<string, number>();
  for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const count = (holds: (entry: ProcedureEntry) => boolean): string => String(entries.filter(holds).length);
  return [
    `${String(checked.length)} procedures checked, ${count(({ placeholder }) => placeholder)} of them placeholders, ${count(({ limitAssumed }) => limitAssumed)} with an assumed limit, ${count(({ withdrawn }) => withdrawn === true)} withdrawn`,
    `${String(findings.length)} findings${findings.length ? ':' : ''}`,
    ...[...byRule].map(([rule, number]) => `  ${rule}: ${String(number)}`),
  ];
}
