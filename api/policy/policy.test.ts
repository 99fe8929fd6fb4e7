import type { Officer } from '../models/officer';
import { abilityFor, filterFor, mustBeAllowed, reasons, verdictFor, type Action, type Subject } from '.';

const officer = (role: string, agency: string | null = 'xa-1'): Officer => ({
  username: role,
  name: role,
  roles: [{ agency, role }],
});

const staff = {
  reception: officer('reception'),
  specialist: officer('specialist'),
  'division-head': officer('division-head'),
  leader: officer('leader'),
  clerk: officer('clerk'),
  'specialist elsewhere': officer('specialist', 'xa-2'),
  'reception of another agency of the dossier': officer('reception', 'huyen-1'),
  auditor: officer('auditor', null),
  reform: officer('reform', null),
  admin: officer('admin', null),
};
type Who = keyof typeof staff;
const everybody = Object.keys(staff) as Who[];

const dossier = { receivingAgency: 'xa-1', agencies: ['xa-1', 'huyen-1'] };
const task = { group: 'xa-1/specialist', agency: 'xa-1', role: 'specialist', assignee: null };
const claimed = { ...task, assignee: 'specialist' };
const othersTask = { ...task, assignee: 'somebody' };

const draft = { author: 'reform', editors: ['reform', 'reform-2'] };
const othersDraft = { author: 'reform-3', editors: ['reform-3'] };

const members: Who[] = ['reception', 'specialist', 'division-head', 'leader', 'clerk'];
const ofDossier: Who[] = [...members, 'reception of another agency of the dossier'];

const table: [string, Action, Subject, object, Who[]][] = [
  ['read a dossier', 'read', 'Dossier', dossier, [...ofDossier, 'auditor']],
  ['read its papers', 'read', 'Document', dossier, [...ofDossier, 'auditor']],
  ['add a paper', 'addDocument', 'Dossier', dossier, ofDossier],
  ['receive a dossier', 'receive', 'Dossier', dossier, ['reception']],
  ['resume a dossier', 'resume', 'Dossier', dossier, ['reception']],
  ['withdraw a dossier', 'withdraw', 'Dossier', dossier, ['reception']],
  ['see a specialist’s task', 'read', 'UserTask', task, ['specialist', 'division-head', 'leader', 'auditor']],
  ['claim it', 'claim', 'UserTask', task, ['specialist']],
  ['complete it, claimed', 'complete', 'UserTask', claimed, ['specialist']],
  ['release it, claimed', 'release', 'UserTask', claimed, ['specialist']],
  ['complete what another has claimed', 'complete', 'UserTask', othersTask, []],
  ['release what another has claimed', 'release', 'UserTask', othersTask, []],
  ['hand it out', 'assign', 'UserTask', task, ['division-head', 'leader']],
  ['read a procedure', 'read', 'Procedure', {}, everybody],
  ['import the catalogue', 'import', 'Procedure', {}, ['reform', 'admin']],
  ['redesign a procedure', 'redesign', 'Procedure', {}, ['reform']],
  ['read a redesign', 'read', 'Draft', draft, ['reform', 'auditor']],
  ['change a redesign', 'update', 'Draft', othersDraft, ['reform']],
  ['remove the own redesign', 'remove', 'Draft', draft, ['reform']],
  ['remove another’s redesign', 'remove', 'Draft', othersDraft, []],
  ['review a redesign that another made', 'review', 'Draft', othersDraft, ['reform']],
  ['review the own redesign', 'review', 'Draft', draft, []],
  ['read an incident', 'read', 'Incident', {}, ['auditor', 'reform', 'admin']],
  ['resolve an incident', 'resolve', 'Incident', {}, ['admin']],
  ['read the accounts', 'read', 'Account', {}, ['auditor', 'admin']],
  ['change the accounts', 'update', 'Account', {}, ['admin']],
];

describe.each(table)('to %s', (_, action, subject, document, allowed) => {
  test.each(everybody)('%s', (who) => {
    const verdict = verdictFor(abilityFor(staff[who]), action, subject, document);
    expect(verdict.allowed).toBe(allowed.includes(who));
  });
});

const changes: Action[] = [
  'receive',
  'claim',
  'release',
  'assign',
  'complete',
  'supplement',
  'resume',
  'withdraw',
];

test.each([...changes, 'addDocument', 'resolve', 'import', 'update'] as Action[])(
  'an auditor may not %s, and is told why',
  (action) => {
    const ability = abilityFor({
      ...staff.auditor,
      roles: [...staff.specialist.roles, ...staff.auditor.roles],
    });
    const verdict = verdictFor(ability, action, 'UserTask', claimed);
    expect(verdict).toEqual({ allowed: false, reason: 'auditor-reads' });
  },
);

test.each([
  ['claim', task, 'clerk', 'other-group'],
  ['complete', othersTask, 'specialist', 'held-by-another'],
  ['assign', task, 'specialist', 'supervisors-assign'],
] as const)('a refusal to %s has its reason', (action, document, who, reason) => {
  expect(verdictFor(abilityFor(staff[who]), action, 'UserTask', document)).toEqual({
    allowed: false,
    reason,
  });
});

test.each([
  ['author', { author: 'reform', editors: ['reform'] }],
  ['one who changed it', { author: 'reform-3', editors: ['reform-3', 'reform'] }],
])('the %s of a redesign does not review it, and is told why', (_, document) => {
  expect(verdictFor(abilityFor(staff.reform), 'review', 'Draft', document)).toEqual({
    allowed: false,
    reason: 'others-review',
  });
});

test('a refusal is a problem with the reason in both languages', () => {
  const act = () => {
    mustBeAllowed(abilityFor(staff.clerk), 'receive', 'Dossier', dossier);
  };
  expect(act).toThrow(
    expect.objectContaining({ code: 'not-allowed', params: { reason: reasons['reception-only'] } }),
  );
});

describe('the same rules as a filter', () => {
  test('an officer finds the dossiers of the own agency', () => {
    const filter = filterFor(abilityFor(staff.specialist), 'read', 'Dossier');
    expect(filter).toEqual({ $or: [{ agencies: { $in: ['xa-1'] } }] });
  });

  test('an auditor finds all', () => {
    expect(filterFor(abilityFor(staff.auditor), 'read', 'Dossier')).toEqual({});
  });

  test('a reform officer finds no dossier', () => {
    const filter = filterFor(abilityFor(staff.reform), 'read', 'Dossier');
    expect(filter).toEqual({ $or: [{ agencies: { $in: [] } }] });
  });

  test('nobody but its roles finds a task to claim', () => {
    const filter = filterFor(abilityFor(staff.clerk), 'claim', 'UserTask');
    expect(filter).toEqual({ $or: [{ group: { $in: ['xa-1/clerk'] } }] });
  });
});

test('a document is not marked by a check', () => {
  const document = Object.freeze({ ...dossier });
  expect(verdictFor(abilityFor(staff.reception), 'read', 'Dossier', document).allowed).toBe(true);
  expect(Object.getOwnPropertyNames(document)).toEqual(['receivingAgency', 'agencies']);
});
