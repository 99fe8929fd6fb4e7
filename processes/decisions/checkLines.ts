import { parser } from '@bpmn-io/lezer-feel';
import type { ReadTable, TableLine } from './readTable';
import type { TableFault, TableFaultCode } from './tableFault';

/** The results of these are one: what a process can use. */
const single = ['UNIQUE', 'FIRST', 'ANY'];

/** What stands against a table that could be read: in its form, in its cells, and between its lines. */
export function checkLines(table: ReadTable): TableFault[] {
  return [
    ...ofWhole(table),
    ...table.lines.flatMap((line, index) => ofCells(table, line, index + 1)),
    ...between(table),
  ];
}

const error = (
  code: TableFaultCode,
  line: number | null = null,
  params: TableFault['params'] = {},
): TableFault => ({ code, severity: 'error', line, params: { ...params, ...(line && { line }) } });

function ofWhole({ name, hitPolicy, inputs, outputs, lines }: ReadTable): TableFault[] {
  const names = outputs.map(({ expression }) => expression);
  const twice = names.find((one, index) => one && names.indexOf(one) < index);
  return [
    ...(name.trim() ? [] : [error('no-name')]),
    ...(inputs.length ? [] : [error('no-inputs')]),
    ...(outputs.length ? [] : [error('no-outputs')]),
    ...(lines.length ? [] : [error('no-lines')]),
    ...(single.includes(hitPolicy) ? [] : [error('hit-policy', null, { policy: hitPolicy })]),
    ...inputs
      .filter(({ expression }) => !isExpression(expression, 'Expression'))
      .map(({ label }) => error('column-empty', null, { column: label || '–' })),
    ...outputs
      .filter(({ expression }) => !/^[A-Za-z_]\w*$/.test(expression))
      .map(({ label }) => error('output-unnamed', null, { column: label || '–' })),
    ...(twice ? [error('output-twice', null, { column: twice })] : []),
  ];
}

function ofCells({ inputs, outputs }: ReadTable, { when, then }: TableLine, line: number): TableFault[] {
  if (when.length !== inputs.length || then.length !== outputs.length) return [error('cell-count', line)];
  const nameOf = ({ label, expression }: { label: string; expression: string }) => label || expression;
  return [
    ...inputs.flatMap((input, place) => {
      const text = when[place] ?? '';
      const params = { column: nameOf(input), text: text.slice(0, 80) };
      return isAny(text) || isExpression(text, 'UnaryTests') ? [] : [error('bad-condition', line, params)];
    }),
    ...outputs.flatMap((output, place) => resultFault(then[place] ?? '', output.type, nameOf(output), line)),
  ];
}

function resultFault(text: string, type: string, column: string, line: number): TableFault[] {
  if (text === '') return [error('no-result', line, { column })];
  if (!isExpression(text, 'Expression'))
    return [error('bad-result', line, { column, text: text.slice(0, 80) })];
  const isLiteral = /^["\d-]/.test(text);
  return type === 'number' && isLiteral && !/^-?\d+(\.\d+)?$/.test(text)
    ? [error('not-a-number', line, { column })]
    : [];
}

/** An empty cell, or a dash, fits everything. */
const isAny = (text: string): boolean => text === '' || text === '-';

function isExpression(text: string, top: 'Expression' | 'UnaryTests'): boolean {
  if (text.trim() === '' || text.length > 2000) return false;
  let good = true;
  parser
    .configure({ top })
    .parse(text)
    .iterate({
      enter: ({ type }) => {
        if (type.isError) good = false;
      },
    });
  return good;
}

/** Pairs of lines that get in each other's way. Compared are plain values; of anything else nothing is said. */
function between({ hitPolicy, lines }: ReadTable): TableFault[] {
  const known = lines.map(({ when }) => when.map(valuesIn));
  const found: TableFault[] = [];
  for (let later = 1; later < known.length && found.length < 20; later += 1) {
    const earlier = firstBefore(known, later, hitPolicy === 'FIRST' ? covers : meets);
    if (earlier < 0 || !['FIRST', 'UNIQUE'].includes(hitPolicy)) continue;
    const params = { line: later + 1, other: earlier + 1 };
    found.push(
      hitPolicy === 'FIRST'
        ? { code: 'never-reached', severity: 'warning', line: later + 1, params }
        : { code: 'overlap', severity: 'error', line: later + 1, params },
    );
  }
  const open = lines.length > 0 && !lines.some(({ when }) => when.every(isAny));
  return open ? [...found, { code: 'not-covered', severity: 'warning', line: null, params: {} }] : found;
}

/** `null` fits everything, `undefined` nobody knows. */
type Values = Set<string> | null | undefined;

function valuesIn(text: string): Values {
  if (isAny(text)) return null;
  const parts = text.match(/^\s*(?:"[^"]*"|-?\d+(?:\.\d+)?)(?:\s*,\s*(?:"[^"]*"|-?\d+(?:\.\d+)?))*\s*$/);
  return parts ? new Set(text.match(/"[^"]*"|-?\d+(?:\.\d+)?/g)) : undefined;
}

const covers = (one: Values, other: Values): boolean =>
  one === null || Boolean(one && other && [...other].every((each) => one.has(each)));

const meets = (one: Values, other: Values): boolean => {
  if (one === undefined || other === undefined) return false;
  return one === null || other === null || [...other].some((each) => one.has(each));
};

const firstBefore = (
  known: Values[][],
  later: number,
  fits: (one: Values, other: Values) => boolean,
): number =>
  known
    .slice(0, later)
    .findIndex((line) => line.every((values, place) => fits(values, known[later]?.[place])));
