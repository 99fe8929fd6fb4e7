import Linter from 'bpmnlint/lib/linter';
import type { Element } from '../model/element';
import { forget, modelOf } from '../model/model';
import { readModel } from '../read/readModel';
import type { Finding, Rule, RuleContext } from '../rule';
import { lintRuleFor, pluginName } from './plugin';

/** What the rules may know besides the diagram; the previous version as it is stored or as a tree. */
export interface LintContext extends Omit<RuleContext, 'previous'> {
  previous?: Element | string;
}

/**
 * Everything the rules find in a process definition, given as BPMN or as its tree. Never throws for what is in
 * the document: what cannot be read is a finding too. Pure; works in a browser.
 */
export async function lintWith(
  rules: readonly Rule[],
  model: Element | string,
  { previous, ...context }: LintContext = {},
): Promise<Finding[]> {
  const [reading, before] = [await read(model), previous === undefined ? undefined : await read(previous)];
  if (!reading.definitions) return reading.findings;
  const known: RuleContext = before?.definitions
    ? { ...context, previous: modelOf(before.definitions) }
    : context;
  return [...reading.findings, ...(await lint(rules, reading.definitions, known))];
}

async function read(model: Element | string): Promise<{ definitions?: Element; findings: Finding[] }> {
  if (typeof model === 'string') return readModel(model);
  // An editor changes its tree in place.
  forget(model);
  return { definitions: model, findings: [] };
}

const category = { error: 'error', warning: 'warn' };

async function lint(rules: readonly Rule[], definitions: Element, context: RuleContext): Promise<Finding[]> {
  const factories = new Map(rules.map((rule) => [rule.name, lintRuleFor(rule)]));
  const linter = new Linter({
    resolver: {
      resolveRule: (_plugin, name) => factories.get(name),
      resolveConfig: () => undefined,
    },
    config: {
      rules: Object.fromEntries(
        rules.map(({ name, severity }) => [`${pluginName}/${name}`, [category[severity], { context }]]),
      ),
    },
  });
  const results = await linter.lint(definitions);
  return Object.values(results)
    .flat()
    .map(({ finding }) => finding as Finding);
}
