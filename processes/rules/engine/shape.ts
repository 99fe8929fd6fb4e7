import { childOf, extensionOf, textOf, type Element } from '../model/element';
import { heldBy } from '../model/tree';

/**
 * What of a step or an arrow matters to the engine, so that another of the same shape need not be judged again;
 * undefined for elements that are judged together with others. Ids and texts that are only shown are left out:
 * the engine's rules ask whether they are there, and read nothing but FEEL, names of variables and keys.
 */
export function shapeOf(element: Element): string | undefined {
  switch (element.$type) {
    case 'bpmn:UserTask':
      // An embedded form lies in the process, not in the task.
      return textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey')
        ? undefined
        : wholeShapeOf(element, '');
    case 'bpmn:SequenceFlow':
      return `${childOf(element, 'sourceRef')?.$type ?? ''} ${wholeShapeOf(element, '')}`;
    default:
      return undefined;
  }
}

/** Attributes whose text is only shown, counted or looked up elsewhere. */
const shown = new Set(['id', 'name', 'formId', 'text']);
const shownValues = new Set(['zeebe:Header', 'zeebe:Property']);

function wholeShapeOf(element: Element, depth: string): string {
  const attributes = Object.entries(element).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' ? [] : [`${name}=${shapeOfText(element, name, String(value))}`],
  );
  const others = Object.entries(foreignOf(element)).map(([name, value]) => `${name}=${value}`);
  const held = heldBy(element).map((child) => wholeShapeOf(child, `${depth} `));
  return [`${depth}${element.$type}`, ...attributes, ...others, ...references(element), ...held].join('\n');
}

function shapeOfText({ $type }: Element, name: string, value: string): string {
  const isShown = shown.has(name) || (shownValues.has($type) && name === 'value');
  return isShown && value !== '' && !value.startsWith('=') ? '…' : value;
}

/** Attributes of namespaces that the schema does not know. */
function foreignOf(element: Element): Record<string, unknown> {
  return '$attrs' in element ? (element.$attrs as Record<string, unknown>) : {};
}

function references(element: Element): string[] {
  return ['default', 'attachedToRef'].flatMap((name) => {
    const referred = childOf(element, name);
    return referred ? [`${name}=${referred.$type} ${textOf(referred, 'isForCompensation')}`] : [];
  });
}
