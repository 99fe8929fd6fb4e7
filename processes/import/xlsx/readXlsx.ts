import { finding, type FindingCode } from '../finding';
import { maxMegabytes, type Table } from '../table';
import { parse } from './parse';
import { sharedStrings } from './strings';
import { TooLarge, unpack } from './unpack';
import { worksheet } from './worksheet';

type Parts = ReturnType<typeof unpack>;

/** The sheets of a workbook, in its order; a file that cannot be read is one table with a finding and no rows. */
export function readXlsx(file: Uint8Array): Table[] {
  try {
    const parts = unpack(file);
    if (!parts.has('xl/workbook.xml')) return [failed('not-a-list')];
    const strings = sharedStrings(parts.get('xl/sharedStrings.xml')?.() ?? '<sst/>');
    return sheetPaths(parts).map((path) => worksheet(parts.get(path)?.() ?? '', strings));
  } catch (error) {
    if (error instanceof TooLarge) return [failed('too-large', { limit: String(maxMegabytes) })];
    return [failed('broken-workbook', { detail: error instanceof Error ? error.message : String(error) })];
  }
}

const failed = (code: FindingCode, params: Record<string, string> = {}): Table => ({
  rows: [],
  merges: [],
  findings: [finding(code, {}, params)],
});

/** Visible sheets first to last; the workbook names them, its relations say which file each is. */
function sheetPaths(parts: Parts): string[] {
  const files = relations(parts.get('xl/_rels/workbook.xml.rels')?.() ?? '<none/>');
  const paths: string[] = [];
  parse(parts.get('xl/workbook.xml')?.() ?? '', {
    open: (name, attributes) => {
      if (name !== 'sheet' || (attributes()['state'] ?? 'visible') !== 'visible') return;
      const path = files.get(attributes()['r:id'] ?? '');
      if (path !== undefined && parts.has(path)) paths.push(path);
    },
  });
  return paths;
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  parse(xml, {
    open: (_, attributes) => {
      const { Id, Target } = attributes();
      if (Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}
