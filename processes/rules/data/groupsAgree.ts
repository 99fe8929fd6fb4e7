import type { Step } from '../model/step';
import { defineRule, type Raised } from '../rule';

/** The group in whose worklist a task appears is the agency and role that the step states. */
export const groupsAgree = defineRule({
  name: 'groups-agree',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    other: {
      vi: 'Bước "{name}" ghi {agency}/{role} nhưng lại giao cho nhóm {groups}; phải là {expected}.',
      en: 'The step "{name}" states {agency}/{role}, but is given to the group {groups}; it must be {expected}.',
    },
  },
  check: ({ steps }) => steps.flatMap(disagreementOf),
});

function disagreementOf(step: Step): Raised<'other'>[] {
  const { elementId, name, agency, role, candidateGroups: groups } = step;
  // What is missing is another rule's finding.
  if (agency === '' || role === '') return [];
  const expected = `=[agencies.${agency} + "/${role}"]`;
  if (withoutSpace(groups) === withoutSpace(expected)) return [];
  return [
    {
      message: 'other',
      elementId,
      params: { name: name || elementId, agency, role, groups: groups || '""', expected },
    },
  ];
}

function withoutSpace(expression: string): string {
  return expression.replace(/\s+/g, '');
}
