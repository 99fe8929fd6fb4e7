import { compileProcedure } from '../compile/compileProcedure';
import { loadProcedures } from '../catalogue/catalogue';
import { sampleProcedures } from '../patterns/testing/sample';
import type { Element } from '../rules/model/element';
import { readModel } from '../rules/read/readModel';
import { changed, lawful, lawfulBpmn, step, withNodes } from '../rules/testing/lawful';
import { bpmnOf } from '../rules/testing/sketch';
import { compareProcesses, type Comparison } from '.';

const names = {
  slots: [
    { id: 'department', name: 'Sở Nội vụ' },
    { id: 'reception', name: 'Bộ phận Một cửa' },
  ],
  roles: [
    { id: 'leader', name: 'Lãnh đạo cơ quan' },
    { id: 'specialist', name: 'Chuyên viên' },
  ],
  papers: [],
  forms: [],
};

async function treeOf(bpmn: string): Promise<Element> {
  const { definitions } = await readModel(bpmn);
  if (!definitions) throw new Error('unreadable');
  return definitions;
}

const compared = async (before: string, after: string, language: 'vi' | 'en' = 'vi'): Promise<Comparison> =>
  compareProcesses(await treeOf(before), await treeOf(after), names, language);

const told = async (before: string, after: string): Promise<string[]> =>
  (await compared(before, after)).changes.map(({ text }) => text);

describe('what a redesign changes', () => {
  test('the same process has no difference', async () => {
    const { changes, marks } = await compared(lawfulBpmn, lawfulBpmn);
    expect(changes).toEqual([]);
    expect(marks).toEqual({});
  });

  test('a shorter time is one sentence with both times, in the reader’s language', async () => {
    const after = bpmnOf(changed('sign', { hours: '4' }));
    expect(await told(lawfulBpmn, after)).toEqual(['sign: 1 ngày làm việc → 4 giờ làm việc']);
    const { changes } = await compared(lawfulBpmn, after, 'en');
    expect(changes).toEqual([
      { kind: 'changed', elementId: 'sign', text: 'sign: 1 working days → 4 working hours' },
    ]);
  });

  test('another role and an added step are told in the office’s words', async () => {
    const after = withNodes({
      sign: step('specialist', 'department', { hours: '8' }),
      again: step('leader', 'department', { hours: '2' }),
    });
    expect(await told(lawfulBpmn, bpmnOf(after))).toEqual([
      'Thêm bước “again” (Sở Nội vụ, Lãnh đạo cơ quan, 2 giờ làm việc).',
      'sign: người làm là Chuyên viên thay cho Lãnh đạo cơ quan',
    ]);
  });

  test('a removed step is told, and marked where it was', async () => {
    const nodes = Object.fromEntries(Object.entries(lawful.nodes).filter(([id]) => id !== 'sign-refusal'));
    const flows = lawful.flows.filter((flow) => !flow.includes('sign-refusal'));
    const { changes, marks } = await compared(lawfulBpmn, bpmnOf({ ...lawful, nodes, flows }));
    expect(changes.map(({ text }) => text)).toContain(
      'Bỏ bước “sign-refusal” (Sở Nội vụ, Lãnh đạo cơ quan, 1 ngày làm việc).',
    );
    expect(marks['sign-refusal']).toBe('removed');
  });
});

describe('of a compiled procedure', () => {
  let bpmn = '';
  beforeAll(async () => {
    const [entry] = sampleProcedures();
    if (!entry) throw new Error('no sample');
    bpmn = (await compileProcedure(entry)).bpmn;
  });

  const led = (document: string, flow: string, to: string): string =>
    document.replace(new RegExp(`(<bpmn:sequenceFlow id="${flow}"[^>]* targetRef=")([^"]*)`), `$1${to}`);

  test('a decision that leads elsewhere is told with both ways', async () => {
    const sentences = await told(bpmn, led(bpmn, 'flow-appraise-approve', 'hand-over'));
    expect(
      sentences.filter((text) => /^Thẩm định hồ sơ: .+ → Trả kết quả thay cho .+$/.test(text)),
    ).toHaveLength(1);
  });

  test('what is only drawn elsewhere is no change', async () => {
    const shifted = bpmn.replace(
      /<dc:Bounds x="(\d+)/g,
      (_all, x: string) => `<dc:Bounds x="${String(Number(x) + 300)}`,
    );
    expect(shifted).not.toBe(bpmn);
    const { changes, marks } = await compared(bpmn, shifted);
    expect(changes).toEqual([]);
    expect(marks).toEqual({});
  });

  test('a step in another office’s lane is marked as moved', async () => {
    const lane = /<bpmn:flowNodeRef>appraise<\/bpmn:flowNodeRef>/;
    expect(bpmn).toMatch(lane);
    const elsewhere = bpmn
      .replace(lane, '')
      .replace(
        /(<bpmn:flowNodeRef>hand-over<\/bpmn:flowNodeRef>)/,
        '<bpmn:flowNodeRef>appraise</bpmn:flowNodeRef>$1',
      );
    expect((await compared(bpmn, elsewhere)).marks).toMatchObject({ appraise: 'moved' });
  });
});

describe('the effect on the whole', () => {
  test('compares time, steps, agencies, papers and visits, each with its sign', async () => {
    const { effects } = await compared(lawfulBpmn, bpmnOf(changed('appraise', { hours: '12' })));
    expect(effects.map(({ figure }) => figure)).toEqual(['time', 'steps', 'agencies', 'papers', 'visits']);
    expect(effects[0]?.text).toMatch(/^Đường đi lâu nhất: \d+ → \d+ giờ làm việc \(−4\)$/);
    expect(effects[1]).toMatchObject({ before: 9, after: 9, text: 'Số bước: 9 → 9' });
  });

  test('a citizen comes to hand in, once for a supplement, to pay, and for the result', async () => {
    const visits = async (pattern: string): Promise<number | null | undefined> => {
      const entry = loadProcedures().find(({ flow }) => flow.pattern === pattern);
      if (!entry) throw new Error(pattern);
      const { bpmn } = await compileProcedure(entry);
      return (await compared(bpmn, bpmn)).effects.find(({ figure }) => figure === 'visits')?.before;
    };
    expect(await visits('single-agency')).toBe(3);
    expect(await visits('with-payment')).toBe(4);
  });
});
