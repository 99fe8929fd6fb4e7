import { faultyLimitsIn, limitsOf } from '../model/limits';
import { defineRule, type Raised } from '../rule';
import { childOf, childrenOf, textOf } from '../model/element';
import type { Model } from '../model/model';

type Message = 'noMessage' | 'noLimit' | 'faultyLimit' | 'noClock';

/** A dossier begins by being received, and from then on has the date on which its result is returned. */
export const receiptAppointment = defineRule<Message>({
  name: 'receipt-appointment',
  severity: 'error',
  source: {
    vi: 'Điều 17 Nghị định 61/2018/NĐ-CP; Mẫu 01 Thông tư 01/2018/TT-VPCP',
    en: 'article 17 of Decree 61/2018/NĐ-CP; form 01 of Circular 01/2018/TT-VPCP',
  },
  scope: 'procedure',
  messages: {
    noMessage: {
      vi: 'Quy trình phải bắt đầu bằng việc tiếp nhận hồ sơ: sự kiện bắt đầu nhận thông điệp "{expected}".',
      en: 'The process must begin by receiving a dossier: a start event with the message "{expected}".',
    },
    noLimit: {
      vi: 'Quy trình chưa có thời hạn giải quyết (thuộc tính limit), nên không hẹn được ngày trả kết quả.',
      en: 'The process states no time limit (property limit), so that no appointment can be given.',
    },
    faultyLimit: {
      vi: 'Thời hạn "{limit}" không đọc được; hãy ghi như "15 working-days".',
      en: 'The time limit "{limit}" cannot be read; write it like "15 working-days".',
    },
    noClock: {
      vi: 'Chưa nói sau khi bổ sung hồ sơ thì thời hạn tính lại từ đầu (restart) hay tính tiếp (resume).',
      en: 'It is not said whether the time begins anew after a supplement (restart) or runs on (resume).',
    },
  },
  check: (model) => [...startOf(model), ...limitOf(model), ...clockOf(model)],
});

function startOf({ graph, processId }: Model): Raised<Message>[] {
  const expected = `receive:${processId}`;
  const starts = graph.nodes.filter(({ type, within }) => type === 'StartEvent' && within.length === 0);
  const received = starts.some(({ element }) =>
    childrenOf(element, 'eventDefinitions').some(
      (definition) => textOf(childOf(definition, 'messageRef'), 'name') === expected,
    ),
  );
  return received ? [] : [{ message: 'noMessage', elementId: starts[0]?.id ?? '', params: { expected } }];
}

function limitOf({ properties }: Model): Raised<Message>[] {
  const faulty = faultyLimitsIn(properties);
  const none = faulty.length === 0 && limitsOf(properties).length === 0;
  return [
    ...(none ? [{ message: 'noLimit', elementId: '' } as const] : []),
    ...faulty.map((limit) => ({ message: 'faultyLimit', elementId: '', params: { limit } }) as const),
  ];
}

function clockOf({ properties, supplements, graph }: Model): Raised<Message>[] {
  const known = ['restart', 'resume'].includes(properties.get('afterSupplement') ?? '');
  const [first] = supplements;
  if (known || first === undefined) return [];
  return [{ message: 'noClock', elementId: graph.nodes[first]?.id ?? '' }];
}
