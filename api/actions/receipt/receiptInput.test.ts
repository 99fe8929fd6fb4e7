import { receiptInput } from './receiptInput';

const applicant = (changes: object) =>
  receiptInput.safeParse({ procedureCode: 'x', applicant: { fullName: 'Hoa', ...changes } });
const fieldsOf = (result: ReturnType<typeof applicant>) =>
  result.error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('an applicant', () => {
  test('needs a name only', () => {
    expect(applicant({ idNumber: '', phone: null, email: '', address: '' }).success).toBe(true);
  });

  test.each(['123456789', '019 123 456 789', '0100109106', '0100109106-001'])(
    'may have the number %s',
    (idNumber) => {
      expect(applicant({ idNumber }).success).toBe(true);
    },
  );

  test.each(['12345678', 'A12345678', '0191234567890123'])('may not have the number %s', (idNumber) => {
    expect(fieldsOf(applicant({ idNumber }))).toEqual(['applicant.idNumber']);
  });

  test.each(['0912345678', '+84 912 345 678', '0208.3855.123'])('is reached at %s', (phone) => {
    expect(applicant({ phone }).success).toBe(true);
  });

  test('reads the same when it is read again', () => {
    const body = {
      procedureCode: 'x',
      applicant: { fullName: ' Hoa ', phone: '0912 345 678' },
      documents: ['don'],
    };
    const once = receiptInput.parse(body);
    expect(receiptInput.parse(once)).toEqual(once);
  });
});
