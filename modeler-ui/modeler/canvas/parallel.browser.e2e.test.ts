import { loadProcedures } from '../../../processes';
import { stepsAheadIn } from '../../../processes/steps/nextSteps';
import { stepsIn } from '../../../processes/steps/stepsIn';
import { DrawingBench, drawnProcedure } from '../../testing/drawing';

const code = '1.010405';
const other = '2.000205';

function entryOf(wanted: string) {
  const entry = loadProcedures().find((each) => each.code === wanted);
  if (!entry) throw new Error(wanted);
  return entry;
}

/** What is taken back is the same again, in whatever order; the library measures labels anew. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^ {10}<dc:Bounds/.test(line))
    .sort();

describe('steps drawn by one action', () => {
  let bench: DrawingBench;

  beforeAll(async () => {
    bench = await DrawingBench.start();
  }, 120_000);

  afterAll(() => bench.stop());

  beforeEach(async () => {
    const { bpmn, data } = await drawnProcedure(entryOf(code));
    await bench.open(bpmn, data);
  });

  const errors = async () => (await bench.does('check')).filter(({ severity }) => severity === 'error');
  const steps = async () => stepsIn(await bench.does('xml'));
  const drawn = () => bench.does('xml');

  test('the next step stands between a step and what followed it, and covers nothing', async () => {
    const added = await bench.does('after', 'issue-commune', 'check');
    const ahead = await stepsAheadIn(await drawn());
    expect(ahead.get('issue-commune')?.next('done')).toEqual([
      (await steps()).find(({ elementId }) => elementId === added)?.name,
    ]);
    expect(await bench.does('covered')).toEqual([]);
    expect((await errors()).filter(({ elementId }) => elementId === added)).toEqual([]);
  });

  test.each(['sign-commune', 'appraise-district', 'issue-district', 'revise-commune'])(
    'beside %s another agency works at the same time; the rules find nothing, nothing is covered, one undo takes it back',
    async (id) => {
      const [before, aheadBefore] = [await drawn(), await stepsAheadIn(await drawn())];
      const found = await errors();
      const agency = id.endsWith('commune') ? 'district' : 'commune';
      const added = await bench.does('beside', id, agency, 'consultation-answer');
      expect((await steps()).find(({ elementId }) => elementId === added)).toMatchObject({ agency });
      expect(await bench.does('covered')).toEqual([]);
      // What the slower of the two takes may be too long: that is the officer's to see, and nothing else.
      const grown = (await errors()).filter(({ rule }) => !['deadline', 'supplement-in-time'].includes(rule));
      expect(grown).toEqual(found);
      const ahead = await stepsAheadIn(await drawn());
      for (const decision of ['approve', 'return', 'refuse', 'done'])
        expect([decision, ahead.get(id)?.next(decision)]).toEqual([
          decision,
          aheadBefore.get(id)?.next(decision),
        ]);
      await bench.does('undo');
      expect(linesOf(await drawn())).toEqual(linesOf(before));
    },
  );

  test.each(['sign-commune', 'issue-district', 'revise-commune'])(
    'the branch beside %s taken out leaves no gateway behind',
    async (id) => {
      const gateways = (text: string) => (text.match(/<bpmn:(parallel|exclusive)Gateway/g) ?? []).length;
      const before = gateways(await drawn());
      const added = await bench.does('beside', id, 'district', 'consultation-answer');
      await bench.does('remove', added ?? '');
      expect(gateways(await drawn())).toBe(before);
      expect(await errors()).toEqual([]);
    },
  );

  test('a step that decides, taken out from beside another, leaves the other on the main way', async () => {
    const added = await bench.does('beside', 'sign-commune', 'district', 'consultation-answer');
    await bench.does('remove', 'sign-commune');
    const ahead = await stepsAheadIn(await drawn());
    expect(ahead.get(added ?? '')?.next('done')).toEqual(['Phát hành, chuyển lên huyện']);
    expect((await errors()).map(({ rule }) => rule)).not.toContain('parallel-join');
  });

  test('a third agency joins the two that work at the same time', async () => {
    await bench.does('beside', 'issue-district', 'commune', 'consultation-answer');
    await bench.does('beside', 'issue-district', 'reception', 'consultation-answer');
    expect((await drawn()).match(/<bpmn:parallelGateway/g)).toHaveLength(3);
    expect((await errors()).filter(({ rule }) => rule !== 'deadline')).toEqual([]);
    expect(await bench.does('covered')).toEqual([]);
  });

  test('one after the other again: the one that decides comes last', async () => {
    const added = await bench.does('beside', 'sign-commune', 'district', 'consultation-answer');
    await bench.does('sequence', 'sign-commune');
    const ahead = await stepsAheadIn(await drawn());
    expect(ahead.get(added ?? '')?.next('done')).toEqual(['Lãnh đạo ký đề nghị']);
    expect(ahead.get('sign-commune')?.next('approve')).toEqual(['Phát hành, chuyển lên huyện']);
    expect((await errors()).filter(({ rule }) => !['deadline', 'supplement-in-time'].includes(rule))).toEqual(
      [],
    );
    expect(await bench.does('covered')).toEqual([]);
  });
});

describe('steps copied from one procedure into another', () => {
  let bench: DrawingBench;

  beforeAll(async () => {
    bench = await DrawingBench.start();
  }, 120_000);

  afterAll(() => bench.stop());

  test('keep what they say, decide for themselves, and go where their agency works', async () => {
    const from = await drawnProcedure(entryOf(code));
    await bench.open(from.bpmn, from.data);
    await bench.does('copy', [
      'appraise-district',
      'appraise-district-decision',
      'approve-division-district',
    ]);
    const to = await drawnProcedure(entryOf(other));
    await bench.open(to.bpmn, to.data);
    const told = await bench.does('paste');
    const before = new Set((await stepsIn(to.bpmn)).map(({ elementId }) => elementId));
    const text = await bench.does('xml');
    const pasted = (await stepsIn(text)).filter(({ elementId }) => !before.has(elementId));
    expect(pasted.map(({ name, role, hours }) => [name, role, hours]).sort()).toEqual([
      ['Lãnh đạo phòng duyệt', 'division-head', 3],
      ['Thẩm định hồ sơ', 'specialist', 13.5],
    ]);
    const known = to.data.slots?.map(({ id }) => id) ?? [];
    for (const step of pasted) {
      expect(known).toContain(step.agency);
      expect(step.candidateGroups).toBe(`=[agencies.${step.agency} + "/${step.role}"]`);
      expect(step.variable).not.toMatch(/^appraiseDistrict|^approveDivision/);
    }
    const appraisal = pasted.find(({ role }) => role === 'specialist');
    expect(text).toContain(`=${appraisal?.variable ?? '?'} = "approve"`);
    expect(told.join(' ')).toContain('không có cơ quan đó');
    await bench.does('undo');
    expect(await bench.does('xml')).not.toContain(appraisal?.elementId ?? '?');
  });

  test('what was not copied from a process is told, and nothing is drawn', async () => {
    const { bpmn, data } = await drawnProcedure(entryOf(other));
    await bench.open(bpmn, data);
    await bench.page.evaluate(() => {
      localStorage.setItem(
        'one-stop.copied',
        '{"tree":{"0":[{"businessObject":{"$type":"x:Y"}}]},"code":"1"}',
      );
    });
    const before = await bench.does('xml');
    expect(await bench.does('paste')).toEqual([
      'Nội dung đã chép không phải là các bước của quy trình nên không dán được.',
    ]);
    expect(await bench.does('xml')).toBe(before);
  });
});
