import { extensionOf, textOf, type Element } from '../model/element';
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
 * What of a whole document matters to the engine: two documents of the same shape are judged alike. The catalogue
 * has many such, since procedures of one pattern differ in their names and hours only.
 */
export function shapeOf(definitions: Element): string {
  return textShapeOf(definitions, true);
}

/** The same for one step or arrow, whatever its id; undefined for what is judged together with others. */
export function partShapeOf(element: Element): string | undefined {
  if (element.$type === 'bpmn:SequenceFlow') return textShapeOf(element, false);
  // An embedded form lies in the process, not in the task.
  const isTask = element.$type === 'bpmn:UserTask';
  if (!isTask || textOf(extensionOf(element, 'zeebe:FormDefinition'), 'formKey')) return undefined;
  return textShapeOf(element, false);
}

/** Written into one text as it goes: this is done for every process of the catalogue. */
function textShapeOf(element: Element, withIds: boolean): string {
  const attributes = element as unknown as Record<string, unknown>;
  let text = `<${element.$type}`;
  for (const name of Object.keys(element)) {
    const value = attributes[name];
    if (typeof value === 'object' && value !== null) text += referencesOf(name, value, withIds);
    else if (name !== 'id' || (withIds && hasOwnId(element.$type)))
      text += attributeOf(element.$type, name, value);
  }
  text += foreignOf(element);
  for (const child of heldBy(element)) {
    if (child.$type !== 'bpmndi:BPMNDiagram') text += textShapeOf(child, withIds);
  }
  return `${text}>`;
}

function attributeOf(type: string, name: string, value: unknown): string {
  const text = String(value);
  const isShown = shown[name]?.(type) ?? false;
  return isShown && text !== '' && !text.startsWith('=') ? ` ${name}` : ` ${name}=${JSON.stringify(text)}`;
}

/** The process is named after the procedure; everything in it has the same id in all of a pattern. */
function hasOwnId(type: string): boolean {
  return type !== 'bpmn:Process';
}

/** To which elements of the flow it refers; without ids, of which type they are. */
function referencesOf(name: string, value: object, withIds: boolean): string {
  if (Array.isArray(value)) {
    let text = '';
    for (const each of value as object[]) text += referencesOf(name, each, withIds);
    return text;
  }
  if (!('$type' in value) || !('id' in value)) return '';
  const type = String(value.$type);
  return ` ${name}→${type}${withIds && hasOwnId(type) ? ` ${String(value.id)}` : ''}`;
}

/** Attributes of namespaces that the schema does not know. */
function foreignOf(element: Element): string {
  const attributes = '$attrs' in element ? Object.entries(element.$attrs as Record<string, unknown>) : [];
  return attributes.map(([name, value]) => ` ${name}=${String(value)}`).join('');
}
