import { fileNameFor, sentNameFor } from './fileNames';

describe('the name of a file', () => {
  test.each([
    ['Đơn.pdf'.normalize('NFD'), 'Đơn.pdf'],
    ['C:\\Users\\hoa\\Đơn.pdf', 'Đơn.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['hoa\u202Efdp.exe', 'hoafdp.exe'],
    ['  ', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileNameFor(given)).toBe(kept);
  });

  test('keeps its ending when it is cut', () => {
    const name = fileNameFor(`${'ơ'.repeat(500)}.docx`);
    expect([...name]).toHaveLength(200);
    expect(name.endsWith('.docx')).toBe(true);
  });

  test('is UTF-8 under its disguise', () => {
    expect(sentNameFor(Buffer.from('Đơn.pdf').toString('latin1'))).toBe('Đơn.pdf');
    expect(sentNameFor('caf\u00e9.pdf')).toBe('café.pdf');
  });
});
