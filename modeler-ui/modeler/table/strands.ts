import { childOf, childrenOf, textOf, type Element } from '../../../processes/rules/model/element';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { mainWayOf } from '../../../processes/steps/ways';

/** A part of a strand of work: a step, strands at the same time, or ways chosen by something else than a step. */
export type Piece = { task: Element } | { fork: Piece[][] } | { choice: { label: string; to: Element }[] };

/** Follows the work from node to node; what was followed once is not followed again. */
export class Strands {
  private readonly taken = new Set<Element>();

  has(node: Element): boolean {
    return this.taken.has(node);
  }

  standsBeside(step: Element): boolean {
    return readStep(step).kind === 'standing';
  }

  /** The step alone, and from there on what nothing else led to. */
  only(step: Element): Piece[] {
    if (!this.standsBeside(step)) return this.from(step);
    this.taken.add(step);
    return [{ task: step }];
  }

  /** The main strand from a node on, as far as it is new. */
  from(node: Element): Piece[] {
    return this.follow(node, false).pieces;
  }

  private follow(first: Element, inFork: boolean): { pieces: Piece[]; join?: Element } {
    const pieces: Piece[] = [];
    for (let node: Element | undefined = first; node && this.isNew(node);) {
      if (inFork && isJoin(node)) return { pieces, join: node };
      this.taken.add(node);
      const { piece, next } = this.at(node);
      if (piece) pieces.push(piece);
      node = next;
    }
    return { pieces };
  }

  private isNew(node: Element): boolean {
    return !this.taken.has(node) && !(isStep(node) && this.standsBeside(node));
  }

  private at(node: Element): { piece?: Piece; next: Element | undefined } {
    if (isStep(node)) return { piece: { task: node }, next: mainWayOf(node)?.to };
    const ways = waysFrom(node).filter(({ to }) => this.isNew(to));
    const [main, ...others] = ways;
    if (others.length === 0) return { next: main?.to };
    if (node.$type === 'bpmn:ExclusiveGateway') return { piece: { choice: others }, next: main?.to };
    return this.fork(ways.map(({ to }) => to));
  }

  private fork(heads: Element[]): { piece: Piece; next: Element | undefined } {
    const branches = heads.map((head) => this.follow(head, true));
    const join = branches.find((branch) => branch.join)?.join;
    if (join) this.taken.add(join);
    const fork = branches.map(({ pieces }) => pieces).filter((pieces) => pieces.length > 0);
    return { piece: { fork }, next: join && waysFrom(join)[0]?.to };
  }
}

/** A gateway that waits for all: several lead to it. */
function isJoin(node: Element): boolean {
  return node.$type === 'bpmn:ParallelGateway' && childrenOf(node, 'incoming').length > 1;
}

/** The one that is taken otherwise comes first. */
function waysFrom(node: Element): { label: string; to: Element }[] {
  const usual = childOf(node, 'default');
  const flows = childrenOf(node, 'outgoing');
  const sorted = usual ? [usual, ...flows.filter((flow) => flow !== usual)] : flows;
  return sorted.flatMap((flow) => {
    const to = childOf(flow, 'targetRef');
    return to ? [{ label: textOf(flow, 'name'), to }] : [];
  });
}
