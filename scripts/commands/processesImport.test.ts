import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../processes/catalogue/catalogue';
import { processesImport } from './processesImport';

const headings =
  'Mã TTHC;Tên thủ tục hành chính;Cấp thực hiện;Lĩnh vực;Cơ quan thực hiện;Thời hạn giải quyết';
const fresh = '1.999001;Cấp lại Chứng chỉ hành nghề dược;Cấp tỉnh;Dược;Sở Y tế;5 ngày làm việc';
const faulty = '1.999002;Việc khác;Cấp tỉnh;Dược;Bộ Y tế;-5 ngày';

let dataDir: string;
let said: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'import-'));
  process.env['DATA_DIR'] = dataDir;
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['DATA_DIR'];
  rmSync(dataDir, { recursive: true });
});

function run(rows: string[], ...options: string[]): string {
  const file = join(dataDir, 'list.csv');
  writeFileSync(file, [headings, ...rows].join('\r\n'));
  processesImport([file, ...options]);
  return said.join('\n');
}
const isKnown = () => loadCatalogue(dataDir).some(({ code }) => code === '1.999001');

test('without --apply nothing is changed, only shown', () => {
  expect(run([fresh])).toMatch(/^\+ dòng 2 1\.999001 Cấp lại .*\(thay GC-T-\d{4}\)$/m);
  expect(said.join('\n')).toContain('1 new, 0 changed, 0 unchanged');
  expect(isKnown()).toBe(false);
});

test('with --apply the catalogue has it from then on', () => {
  run([fresh], '--apply');
  expect(isKnown()).toBe(true);
});

test('a list with one faulty row is not applied at all, and the row is shown', () => {
  expect(() => run([fresh, faulty], '--apply')).toThrow('The list has faults');
  expect(said.join('\n')).toContain('✗ dòng 3, F (Thời hạn giải quyết): Thời hạn “-5 ngày” phải lớn hơn 0');
  expect(isKnown()).toBe(false);
});

test('a file that is not there is an obstacle, not a crash', () => {
  expect(() => {
    processesImport([join(dataDir, 'none.xlsx')]);
  }).toThrow('cannot be read');
});
