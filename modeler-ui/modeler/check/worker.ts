import { hoursOfLimit } from '../../../processes/calendar/hoursOfLimit';
import { lintModel } from '../../../processes/rules';
import { slowestWayIn } from '../../../processes/rules/law/deadline';
import { modelOf } from '../../../processes/rules/model/model';
import { readModel } from '../../../processes/rules/read/readModel';
import type { Question, Verdict } from './messages';

/** What a worker has of its own; the page's library of types knows windows only. */
interface Worker {
  onmessage: ((event: { data: Question }) => void) | null;
  postMessage(message: Verdict): void;
}

const worker = self as unknown as Worker;

/** The version in force is the same all along. */
let previous: { text: string; tree: Awaited<ReturnType<typeof readModel>>['definitions'] } | undefined;

async function previousOf(text: unknown) {
  if (typeof text !== 'string') return undefined;
  if (previous?.text !== text) previous = { text, tree: (await readModel(text)).definitions };
  return previous.tree;
}

async function judge({ number, bpmn, context }: Question): Promise<Verdict> {
  const { definitions, findings: unreadable } = await readModel(bpmn);
  if (!definitions) return { number, findings: unreadable, hours: null, limitHours: null };
  const before = await previousOf(context.previous);
  const findings = await lintModel(definitions, before ? { ...context, previous: before } : context);
  const slowest = slowestWayIn(modelOf(definitions));
  return {
    number,
    findings: [...unreadable, ...findings],
    hours: slowest?.hours ?? null,
    limitHours: slowest ? hoursOfLimit(slowest.limit) : null,
  };
}

worker.onmessage = ({ data }) => {
  void judge(data).then((verdict) => {
    worker.postMessage(verdict);
  });
};
