import { prefilled } from './prefilled';
import { formOfComponents } from './readForm';
import type { Field } from './schema';

const field = (key: string, from: string, more: Partial<Field> = {}): Field => ({
  ...{ type: 'textfield', id: key, key, label: key, properties: { from } },
  ...more,
});

const known = {
  applicant: { fullName: 'Lê Văn Tám', phone: '0912345678', address: null },
  steps: new Map([['appraise', { opinion: 'Đủ điều kiện', amount: 50_000 }]]),
};

test('a field takes over what is known of the applicant, or what an earlier step wrote', () => {
  const schema = formOfComponents('approval', [
    field('name', 'applicant.fullName'),
    field('address', 'applicant.address'),
    field('opinion', 'step:appraise.opinion'),
    field('later', 'step:sign.opinion'),
  ]);
  expect(prefilled(schema, known)).toEqual({ name: 'Lê Văn Tám', opinion: 'Đủ điều kiện' });
});

test('what does not fit the field is left out, and nothing comes from elsewhere', () => {
  const schema = formOfComponents('approval', [
    field('idNumber', 'applicant.phone', { properties: { from: 'applicant.phone', format: 'citizen-id' } }),
    field('opinion', 'step:appraise.amount'),
    field('object', 'applicant.constructor'),
  ]);
  expect(prefilled(schema, known)).toEqual({});
});
