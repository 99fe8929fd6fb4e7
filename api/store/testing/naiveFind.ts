import type { Document } from 'mongodb';

/**
 * What MongoDB's manual says of the queries that the property tests make, in the plainest way: the measure of indexes.
 * Dates, numbers, strings, booleans, null; arrays match by any element.
 */
export function naiveFind(
  all: Document[],
  query: Document,
  order: readonly (readonly [string, number])[],
): Document[] {
  return all.filter((document) => matches(document, query)).sort((one, two) => inOrder(one, two, order));
}

function matches(document: Document, query: Document): boolean {
  return Object.entries(query).every(([key, demand]: [string, unknown]) => {
    if (key === '$or') return (demand as Document[]).some((branch) => matches(document, branch));
    if (key === '$and') return (demand as Document[]).every((branch) => matches(document, branch));
    return fulfils(valuesAt(document, key.split('.')), demand);
  });
}

/** Undefined stands for a field that is not there. */
function valuesAt(value: unknown, [name, ...rest]: string[]): unknown[] {
  if (Array.isArray(value))
    return value.length && name !== undefined
      ? value.flatMap((element) => valuesAt(element, [name, ...rest]))
      : name === undefined
        ? value
        : [];
  if (name === undefined) return [value];
  return valuesAt(isDocument(value) ? (value as Document)[name] : undefined, rest);
}

const isDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

function fulfils(values: unknown[], demand: unknown): boolean {
  if (!isDocument(demand)) return values.some((value) => equal(value, demand));
  return Object.entries(demand as Document).every(([operator, operand]: [string, unknown]) => {
    if (operator === '$in')
      return values.some((value) => (operand as unknown[]).some((one) => equal(value, one)));
    if (operator === '$ne') return !values.some((value) => equal(value, operand));
    return values.some((value) => rank(value) === rank(operand) && holds(operator, compare(value, operand)));
  });
}

function holds(operator: string, compared: number): boolean {
  if (compared === 0) return operator.endsWith('e');
  return operator.startsWith('$gt') ? compared > 0 : compared < 0;
}

const equal = (one: unknown, two: unknown): boolean => compare(one, two) === 0;

function rank(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (value instanceof Date) return 4;
  return { number: 1, string: 2, boolean: 3 }[typeof value as 'number' | 'string' | 'boolean'];
}

function compare(one: unknown, two: unknown): number {
  if (rank(one) !== rank(two)) return rank(one) - rank(two);
  if (rank(one) === 0) return 0;
  const [a, b] = [one, two].map((value) => (value instanceof Date ? value.getTime() : value)) as [
    number,
    number,
  ];
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(one: Document, two: Document, order: readonly (readonly [string, number])[]): number {
  for (const [field, direction] of order) {
    const compared = compare(one[field], two[field]) * direction;
    if (compared !== 0) return compared;
  }
  return 0;
}
