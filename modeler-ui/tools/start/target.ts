import { blocksFrom, type Target } from '../../../processes/foreign';
import { propertiesOf } from '../../../processes/rules/model/element';
import type { Session } from '../../modeler/session';

/** The open draft as what is taken over has to fit it; what it states of limit, papers and law holds. */
export function targetOf({ data, editor }: Session): Target {
  const { procedure, slots, forms, blocks, context } = data;
  const { process } = editor;
  const reception = slots.some(({ id }) => id === 'reception')
    ? []
    : [{ id: 'reception', name: 'Bộ phận Một cửa' }];
  return {
    ...{ code: procedure.code, name: procedure.name },
    bpmnProcessId: context.procedure?.bpmnProcessId ?? `tthc-${procedure.code}`,
    slots: [...reception, ...slots.map(({ id, name }) => ({ id, name }))],
    properties: Object.fromEntries(process ? propertiesOf(process) : []),
    forms: forms.map(({ id, block, decisions }) => ({
      id,
      block,
      decisions: decisions.map(({ value }) => value),
    })),
    blocks: blocksFrom(blocks.map(({ id, template }) => ({ id, properties: template.properties }))),
    papers: procedure.papers.map(({ id }) => id),
    decisions: [...(context.decisions ?? [])],
  };
}

/** What a step without stated hours is given first: an even share of the limit, in half hours. */
export function usualHours(limitHours: number, steps: number): number {
  return Math.max(0.5, Math.floor((limitHours * 2) / Math.max(1, steps)) / 2);
}
