import { Autosave, type Copy, type Saved, type SaveState } from './autosave';

function desk(answers: Saved[]) {
  const told: SaveState['state'][] = [];
  const sent: { bpmn: string; revision: number }[] = [];
  const kept: (Copy | null)[] = [];
  let text = 'first';
  const autosave = new Autosave({
    revision: 1,
    base: 'first',
    read: () => Promise.resolve(text),
    put: (bpmn, revision) => {
      sent.push({ bpmn, revision });
      return Promise.resolve(answers.shift() ?? { outcome: 'unreachable' });
    },
    keep: (copy) => kept.push(copy),
    tell: ({ state }) => told.push(state),
    now: () => new Date('2026-11-23T01:00:00Z'),
  });
  const write = (words: string) => {
    text = words;
    autosave.changed();
  };
  return { autosave, told, sent, kept, write };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('a redesign that is being changed', () => {
  test('is kept on the computer before it is sent, and the copy goes when the server has it', async () => {
    const { autosave, kept, sent, told, write } = desk([{ outcome: 'saved', revision: 2 }]);
    write('second');
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual([{ bpmn: 'second', revision: 1 }]);
    expect(kept).toEqual([expect.objectContaining({ bpmn: 'second', revision: 1 }), null]);
    expect(told.at(-1)).toBe('saved');
  });

  test('goes on from the revision that the server gave', async () => {
    const { autosave, sent, write } = desk([
      { outcome: 'saved', revision: 2 },
      { outcome: 'saved', revision: 3 },
    ]);
    write('second');
    await autosave.flush();
    write('third');
    await autosave.flush();
    expect(sent.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  test('keeps its copy while the line is down, and is sent again', async () => {
    const { autosave, kept, sent, told, write } = desk([
      { outcome: 'unreachable' },
      { outcome: 'saved', revision: 2 },
    ]);
    write('second');
    expect(await autosave.flush()).toBe(false);
    expect(told.at(-1)).toBe('waiting');
    expect(kept.at(-1)).toMatchObject({ bpmn: 'second' });
    await jest.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
    expect(told.at(-1)).toBe('saved');
  });

  test('is never written over what somebody else saved meanwhile', async () => {
    const { autosave, kept, sent, told, write } = desk([{ outcome: 'changed', by: 'Trần Thị B', at: '' }]);
    write('second');
    await autosave.flush();
    write('third');
    expect(await autosave.flush()).toBe(false);
    expect(sent).toHaveLength(1);
    expect(told.at(-1)).toBe('changed');
    expect(kept.at(-1)).toMatchObject({ bpmn: 'second' });
  });

  test('is kept on the computer at once when the window is closed, even while a request is on its way', async () => {
    const { autosave, kept, write } = desk([]);
    write('second');
    void autosave.flush();
    await Promise.resolve();
    write('third');
    await autosave.keepNow();
    expect(kept.at(-1)).toMatchObject({ bpmn: 'third', revision: 1 });
  });

  test('is kept on the computer still when somebody else saved meanwhile', async () => {
    const { autosave, kept, write } = desk([{ outcome: 'changed', by: 'Trần Thị B', at: '' }]);
    write('second');
    await autosave.flush();
    write('third');
    await jest.advanceTimersByTimeAsync(1000);
    expect(kept.at(-1)).toMatchObject({ bpmn: 'third', revision: 1 });
  });

  test('waits while nobody is signed in, and is sent when somebody is', async () => {
    const { autosave, kept, told, write } = desk([
      { outcome: 'signed-out' },
      { outcome: 'saved', revision: 2 },
    ]);
    write('second');
    expect(await autosave.flush()).toBe(false);
    expect(told.at(-1)).toBe('signed-out');
    expect(kept.at(-1)).toMatchObject({ bpmn: 'second', base: 'first', sent: 'second' });
    await jest.advanceTimersByTimeAsync(5000);
    expect(told.at(-1)).toBe('saved');
  });

  test('goes on over what the server has when both were put together', async () => {
    const { autosave, sent, told, write } = desk([
      { outcome: 'changed', by: 'Trần Thị B', at: '' },
      { outcome: 'saved', revision: 8 },
    ]);
    write('mine');
    await autosave.flush();
    autosave.adopt(7, 'theirs');
    write('both');
    expect(await autosave.flush()).toBe(true);
    expect(sent.at(-1)).toEqual({ bpmn: 'both', revision: 7 });
    expect(told.at(-1)).toBe('saved');
  });
});
