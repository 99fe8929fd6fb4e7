import type { RawRuleOf } from '@casl/ability';
import { agenciesOf, groupsOf, type Officer } from '../models/officer';
import type { Ability, Action, Subject } from './ability';
import type { Reason } from './reasons';

export type Rule = RawRuleOf<Ability>;

/** Whose work a role hands out within its own agency, besides seeing it. */
const supervises: Readonly<Record<string, readonly string[]>> = {
  'division-head': ['specialist'],
  leader: ['reception', 'specialist', 'division-head', 'clerk'],
};

const can = (action: Action | Action[], subject: Subject | Subject[], conditions?: object): Rule =>
  conditions ? { action, subject, conditions } : { action, subject };

const refuse = (action: Action | Action[], subject: Subject | Subject[], reason: Reason): Rule => ({
  action,
  subject,
  inverted: true,
  reason,
});

/** What the reason of a refusal is where no later rule allows. */
const refusals: readonly Rule[] = [
  refuse(['read', 'claim'], 'UserTask', 'other-group'),
  refuse(['complete', 'release'], 'UserTask', 'held-by-another'),
  refuse('assign', 'UserTask', 'supervisors-assign'),
  refuse(['receive', 'supplement', 'resume', 'withdraw'], 'Dossier', 'reception-only'),
  refuse('import', 'Procedure', 'reform-imports'),
  refuse('redesign', 'Procedure', 'reform-redesigns'),
  refuse(['read', 'update', 'remove', 'review'], 'Draft', 'reform-redesigns'),
];

const changes: Action[] = [
  'receive',
  'claim',
  'release',
  'assign',
  'complete',
  'supplement',
  'resume',
  'withdraw',
  'addDocument',
  'resolve',
  'import',
  'redesign',
  'update',
  'remove',
  'review',
];
const everything: Subject[] = [
  'Dossier',
  'UserTask',
  'Document',
  'Procedure',
  'Draft',
  'Incident',
  'Account',
];

/** Rules of the offices that work on dossiers. Later rules win over earlier ones. */
function officeRules(officer: Officer): Rule[] {
  const agencies = { $in: agenciesOf(officer) };
  const group = { $in: groupsOf(officer) };
  const own = { group, assignee: { $in: [officer.username, null] } };
  return [
    can('read', ['Dossier', 'Document'], { agencies }),
    can('addDocument', 'Dossier', { agencies }),
    can(['read', 'claim'], 'UserTask', { group }),
    can(['complete', 'release'], 'UserTask', own),
  ];
}

function receptionRules(officer: Officer): Rule[] {
  const desks = officer.roles.filter(({ role }) => role === 'reception').map(({ agency }) => agency);
  const receivingAgency = { $in: desks };
  return desks.length
    ? [can(['receive', 'supplement', 'resume', 'withdraw'], 'Dossier', { receivingAgency })]
    : [];
}

function supervisorRules(officer: Officer): Rule[] {
  const groups = officer.roles.flatMap(({ agency, role }) =>
    (supervises[role] ?? []).map((supervised) => `${agency}/${supervised}`),
  );
  return groups.length ? [can(['read', 'assign'], 'UserTask', { group: { $in: groups } })] : [];
}

/** Four eyes: whoever had a hand in a redesign does not approve it. */
function redesignRules(officer: Officer): Rule[] {
  if (!officer.roles.some(({ role }) => role === 'reform')) return [];
  const { username } = officer;
  return [
    can('redesign', 'Procedure'),
    can(['read', 'update', 'remove', 'review'], 'Draft'),
    { ...refuse('remove', 'Draft', 'author-removes'), conditions: { author: { $ne: username } } },
    { ...refuse('review', 'Draft', 'others-review'), conditions: { editors: username } },
  ];
}

const provinceRules: Readonly<Record<string, readonly Rule[]>> = {
  auditor: [can('read', everything), refuse(changes, everything, 'auditor-reads')],
  reform: [can('read', 'Incident'), can('import', 'Procedure')],
  admin: [
    can(['read', 'update'], 'Account'),
    can(['read', 'resolve'], 'Incident'),
    can('import', 'Procedure'),
  ],
};

/** The rules of one officer, weakest first. */
export function rulesFor(officer: Officer): Rule[] {
  return [
    ...refusals,
    can('read', 'Procedure'),
    ...officeRules(officer),
    ...receptionRules(officer),
    ...supervisorRules(officer),
    ...redesignRules(officer),
    ...officer.roles.flatMap(({ role }) => provinceRules[role] ?? []),
  ];
}
