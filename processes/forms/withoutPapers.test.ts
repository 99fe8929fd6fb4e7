import { formFor } from './formFor';
import { withoutPapers } from './withoutPapers';

const papers = ['ho-chieu', 'anh-mau'].map((id) => ({ id, name: id, required: true }));
const decisions = [
  { value: 'approve', label: 'Đủ điều kiện', short: 'Đủ' },
  { value: 'supplement', label: 'Yêu cầu bổ sung', short: 'Bổ sung' },
];
const appraisal = (asked: typeof papers) => formFor({ form: 'appraisal', decisions }, asked);

test('a form without a paper is the form of a procedure that never asked for it', () => {
  expect(withoutPapers(appraisal(papers), ['anh-mau'])).toEqual(appraisal(papers.slice(0, 1)));
});

test('without any paper its lists are gone: a required choice of nothing could never be made', () => {
  expect(withoutPapers(appraisal(papers), ['anh-mau', 'ho-chieu'])).toEqual(appraisal([]));
});

test('a form that names none of the papers stays what it is', () => {
  const form = appraisal(papers);
  expect(withoutPapers(form, ['giay-kham-suc-khoe'])).toBe(form);
});
