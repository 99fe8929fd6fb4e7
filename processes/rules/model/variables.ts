import type { KnownForm } from '../rule';
import { inputsOf, outputsOf } from './decided';
import { extensionOf, textOf } from './element';
import { variablesIn } from './expressions';
import { fieldsOf } from './forms';
import type { Node } from './graph';

/** What an element reads and writes of the process's variables. */
export interface Uses {
  reads: { expression: string; variables: string[] }[];
  /** The conditions of the arrows that leave it, read after it. */
  choices: { id: string; expression: string; variables: string[] }[];
  /** Known inside the element only. */
  local: string[];
  writes: string[];
  /** It may write what cannot be told from the diagram. */
  writesAnything: boolean;
}

/** The variables of processes/types.ts `Opening` that a dossier surely begins with. */
export function openingVariables(properties: Map<string, string>): string[] {
  return ['dossierCode', 'agencies', 'dossier', ...(properties.get('cases') ? ['case'] : [])];
}

export function usesOf(node: Node, forms: readonly KnownForm[] | undefined): Uses {
  const [outputs, own] = [node.leaves ? [] : outputsOf(node), node.leaves ? [] : ownVariablesOf(node, forms)];
  const inputs = node.leaves ? [] : inputsOf(node);
  const expressions = [...inputs.map(({ source }) => source), ...(node.leaves ? [] : expressionsOf(node))];
  // With output mappings only their targets leave the element.
  const results = own ? outputs.map(({ source }) => source) : [];
  return {
    reads: [...expressions, ...results].flatMap(reading),
    choices: node.out.flatMap(({ id, condition }) => reading(condition).map((read) => ({ id, ...read }))),
    local: [...inputs.map(({ target }) => rootOf(target)), ...(own ?? [])],
    writes: outputs.length ? outputs.map(({ target }) => rootOf(target)) : (own ?? []),
    writesAnything: outputs.length === 0 && own === undefined,
  };
}

function reading(expression: string): { expression: string; variables: string[] }[] {
  const variables = variablesIn(expression);
  return variables.length ? [{ expression, variables }] : [];
}

function expressionsOf({ element, step }: Node): string[] {
  const decision = extensionOf(element, 'zeebe:CalledDecision');
  const script = extensionOf(element, 'zeebe:Script');
  return [step?.candidateGroups ?? '', textOf(decision, 'decisionId'), textOf(script, 'expression')];
}

/** What the element itself brings forth; undefined where the diagram and the known forms do not tell. */
function ownVariablesOf(
  { element, step, type }: Node,
  forms: readonly KnownForm[] | undefined,
): string[] | undefined {
  const results = ['zeebe:CalledDecision', 'zeebe:Script'].flatMap(
    (kind) => textOf(extensionOf(element, kind), 'resultVariable') || [],
  );
  if (results.length) return results;
  if (step) {
    const form = forms?.find(({ id }) => id === step.formId);
    return form ? fieldsOf(form).map(({ key }) => rootOf(key)) : undefined;
  }
  return opaque.includes(type) ? undefined : [];
}

/** What happens in these happens outside the diagram. */
const opaque = [
  'ServiceTask',
  'SendTask',
  'ReceiveTask',
  'CallActivity',
  'ScriptTask',
  'BusinessRuleTask',
  'IntermediateCatchEvent',
  'BoundaryEvent',
];

function rootOf(path: string): string {
  return path.split('.')[0] ?? path;
}
