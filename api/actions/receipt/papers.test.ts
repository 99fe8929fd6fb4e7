import { paperErrorsFor } from './papers';
import { receiptInput } from './receiptInput';

const papers = [
  { id: 'don', name: 'Đơn đề nghị', required: true },
  { id: 'anh', name: 'Ảnh', required: true },
  { id: 'uy-quyen', name: 'Giấy ủy quyền', required: false },
];
const errorsFor = (documents: unknown) => {
  const given = receiptInput.parse({
    procedureCode: 'x',
    applicant: { fullName: 'Hoa' },
    documents,
  }).documents;
  return paperErrorsFor(given, papers).map(({ field, code }) => `${field}: ${code}`);
};

describe('the papers handed over', () => {
  test.each([[['don', 'anh']], [papers], [[{ paperId: 'anh' }, { paperId: 'don', copies: 2 }]]])(
    '%j are complete',
    (given) => {
      expect(errorsFor(given)).toEqual([]);
    },
  );

  test('lack what the list requires, each named', () => {
    expect(errorsFor([])).toEqual(['documents: missing-paper', 'documents: missing-paper']);
    expect(errorsFor(['don', 'uy-quyen'])).toEqual(['documents: missing-paper']);
  });

  test('hold nothing that the list does not have (NĐ 61/2018/NĐ-CP, article 5), and nothing twice', () => {
    expect(errorsFor(['don', 'anh', 'ho-khau'])).toEqual(['documents.2.paperId: unknown-paper']);
    expect(errorsFor(['don', 'anh', 'don'])).toEqual(['documents.2.paperId: twice']);
  });
});
