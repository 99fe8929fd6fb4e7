import type { Step } from '../model/step';
import { defineRule, type Raised, type RuleContext } from '../rule';

type Message =
  | 'noAgency'
  | 'unknownAgency'
  | 'noRole'
  | 'unknownRole'
  | 'noHours'
  | 'faultyHours'
  | 'noWaitFor'
  | 'unknownKind';

const roles = ['reception', 'specialist', 'division-head', 'leader', 'clerk'];
const kinds = ['work', 'wait', 'standing'];
const waits = ['applicant', 'payment', 'tax', 'posting'];

/** Every step of the internal process says who does it and in what time. */
export const stepResponsibility = defineRule<Message>({
  name: 'step-responsibility',
  severity: 'error',
  source: {
    vi: 'Thông tư 01/2018/TT-VPCP: quy trình nội bộ ghi rõ bước, người hoặc bộ phận, thời gian từng bước',
    en: 'Circular 01/2018/TT-VPCP: the internal process states each step, who does it and its time',
  },
  scope: 'any',
  messages: {
    noAgency: { vi: 'Bước "{name}" chưa ghi cơ quan giải quyết.', en: 'The step "{name}" states no agency.' },
    unknownAgency: {
      vi: 'Bước "{name}" giao cho cơ quan "{agency}", nhưng quy trình này không có cơ quan đó.',
      en: 'The step "{name}" is given to the agency "{agency}", which this process does not have.',
    },
    noRole: { vi: 'Bước "{name}" chưa ghi vai trò của người làm.', en: 'The step "{name}" states no role.' },
    unknownRole: {
      vi: 'Bước "{name}" ghi vai trò "{role}", là vai trò không có.',
      en: 'The step "{name}" states the role "{role}", which there is not.',
    },
    noHours: {
      vi: 'Bước "{name}" chưa ghi thời gian giải quyết (giờ làm việc).',
      en: 'The step "{name}" states no time (working hours).',
    },
    faultyHours: {
      vi: 'Thời gian của bước "{name}" phải là một số giờ làm việc lớn hơn 0.',
      en: 'The time of the step "{name}" must be a number of working hours above 0.',
    },
    noWaitFor: {
      vi: 'Bước chờ "{name}" phải nói chờ ai: người nộp, nộp tiền, cơ quan thuế hay niêm yết.',
      en: 'The waiting step "{name}" must say for what: applicant, payment, tax or posting.',
    },
    unknownKind: {
      vi: 'Bước "{name}" có loại "{kind}", là loại không có; chỉ có work, wait và standing.',
      en: 'The step "{name}" is of the kind "{kind}", which there is not; there are work, wait and standing.',
    },
  },
  check: ({ steps }, context) =>
    steps.flatMap((step) => messagesFor(step, context).map((message) => raise(step, message))),
});

function messagesFor(step: Step, { slots }: RuleContext): Message[] {
  const { agency, role, kind, waitFor } = step;
  return [
    ...when(agency === '', 'noAgency'),
    ...when(agency !== '' && slots !== undefined && !slots.includes(agency), 'unknownAgency'),
    ...when(role === '', 'noRole'),
    ...when(role !== '' && !roles.includes(role), 'unknownRole'),
    ...when(!kinds.includes(kind), 'unknownKind'),
    ...when(kind === 'wait' && !waits.includes(waitFor), 'noWaitFor'),
    ...hoursOf(step),
  ];
}

/** A result that lies ready may lie there (rules.md, 7.2); all other work has its time. */
function hoursOf({ kind, stage, hours }: Step): Message[] {
  if (hours !== null) return when(!(Number.isFinite(hours) && hours > 0), 'faultyHours');
  return when(kind === 'work' && stage !== 'return', 'noHours');
}

function when(holds: boolean, message: Message): Message[] {
  return holds ? [message] : [];
}

function raise({ elementId, name, agency, role, kind }: Step, message: Message): Raised<Message> {
  return { message, elementId, params: { name: name || elementId, agency, role, kind } };
}
