import type { Request } from 'express';
import { findResume, ownPath, resumeOf, resumeValue } from './resume';

const post = (originalUrl: string, body: unknown) => ({ method: 'POST', originalUrl, body }) as Request;

test('what was typed comes back after sign-in, without its secrets', () => {
  const resume = resumeOf(
    post('/user-tasks/7', { ket_qua: 'Đủ điều kiện', lines: ['a', 'b'], _csrf: 'x', password: 'y' }),
  );
  expect(resume).toEqual({ target: '/user-tasks/7', fields: { ket_qua: 'Đủ điều kiện', lines: ['a', 'b'] } });
  const carried = { resume: { target: resume.target, fields: resumeValue(resume) } };
  expect(findResume(carried)).toEqual(resume);
});

test('a page that was only asked for is opened after sign-in', () => {
  expect(resumeOf({ method: 'GET', originalUrl: '/worklist?scope=mine' } as Request)).toEqual({
    target: '/worklist?scope=mine',
    fields: {},
  });
});

test.each([
  'https://elsewhere.vn/',
  '//elsewhere.vn',
  '/\\elsewhere.vn',
  'javascript:alert(1)',
  7,
  undefined,
  '/a b',
])('sign-in does not lead to %s', (target) => {
  expect(ownPath(target)).toBe('/');
});

test.each([
  undefined,
  {},
  { resume: 'x' },
  { resume: { target: '/a', fields: '{' } },
  { resume: { target: '/a', fields: '[1]' } },
])('a form that carries nothing usable resumes nothing: %j', (body) => {
  expect(findResume(body)).toBeUndefined();
});
