import { Parser } from 'saxen';

/** A document as XML has it, whatever it is about: read without any knowledge of BPMN. */
export interface Tree {
  /** `{namespace}local` */
  name: string;
  /** By their names with namespaces; declarations of namespaces are none. */
  attributes: Map<string, string>;
  text: string;
  children: Tree[];
}

type Scope = Readonly<Record<string, string>>;

const typed = '{http://www.w3.org/2001/XMLSchema-instance}type';

/** Reads a document element by element; prefixes are seen through. @throws Error when it is not well-formed */
export function readTree(xml: string): Tree {
  const root: Tree = { name: '', attributes: new Map(), text: '', children: [] };
  const open: { tree: Tree; scope: Scope }[] = [{ tree: root, scope: {} }];
  const top = () => open[open.length - 1] ?? { tree: root, scope: {} };
  const parser = new Parser();
  const failed: Error[] = [];
  parser.on('openTag', (name, attributes, decode) => {
    const raw = Object.entries(attributes()).map(([key, value]) => [key, decode(value)] as const);
    const scope = scopeWith(top().scope, raw);
    const tree = { name: named(name, scope), attributes: attributesOf(raw, scope), text: '', children: [] };
    top().tree.children.push(tree);
    open.push({ tree, scope });
  });
  parser.on('closeTag', () => {
    const closed = open.pop();
    if (closed) closed.tree.text = closed.tree.text.trim();
  });
  parser.on('text', (raw, decode) => (top().tree.text += decode(raw)));
  parser.on('cdata', (raw) => (top().tree.text += raw));
  parser.on('error', (error) => failed.push(error));
  parser.parse(xml);
  if (failed[0]) throw failed[0];
  return root.children[0] ?? root;
}

function scopeWith(outer: Scope, attributes: (readonly [string, string])[]): Scope {
  const declared = attributes.flatMap(([key, uri]): [string, string][] => {
    if (key === 'xmlns') return [['', uri]];
    return key.startsWith('xmlns:') ? [[key.slice(6), uri]] : [];
  });
  return declared.length > 0 ? { ...outer, ...Object.fromEntries(declared) } : outer;
}

function attributesOf(all: (readonly [string, string])[], scope: Scope): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of all) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
    const name = key.includes(':') ? named(key, scope) : key;
    found.set(name, name === typed ? named(value, scope) : value);
  }
  return found;
}

function named(name: string, scope: Scope): string {
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
  return `{${scope[prefix] ?? prefix}}${local}`;
}
