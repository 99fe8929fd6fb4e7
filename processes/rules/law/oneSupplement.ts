import type { Graph, Node } from '../model/graph';
import { reachableFrom } from '../paths/reach';
import { defineRule, type Raised } from '../rule';

type Message = 'again' | 'twice' | 'sideBySide';

/** The applicant is asked for what is missing once, and for all of it. */
export const oneSupplement = defineRule<Message>({
  name: 'one-supplement',
  severity: 'error',
  source: { vi: 'Điều 17 Nghị định 61/2018/NĐ-CP', en: 'article 17 of Decree 61/2018/NĐ-CP' },
  scope: 'procedure',
  messages: {
    again: {
      vi: 'Sau "{name}" quy trình có thể quay lại yêu cầu bổ sung lần nữa; chỉ được yêu cầu bổ sung một lần.',
      en: 'After "{name}" the process may come back and ask for a supplement again; it may be asked for once.',
    },
    twice: {
      vi: 'Sau "{first}" còn có thể yêu cầu bổ sung ở "{name}"; chỉ được yêu cầu bổ sung một lần, đầy đủ.',
      en: 'After "{first}" a supplement may be asked for again at "{name}"; it may be asked for once, completely.',
    },
    sideBySide: {
      vi: '"{first}" và "{name}" ở hai nhánh song song nên người nộp có thể bị yêu cầu bổ sung hai lần.',
      en: '"{first}" and "{name}" are in parallel branches, so that the applicant may be asked twice.',
    },
  },
  check: ({ graph, supplements }) => {
    const waits = supplements.flatMap((index) => graph.nodes[index] ?? []);
    const after = new Map(waits.map((wait) => [wait, afterOf(graph, wait)]));
    return waits.flatMap((wait) => saidOf(graph, wait, waits, after));
  },
});

function saidOf(graph: Graph, wait: Node, waits: Node[], after: Map<Node, Set<number>>): Raised<Message>[] {
  const follows = (one: Node, other: Node): boolean => after.get(one)?.has(other.index) ?? false;
  const raise = (message: Message, first: Node): Raised<Message> => ({
    message,
    elementId: wait.id,
    params: { first: first.name, name: wait.name },
  });
  if (follows(wait, wait)) return [raise('again', wait)];
  const before = waits.find((other) => other !== wait && follows(other, wait));
  if (before) return [raise('twice', before)];
  const beside = waits.find(
    (other) => other.index < wait.index && !follows(wait, other) && areParallel(graph, other, wait),
  );
  return beside ? [raise('sideBySide', beside)] : [];
}

function afterOf(graph: Graph, { out }: Node): Set<number> {
  return reachableFrom(
    graph,
    out.map(({ to }) => to),
  );
}

/** Whether some gateway sends the dossier both ways at once. */
function areParallel(graph: Graph, one: Node, other: Node): boolean {
  return graph.nodes
    .filter(({ type, out }) => ['ParallelGateway', 'InclusiveGateway'].includes(type) && out.length > 1)
    .some((fork) => {
      const branches = fork.out.map(({ to }) => reachableFrom(graph, [to]));
      const only = (node: Node, than: Node): boolean =>
        branches.some((branch) => branch.has(node.index) && !branch.has(than.index));
      return only(one, other) && only(other, one);
    });
}
