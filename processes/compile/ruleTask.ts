import { decisionTableBlock } from './blockId';
import type { Rule } from './graph';
import { create, type Element } from './moddle';

/** The result that names the agencies of other branches; it is laid over those the dossier began with. */
const partners = 'partners';

/** A decision table that the engine evaluates. */
export function ruleTask(id: string, name: string, { decisionId, result }: Rule): Element {
  const called = create('zeebe:CalledDecision', { decisionId, resultVariable: result });
  const values = result === partners ? [called, overAgencies()] : [called];
  return create('bpmn:BusinessRuleTask', {
    id,
    name,
    'zeebe:modelerTemplate': decisionTableBlock,
    extensionElements: create('bpmn:ExtensionElements', { values }),
  });
}

/** No line for an office leaves the agencies as they were found at receipt. */
function overAgencies(): Element {
  const source = `=if ${partners} = null then agencies else context merge([agencies, ${partners}])`;
  return create('zeebe:IoMapping', {
    outputParameters: [create('zeebe:Output', { source, target: 'agencies' })],
  });
}
