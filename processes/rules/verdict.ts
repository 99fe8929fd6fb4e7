import { hoursOfLimit } from '../calendar/hoursOfLimit';
import { lintModel, type Finding, type LintContext } from '.';
import { slowestWayIn } from './law/deadline';
import { modelOf } from './model/model';
import { readModel } from './read/readModel';

/** A finding, with the name of the element that it is about; empty for the whole process. */
export interface NamedFinding extends Finding {
  elementName: string;
}

/** What the rules say about a process definition, and how long its slowest way is. */
export interface Verdict {
  findings: NamedFinding[];
  /** Working hours; null where no limit is stated. */
  longestPathHours: number | null;
  limitHours: number | null;
}

/** Never throws for what is in the document. */
export async function verdictOn(bpmn: string, context: LintContext): Promise<Verdict> {
  const findings = await lintModel(bpmn, context);
  const { definitions } = await readModel(bpmn);
  const model = definitions && modelOf(definitions);
  const way = model && slowestWayIn(model);
  const names = new Map(model?.graph.nodes.map(({ id, name }) => [id, name]));
  return {
    findings: findings.map((each) => ({ ...each, elementName: names.get(each.elementId) ?? '' })),
    longestPathHours: way?.hours ?? null,
    limitHours: way ? hoursOfLimit(way.limit) : null,
  };
}
