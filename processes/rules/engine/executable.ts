import type { Enter, Reporter } from 'bpmnlint/lib/linter';
import { textOf, type Element } from '../model/element';
import { walk } from '../model/tree';
import { defineRule, type Raised } from '../rule';
import { engineRules } from './engineRules';

const version = '8.5';

interface Check {
  name: string;
  meaning: string;
  enter: Enter;
}

const checks: Check[] = engineRules.map(([name, create, meaning]) => {
  const { check } = create({ version });
  const enter = typeof check === 'function' ? check : check.enter;
  if (!enter) throw new Error(`${name} enters no element`);
  return { name, meaning, enter: name.startsWith('feel') ? rememberingGood(enter) : enter };
});

/** Only elements that Zeebe 8.5 executes: Camunda's own rules for that line, all in one walk through the tree. */
export const executable = defineRule({
  name: 'executable',
  severity: 'error',
  source: { vi: 'tài liệu Zeebe 8.5', en: 'the documentation of Zeebe 8.5' },
  scope: 'any',
  messages: {
    refused: {
      vi: 'Máy thực thi Zeebe 8.5 không nhận: {meaning} ({detail}).',
      en: 'The engine, Zeebe 8.5, refuses this: {detail}.',
    },
  },
  check: ({ definitions, process }) => {
    const found: Raised<'refused'>[] = [];
    walk(definitions, (element) => {
      for (const check of checks) found.push(...saidBy(check, element));
    });
    // What belongs to no element belongs to the process.
    return found.map((one) => ({ ...one, elementId: one.elementId || textOf(process, 'id') }));
  },
});

function saidBy({ name, meaning, enter }: Check, element: Element): Raised<'refused'>[] {
  const found: Raised<'refused'>[] = [];
  const reporter: Reporter = {
    report: (id, detail) =>
      found.push({ message: 'refused', elementId: id, params: { engineRule: name, meaning, detail } }),
  };
  enter(element, reporter);
  return found;
}

/** Reading FEEL is the slow part, and the catalogue's processes share their expressions: good ones are read once. */
function rememberingGood(enter: Enter, most = 10_000): Enter {
  const good = new Set<string>();
  return (element, reporter) => {
    const expressions = expressionsOf(element);
    if (expressions.length === 0 || expressions.every((each) => good.has(each))) return;
    let isGood = true;
    enter(element, {
      report: (...what) => {
        isGood = false;
        reporter.report(...what);
      },
    });
    if (good.size > most) good.clear();
    if (isGood) for (const each of expressions) good.add(each);
  };
}

/** With the place it stands in: the same text may be FEEL in one and just a name in another. */
function expressionsOf(element: Element): string[] {
  return Object.entries(element).flatMap(([property, value]: [string, unknown]) => {
    const text = isExpression(value) ? value.body : value;
    return typeof text === 'string' && text.startsWith('=') ? [`${element.$type} ${property} ${text}`] : [];
  });
}

function isExpression(value: unknown): value is { body: unknown } {
  return typeof value === 'object' && value !== null && 'body' in value;
}
