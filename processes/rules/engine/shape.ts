import { childOf, childrenOf, extensionOf, textOf, type Element } from '../model/element';
import { heldBy } from '../model/tree';

/** Attributes whose text is only shown or looked up elsewhere: the engine's rules ask whether it is there. */
const shown: Record<string, (type: string) => boolean> = {
  // Links find each other by their names.
  name: (type) => type.startsWith('bpmn:') && !type.endsWith('EventDefinition'),
  formId: () => true,
  text: () => true,
  value: (type) => type === 'zeebe:Header' || type === 'zeebe:Property',
};

/**
 * What of an element matters to the engine, with all it holds: another of the same shape, whatever its id, is
 * judged alike. The catalogue has many, since its procedures differ mostly in their names and hours. Undefined for
 * elements that the engine judges together with others.
 */
export function shapeOf(element: Element): string | undefined {
  switch (element.$type) {
    case 'bpmn:UserTask':
      // An embedded form lies in the process, not in the task.
      return textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey')
        ? undefined
        : textShapeOf(element);
    case 'bpmn:EndEvent':
      return childrenOf(element, 'eventDefinitions').every(isTerminate) ? textShapeOf(element) : undefined;
    case 'bpmn:ExclusiveGateway':
      return [textShapeOf(element), ...childrenOf(element, 'outgoing').map(conditionShapeOf)].join('|');
    case 'bpmn:SequenceFlow':
    case 'bpmn:ParallelGateway':
    case 'bpmn:LaneSet':
    case 'zeebe:Properties':
      return textShapeOf(element);
    default:
      return undefined;
  }
}

function isTerminate({ $type }: Element): boolean {
  return $type === 'bpmn:TerminateEventDefinition';
}

function conditionShapeOf(flow: Element): string {
  const isDefault = childOf(childOf(flow, 'sourceRef'), 'default') === flow;
  return `${isDefault ? 'default' : ''} ${textOf(childOf(flow, 'conditionExpression'), 'body') === '' ? '' : 'condition'}`;
}

/** Written into one text as it goes: this is done for every process of the catalogue. */
function textShapeOf(element: Element): string {
  const attributes = element as unknown as Record<string, unknown>;
  let text = `<${element.$type}`;
  for (const name of Object.keys(element)) {
    const value = attributes[name];
    if (typeof value === 'object' && value !== null) text += referencesOf(name, value);
    else if (name !== 'id') text += attributeOf(element.$type, name, value);
  }
  text += foreignOf(element);
  for (const child of heldBy(element)) text += textShapeOf(child);
  return `${text}>`;
}

function attributeOf(type: string, name: string, value: unknown): string {
  const text = String(value);
  const isShown = shown[name]?.(type) ?? false;
  return isShown && text !== '' && !text.startsWith('=') ? ` ${name}` : ` ${name}=${JSON.stringify(text)}`;
}

/** Of which types the elements are to which it refers; what it holds is told by itself. */
function referencesOf(name: string, value: object): string {
  if (Array.isArray(value)) return (value as object[]).map((each) => referencesOf(name, each)).join('');
  return '$type' in value ? ` ${name}→${String(value.$type)}` : '';
}

/** Attributes of namespaces that the schema does not know. */
function foreignOf(element: Element): string {
  const attributes = '$attrs' in element ? Object.entries(element.$attrs as Record<string, unknown>) : [];
  return attributes.map(([name, value]) => ` ${name}=${String(value)}`).join('');
}
