import { formFor } from '../../../processes/forms/formFor';
import type { StepView } from '../../../processes/steps/readStep';
import type { Form } from '../data';
import { waivedStep } from './waivePapers';

const papers = ['ho-chieu', 'anh-mau', 'giay-kham'];
const formAsking = (...ids: string[]): Form => {
  const asked = ids.map((id) => ({ id, name: id, required: true }));
  const schema = formFor({ form: 'appraisal', decisions: [] }, asked);
  return { id: schema.id, name: 'Thẩm định', block: 'appraise', schema, decisions: [] };
};
const full = formAsking(...papers);
const without = formAsking('ho-chieu', 'giay-kham');

const step = (looksAt: string[], form: Form) => ({ papers: looksAt, formId: form.id }) as StepView;

test('a step looks no more at a paper that nobody brings, and its form does not ask for it', () => {
  const waived = waivedStep(step(papers, full), [full], { before: [], after: ['anh-mau'], papers });
  expect(waived?.change).toEqual({ papers: ['ho-chieu', 'giay-kham'], formId: without.id });
  expect(waived?.form).toMatchObject({ id: without.id, block: 'appraise', name: 'Thẩm định' });
});

test('a paper that is asked for again comes back in its place, in the step and in its form', () => {
  const again = { before: ['anh-mau'], after: [], papers };
  const waived = waivedStep(step(['ho-chieu', 'giay-kham'], without), [without, full], again);
  expect(waived?.change).toEqual({ papers, formId: full.id });
});

test('a step that looks at no papers stays what it is', () => {
  expect(waivedStep(step([], formAsking()), [full], { before: [], after: ['anh-mau'], papers })).toBeNull();
});

test('a form that nobody knows stays: the check says so', () => {
  const unknown = { ...full, id: 'of-another-system' };
  const waived = waivedStep(step(papers, unknown), [full], { before: [], after: ['anh-mau'], papers });
  expect(waived).toEqual({ change: { papers: ['ho-chieu', 'giay-kham'] }, form: undefined });
});
