import { translatorFor } from '../language';
import { fileSize, money } from './amounts';
import { dateTime, formalMoment, shortMoment, today } from './dates';
import { elapsed, timeLeft, workingTime } from './durations';
import { compareNames } from './names';

const vi = translatorFor('vi');
const en = translatorFor('en');

describe('moments are shown by the clock on the wall in Thái Nguyên', () => {
  test('date and time', () => {
    expect(dateTime('2026-11-23T07:05:00Z')).toBe('23/11/2026 14:05');
  });

  test('late in the evening of UTC it is the next day', () => {
    expect(shortMoment('2026-11-23T18:30:00Z')).toBe('24/11 01:30');
  });

  test('as the legal forms write it', () => {
    expect(formalMoment('2026-11-23T07:05:00Z')).toBe('14 giờ 05 phút, ngày 23 tháng 11 năm 2026');
  });

  test('the day of the week in the language of the reader', () => {
    expect(today('2026-11-23T07:05:00Z', 'vi')).toBe('Thứ Hai, 23/11/2026');
    expect(today('2026-11-23T07:05:00Z', 'en')).toBe('Monday, 23/11/2026');
  });
});

describe('working time has eight hours a day', () => {
  test.each([
    [19, 'còn 2 ngày 3 giờ làm việc'],
    [0.5, 'còn 30 phút làm việc'],
    [8, 'còn 1 ngày làm việc'],
    [-3.5, 'quá 3 giờ 30 phút làm việc'],
    [0, 'còn dưới 1 phút làm việc'],
  ])('%d hours: %s', (hours, words) => {
    expect(timeLeft(hours, vi)).toBe(words);
  });

  test('in English', () => {
    expect(workingTime(9, en)).toBe('1 day 1 hour of work');
  });

  test('but the time a step lay is counted by the clock', () => {
    expect(elapsed(28 * 3_600_000, vi)).toBe('1 ngày 4 giờ');
  });
});

test('money has points between thousands', () => {
  expect(money(1_250_000)).toBe('1.250.000 đ');
});

test('a size says whether a file is worth opening over an unsteady line', () => {
  expect([fileSize(200), fileSize(348_160), fileSize(1_887_436)]).toEqual(['1 kB', '340 kB', '1,8 MB']);
});

test('people are in order of their given names, in the Vietnamese alphabet', () => {
  const names = ['Trần Văn Đức', 'Lê Thị Ánh', 'Nguyễn Văn Dũng', 'Phạm An'];
  expect(names.sort(compareNames)).toEqual(['Phạm An', 'Lê Thị Ánh', 'Nguyễn Văn Dũng', 'Trần Văn Đức']);
});
