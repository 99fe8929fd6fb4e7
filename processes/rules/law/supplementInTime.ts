import { timeOf } from '../paths/time';
import { longestWays } from '../paths/longest';
import { pathFrom } from '../paths/path';
import { defineRule } from '../rule';

/** The applicant is asked for the supplement within the legal days; all work before it counts. */
export const supplementInTime = defineRule({
  name: 'supplement-in-time',
  severity: 'error',
  source: {
    vi: 'Điều 17 Nghị định 61/2018/NĐ-CP; thời hạn theo từng thủ tục (thường 03 ngày làm việc)',
    en: 'article 17 of Decree 61/2018/NĐ-CP; the days are each procedure’s own (mostly 3 working days)',
  },
  scope: 'procedure',
  messages: {
    notStated: {
      vi: 'Quy trình có yêu cầu bổ sung nhưng chưa ghi phải yêu cầu trong bao nhiêu giờ làm việc (supplementWithin).',
      en: 'A supplement may be asked for, but not within how many working hours (supplementWithin).',
    },
    tooLate: {
      vi: 'Trước "{name}" có thể đã qua {hours} giờ làm việc; phải yêu cầu bổ sung trong {allowed} giờ: {way}.',
      en: 'Before "{name}" {hours} working hours may have passed; it must be asked for within {allowed}: {way}.',
    },
  },
  check: (model) => {
    const { graph, supplements, properties } = model;
    if (supplements.length === 0) return [];
    const allowed = Number(properties.get('supplementWithin') ?? NaN);
    if (!(allowed > 0))
      return [{ message: 'notStated', elementId: graph.nodes[supplements[0] ?? 0]?.id ?? '' }];
    const { ways } = longestWays(timeOf(model, { restarts: false }));
    return supplements.flatMap((index) => {
      const [node, way] = [graph.nodes[index], ways.get(index)];
      if (!node || !way || way.hours <= allowed) return [];
      const { path, text } = pathFrom(graph, way);
      const params = { name: node.name, hours: way.hours, allowed, way: text };
      return [{ message: 'tooLate', elementId: node.id, params, path } as const];
    });
  },
});
