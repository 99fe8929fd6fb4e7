import { mistakeIn, type NewOfficer } from './addOfficer';

const agencies = [{ id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'department' as const, parent: null }];
const officer: NewOfficer = {
  username: 'nguyen.van.an',
  name: 'Nguyễn Văn An',
  role: 'specialist',
  agency: 'so-noi-vu',
  password: 'mot mat khau dai',
};

test('an officer of an agency, and one of the whole province, can be given an account', () => {
  expect(mistakeIn(officer, agencies)).toBeNull();
  expect(mistakeIn({ ...officer, role: 'auditor', agency: null }, agencies)).toBeNull();
});

test.each<[string, Partial<NewOfficer>]>([
  ['username', { username: 'An Nguyễn' }],
  ['name', { name: ' ' }],
  ['role', { role: 'king' }],
  ['agency', { agency: 'nowhere' }],
  ['agency', { agency: null }],
  ['password', { password: 'short' }],
])('a mistake names the field: %s', (field, change) => {
  expect(mistakeIn({ ...officer, ...change }, agencies)).toMatch(new RegExp(`^${field}:`));
});
