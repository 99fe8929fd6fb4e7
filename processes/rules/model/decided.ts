import { childrenOf, extensionOf, textOf } from './element';
import { variablesIn } from './expressions';
import type { Graph, Node } from './graph';
import type { Step } from './step';

/** Key of the form field that carries the officer's decision. */
export const decisionKey = 'decision';

/** An output mapping: what of the element's own variables becomes one of the process. */
export interface Output {
  source: string;
  target: string;
}

export function outputsOf({ element }: Node): Output[] {
  return childrenOf(extensionOf(element, 'zeebe:IoMapping'), 'outputParameters').map(mapping);
}

export function inputsOf({ element }: Node): Output[] {
  return childrenOf(extensionOf(element, 'zeebe:IoMapping'), 'inputParameters').map(mapping);
}

function mapping(parameter: Parameters<typeof textOf>[0]): Output {
  return { source: textOf(parameter, 'source'), target: textOf(parameter, 'target') };
}

/** The step whose decision a process variable holds, by the variable's name. */
export function decidedBy({ nodes }: Graph): Map<string, Step> {
  return new Map(
    nodes.flatMap((node) =>
      outputsOf(node)
        .filter(({ source }) => variablesIn(source).includes(decisionKey))
        .flatMap(({ target }) => (node.step ? [[target, node.step] as const] : [])),
    ),
  );
}
