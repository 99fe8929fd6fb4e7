import type { TimeLimit } from '../../types';
import { hoursOfLimit } from '../../calendar/hoursOfLimit';
import { childrenOf, textOf } from '../model/element';
import { limitsOf } from '../model/limits';
import type { Model } from '../model/model';
import { defineRule, type OwnProcedure, type Raised } from '../rule';

type Message = 'otherProcess' | 'moreProcesses' | 'otherMessage' | 'otherProcedure' | 'longerLimit';

/** A redesign changes its own procedure and no other, and gives nobody less than what is published. */
export const ownProcedure = defineRule<Message>({
  name: 'own-procedure',
  severity: 'error',
  source: {
    vi: 'Điều 14 Nghị định 63/2010/NĐ-CP: thời hạn đã công bố',
    en: 'article 14 of Decree 63/2010/NĐ-CP: the published time limit',
  },
  scope: 'procedure',
  messages: {
    otherProcess: {
      vi: 'Quy trình có mã "{id}", không phải "{expected}" của thủ tục này.',
      en: 'The process has the id "{id}" and not this procedure’s "{expected}".',
    },
    moreProcesses: {
      vi: 'Tệp còn chứa quy trình khác: "{id}". Mỗi bản thiết kế chỉ có một quy trình.',
      en: 'The file holds another process: "{id}". A redesign is one process.',
    },
    otherMessage: {
      vi: 'Quy trình lấy hồ sơ của thủ tục khác: thông điệp "{message}" phải là "{expected}".',
      en: 'The process takes dossiers of another procedure: the message "{message}" must be "{expected}".',
    },
    otherProcedure: {
      vi: 'Quy trình ghi mã thủ tục "{code}" thay vì "{expected}".',
      en: 'The process names the procedure "{code}" instead of "{expected}".',
    },
    longerLimit: {
      vi: 'Thời hạn {hours} giờ làm việc dài hơn thời hạn đã công bố ({allowed} giờ).',
      en: 'The time limit of {hours} working hours is longer than the published one ({allowed} hours).',
    },
  },
  check: (model, { procedure }) =>
    procedure
      ? [...processesOf(model, procedure), ...messagesOf(model, procedure), ...limitOf(model, procedure)]
      : [],
});

function processesOf(model: Model, { bpmnProcessId: expected, code }: OwnProcedure): Raised<Message>[] {
  const { processId: id, properties } = model;
  const others = childrenOf(model.definitions, 'rootElements')
    .filter((element) => element.$type === 'bpmn:Process' && element !== model.process)
    .map((element) => textOf(element, 'id'));
  const named = properties.get('procedureCode') ?? '';
  return [
    ...(id === expected ? [] : [raise('otherProcess', { id, expected })]),
    ...others.map((other) => raise('moreProcesses', { id: other })),
    ...(named === code ? [] : [raise('otherProcedure', { code: named, expected: code })]),
  ];
}

function messagesOf({ definitions }: Model, { bpmnProcessId }: OwnProcedure): Raised<Message>[] {
  const expected = `receive:${bpmnProcessId}`;
  return childrenOf(definitions, 'rootElements')
    .filter(({ $type }) => $type === 'bpmn:Message')
    .map((message) => textOf(message, 'name'))
    .filter((name) => name.startsWith('receive:') && name !== expected)
    .map((message) => raise('otherMessage', { message, expected }));
}

function limitOf({ properties }: Model, { limit }: OwnProcedure): Raised<Message>[] {
  const allowed = hoursOfLimit(limit);
  return limitsOf(properties)
    .flatMap((stated) => stated.limit ?? [])
    .map((stated: TimeLimit) => hoursOfLimit(stated))
    .filter((hours) => hours > allowed)
    .map((hours) => raise('longerLimit', { hours, allowed }));
}

const raise = (message: Message, params: Record<string, string | number>): Raised<Message> => ({
  message,
  elementId: '',
  params,
});
