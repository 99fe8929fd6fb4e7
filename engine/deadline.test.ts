import { withinDeadline } from './deadline';

it('an answer in time is passed on, be it good or bad', async () => {
  expect(await withinDeadline(Promise.resolve('taken'))).toBe('taken');
  await expect(withinDeadline(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

it('a command that gets no answer may have been carried out', async () => {
  const silence = new Promise<never>(() => undefined);
  await expect(withinDeadline(silence, 10)).rejects.toMatchObject({ code: 'unreachable', maybeTaken: true });
});
