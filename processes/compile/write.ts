import { LRUCache } from 'lru-cache';
import { definitionsOf } from './definitions';
import type { Diagram } from './layout/diagram';
import { toXml } from './moddle';
import { withTexts, type ProcessText } from './processText';

/**
 * Documents of one shape are written by the library once, with marks in the place of their texts; the next ones
 * only have their texts put in. The bytes are those that the library would write.
 */
const moulds = new LRUCache<string, Promise<string[]>>({ max: 1000 });

/** Two letters of Unicode's private use area, which no text of the catalogue has. */
const open = '\uE000';
const close = '\uE001';
const mark = /\uE000(\d+)\uE001/;

export async function writeProcess(text: ProcessText, diagram: Diagram): Promise<string> {
  const texts: string[] = [];
  const put = (value: string): string => `${open}${texts.push(value) - 1}${close}`;
  const marked = withTexts(text, put);
  const markedDiagram = {
    ...diagram,
    lanes: diagram.lanes.map((lane) => ({ ...lane, name: put(lane.name) })),
  };
  const key = keyOf(marked, markedDiagram);
  const mould = moulds.get(key) ?? makeMould(marked, markedDiagram);
  moulds.set(key, mould);
  // Every second piece is the number of a text.
  return (await mould)
    .map((piece, index) => (index % 2 === 0 ? piece : escapeAttribute(texts[Number(piece)] ?? '')))
    .join('');
}

async function makeMould(text: ProcessText, diagram: Diagram): Promise<string[]> {
  return (await toXml(definitionsOf(text, diagram))).split(mark);
}

function keyOf({ graph, tasks, properties }: ProcessText, { pool, lanes }: Diagram): string {
  const nodes = graph.nodes.map(({ id, type, name, rule }) => [id, type, tasks.has(id) ? '' : name, rule]);
  return JSON.stringify([nodes, graph.edges, [...tasks.values()], properties, pool, lanes]);
}

/** As the library escapes attributes: all these texts stand in such. */
function escapeAttribute(text: string): string {
  return text.replace(/[<>"'&]|\n\r|\n/g, (found) => `&#${found.charCodeAt(0)};`);
}
