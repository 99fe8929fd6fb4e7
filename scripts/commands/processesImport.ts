import { readFileSync } from 'node:fs';
import { loadAgencies } from '../../processes';
import { loadCatalogue } from '../../processes/catalogue/catalogue';
import { loadOverlay, saveOverlay } from '../../processes/catalogue/overlay';
import { applyImport, planImport, readList, type ImportPlan } from '../../processes/import';
import { Obstacle } from '../start/obstacle';
import { settingsFrom } from '../start/settings';

/**
 * `npm run processes -- import FILE [--complete] [--apply]`: shows what an official list would change; `--apply` does
 * it, whole or not at all. `--complete`: what the list does not name is withdrawn, whatever its field.
 */
export function processesImport(args: string[]): void {
  const { dataDir } = settingsFrom(process.env);
  const list = readList(fileIn(args));
  const catalogue = loadCatalogue(dataDir);
  const plan = planImport(list, catalogue, loadAgencies(), { complete: args.includes('--complete') });
  for (const line of report(plan)) console.log(line);
  if (!args.includes('--apply')) {
    console.log('\nNothing was changed; --apply does it. / Chưa thay đổi gì; thêm --apply để thực hiện.');
    return;
  }
  if (!plan.applicable) throw faulty;
  const { overlay, applied } = applyImport(plan, loadOverlay(dataDir));
  saveOverlay(dataDir, overlay);
  console.log(
    `\n${JSON.stringify(applied)}: takes effect at the next start. / Có hiệu lực khi khởi động lại.`,
  );
}

const faulty = new Obstacle(
  'The list has faults: correct them and import it again. Nothing was changed.',
  'Danh mục có lỗi: hãy sửa rồi nhập lại. Chưa thay đổi gì.',
);

function fileIn(args: string[]): Uint8Array {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined)
    throw new Obstacle('Name a .xlsx or .csv file.', 'Hãy nêu tên tệp .xlsx hoặc .csv.');
  try {
    return readFileSync(file);
  } catch {
    throw new Obstacle(`The file ${file} cannot be read.`, `Không đọc được tệp ${file}.`);
  }
}

/** New, changed field by field, withdrawn, and faulty rows with their row numbers; then the totals. */
function report({ added, changed, unchanged, withdrawn, findings }: ImportPlan): string[] {
  const at = (row: number | null) => (row === null ? '' : `dòng ${String(row)} `);
  return [
    ...added.map(
      ({ row, entry, replaces }) => `+ ${at(row)}${entry.code} ${entry.name}${insteadOf(replaces?.code)}`,
    ),
    ...changed.flatMap(({ row, entry, changes }) => [
      `~ ${at(row)}${entry.code} ${entry.name}`,
      ...changes.map(({ field, from, to }) => `    ${field}: ${shown(from)} → ${shown(to)}`),
    ]),
    ...withdrawn.map(({ row, entry }) => `- ${at(row)}${entry.code} ${entry.name}`),
    ...findings.map(({ severity, row, column, message }) => {
      const place = [at(row).trim(), column ?? ''].filter(Boolean).join(', ');
      return `${severity === 'error' ? '✗' : '!'} ${place === '' ? '' : `${place}: `}${message.vi} / ${message.en}`;
    }),
    `\n${String(added.length)} new, ${String(changed.length)} changed, ${String(unchanged.length)} unchanged, ` +
      `${String(withdrawn.length)} withdrawn, ${String(faultyRows(findings))} faulty`,
  ];
}

const insteadOf = (code: string | undefined) => (code === undefined ? '' : ` (thay ${code})`);
const shown = (value: unknown) => (value === undefined ? '–' : JSON.stringify(value));

const faultyRows = (findings: ImportPlan['findings']) =>
  new Set(findings.filter(({ severity }) => severity === 'error').map(({ row }) => row)).size;
