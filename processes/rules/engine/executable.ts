import type { Enter, Reporter } from 'bpmnlint/lib/linter';
import { textOf, type Element } from '../model/element';
import { shapeOf } from './shape';
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
  return { name, meaning, enter };
});

/** Only elements that Zeebe 8.5 executes: Camunda's own rules for that line, all in one walk through the tree. */
export const executable = defineRule({
  name: 'executable',
  severity: 'error',
  source: { vi: 'tài liệu Zeebe 8.5', en: 'the documentation of Zeebe 8.5' },
  scope: 'any',
  messages: {
    refused: {
      vi: 'Máy thực thi Zeebe 8.5 không nhận: {meaningVi} ({detail}).',
      en: 'The engine, Zeebe 8.5, refuses this: {detail}.',
    },
  },
  check: ({ definitions, process }) => {
    const found: Raised<'refused'>[] = [];
    walk(definitions, (element) => {
      const shape = shapeOf(element);
      if (shape === undefined) for (const check of checks) found.push(...saidBy(check, element));
      else if (!goodShapes.has(shape)) found.push(...judge(element, shape));
      return shape === undefined;
    });
    // What belongs to no element belongs to the process.
    return found.map((one) => ({ ...one, elementId: one.elementId || textOf(process, 'id') }));
  },
});

/** Shapes in which nothing was found. */
const goodShapes = new Set<string>();
const mostShapes = 10_000;

function judge(whole: Element, shape: string): Raised<'refused'>[] {
  const found: Raised<'refused'>[] = [];
  walk(whole, (element) => {
    for (const check of checks) found.push(...saidBy(check, element));
  });
  if (goodShapes.size >= mostShapes) goodShapes.clear();
  if (found.length === 0) goodShapes.add(shape);
  return found;
}

function saidBy({ name, meaning, enter }: Check, element: Element): Raised<'refused'>[] {
  const found: Raised<'refused'>[] = [];
  const reporter: Reporter = {
    report: (id, detail) =>
      found.push({
        message: 'refused',
        elementId: id,
        params: { engineRule: name, meaningVi: meaning, detail },
      }),
  };
  enter(element, reporter);
  return found;
}
