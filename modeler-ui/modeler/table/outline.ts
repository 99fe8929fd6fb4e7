import { childrenOf, textOf, type Element } from '../../../processes/rules/model/element';
import { stepsInOrder } from '../../../processes/steps/stepsInOrder';
import { mainWayOf, waysOf } from '../../../processes/steps/ways';
import { Strands, type Piece } from './strands';

/** Why a row is set in: what its branch is. Said once, at the branch's first row. */
export type Opens =
  | { kind: 'way'; label: string }
  | { kind: 'parallel'; at: number; of: number }
  | { kind: 'standing' }
  | { kind: 'apart' };

/** A step in its place in the table. */
export interface Row {
  task: Element;
  id: string;
  /** As internal procedures are published: 1, 2, 2a, 2b, 2b.1 */
  no: string;
  /** How far it is set in. */
  level: number;
  opens: Opens | null;
}

/** The points of an article, in the order of the Vietnamese alphabet. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** Numbers the rows of one place. */
class Counter {
  private count = 0;
  constructor(
    readonly level: number,
    private readonly under = '',
  ) {}

  next(): string {
    this.count += 1;
    if (this.level === 0) return String(this.count);
    if (this.level > 1) return `${this.under}.${String(this.count)}`;
    const round = Math.floor((this.count - 1) / letters.length);
    const letter = letters[(this.count - 1) % letters.length] ?? '';
    return `${this.under}${letter}${round > 0 ? String(round + 1) : ''}`;
  }
}

/** Every step of a process once, in the order of the work: other ways and what is done at the same time are set in. */
export function rowsOf(process: Element | undefined): Row[] {
  if (!process) return [];
  const outline = new Outline();
  const steps = stepsInOrder(process);
  for (const start of childrenOf(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent'))
    outline.add(outline.strands.from(start), outline.top, null);
  for (const step of steps) outline.addLeft(step);
  return outline.rows;
}

class Outline {
  readonly rows: Row[] = [];
  readonly strands = new Strands();
  readonly top = new Counter(0);

  add(pieces: Piece[], counter: Counter, opens: Opens | null): void {
    let said = opens;
    let last: Counter | undefined;
    for (const piece of pieces) {
      if ('task' in piece) {
        last = new Counter(counter.level + 1, this.row(piece.task, counter, said).no);
        this.addWays(otherWaysOf(piece.task), last);
      } else if ('fork' in piece) {
        const inner = new Counter(counter.level + 1, counter.next());
        piece.fork.forEach((branch, at) => {
          this.add(branch, inner, { kind: 'parallel', at: at + 1, of: piece.fork.length });
        });
      } else this.addWays(piece.choice, (last ??= new Counter(counter.level + 1, counter.next())));
      said = null;
    }
  }

  /** What no way leads to, and what stands open beside all of it. */
  addLeft(step: Element): void {
    const kind = this.strands.standsBeside(step) ? 'standing' : 'apart';
    if (!this.strands.has(step)) this.add(this.strands.only(step), this.top, { kind });
  }

  /** The main strands of all ways come first, so that none takes another one's steps for its own. */
  private addWays(ways: { label: string; to: Element }[], counter: Counter): void {
    const strands = ways.map(({ label, to }) => ({ label, pieces: this.strands.from(to) }));
    for (const { label, pieces } of strands) this.add(pieces, counter, { kind: 'way', label });
  }

  private row(task: Element, counter: Counter, opens: Opens | null): Row {
    const row = { task, id: textOf(task, 'id'), no: counter.next(), level: counter.level, opens };
    this.rows.push(row);
    return row;
  }
}

function otherWaysOf(task: Element): { label: string; to: Element }[] {
  const main = mainWayOf(task);
  return waysOf(task)
    .filter(({ flow }) => flow !== main?.flow)
    .map(({ label, value, to }) => ({ label: label || (value ?? ''), to }));
}
