import type { Element } from '../../../processes/rules/model/element';

/** What the library notes of a copied element. */
export interface Descriptor {
  id: string;
  businessObject?: Element;
}

export interface Copied {
  /** The procedure that it comes from. */
  code: string;
  tree: Record<string, Descriptor[]>;
}

/** What makes elements of the document. */
export interface Moddle {
  create(type: string, attributes: object): Element;
  getTypeDescriptor(type: string): unknown;
}

const key = 'one-stop.copied';

/** Other windows of this browser read it; the system's clipboard would want a permission and a certificate. */
export function writeCopy(copy: Copied, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(key, JSON.stringify(copy));
}

/** What was copied last; null where nothing was. */
export function readCopy(
  moddle: Moddle,
  storage: Pick<Storage, 'getItem'> = localStorage,
): Copied | 'unreadable' | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    const copy = JSON.parse(text, revive(moddle)) as Partial<Copied> | null;
    return copy?.tree && typeof copy.code === 'string' ? { code: copy.code, tree: copy.tree } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Elements of the document again, each id once. */
function revive(moddle: Moddle): (key: string, value: unknown) => unknown {
  const known = new Map<string, Element>();
  return (_key, value) => {
    if (!isTyped(value)) return value;
    const { $type, ...attributes } = value;
    const seen = typeof attributes['id'] === 'string' ? known.get(attributes['id']) : undefined;
    if (seen) return seen;
    if (!moddle.getTypeDescriptor($type)) throw new Error(`unknown ${$type}`);
    const element = moddle.create($type, attributes);
    if (typeof attributes['id'] === 'string') known.set(attributes['id'], element);
    return element;
  };
}

function isTyped(value: unknown): value is { $type: string } & Record<string, unknown> {
  return typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';
}
