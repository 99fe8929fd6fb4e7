import { batched } from './batched';

/** Answers each question when it is told to. */
function slowStore() {
  const asked: number[][] = [];
  const open: (() => void)[] = [];
  const ask = batched<number, number>(async (items) => {
    asked.push([...items]);
    await new Promise<void>((resolve) => open.push(resolve));
    return items.map((item) => (item < 0 ? new Error(`no ${String(item)}`) : item * 10));
  });
  const answer = async () => {
    open.shift()?.();
    await new Promise(setImmediate);
  };
  return { asked, ask, answer };
}
const soon = () => new Promise(setImmediate);

describe('questions to the store', () => {
  it('go alone and at once while none is on its way', async () => {
    const { asked, ask, answer } = slowStore();
    const one = ask(1);
    await soon();
    expect(asked).toEqual([[1]]);
    await answer();
    expect(await one).toBe(10);
  });

  it('that come while one is on its way go together when it is answered', async () => {
    const { asked, ask, answer } = slowStore();
    const first = ask(1);
    await soon();
    const others = [ask(2), ask(3), ask(2)];
    await soon();
    expect(asked).toEqual([[1]]);
    await answer();
    expect(asked).toEqual([[1], [2, 3, 2]]);
    await answer();
    expect(await Promise.all([first, ...others])).toEqual([10, 20, 30, 20]);
  });

  it('fail each for itself', async () => {
    const { ask, answer } = slowStore();
    const answers = Promise.allSettled([ask(-1), ask(2)]);
    await soon();
    await answer();
    expect(await answers).toMatchObject([{ reason: { message: 'no -1' } }, { value: 20 }]);
  });

  it('all fail when the store does not answer, and the next is asked all the same', async () => {
    let isUp = false;
    const ask = batched<number, number>((items) =>
      isUp ? Promise.resolve([...items]) : Promise.reject(new Error('down')),
    );
    await expect(Promise.all([ask(1), ask(2)])).rejects.toThrow('down');
    isUp = true;
    expect(await ask(3)).toBe(3);
  });
});
