import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintModel, type Finding } from '../rules';
import { readModel } from '../rules/read/readModel';
import { stepsInOrder } from '../steps/stepsInOrder';
import { readStep } from '../steps/readStep';
import { executableOf } from '../rules/model/model';
import { convertForeign, type Answers, type Converted, type Target } from '.';
import { namedIn } from './names';
import { contextFor, procedureAt, targetFor } from './testing/target';

const entry = procedureAt('district');
let target: Target;
beforeAll(async () => {
  target = await targetFor(entry);
});

const fileOf = (name: string): Uint8Array => readFileSync(join(__dirname, 'testing/files', name));

async function converted(name: string, answers: Answers = {}): Promise<Converted> {
  const result = await convertForeign(fileOf(name), target, answers);
  if ('refused' in result) throw new Error(result.refused.en);
  return result;
}

async function stepsOf({ bpmn }: Converted) {
  const { definitions } = await readModel(bpmn);
  const process = definitions && executableOf(definitions);
  return process ? stepsInOrder(process).map(readStep) : [];
}

const findingsIn = ({ bpmn }: Converted): Promise<Finding[]> => lintModel(bpmn, contextFor(target, entry));

interface Row {
  file: string;
  vendor: string;
  /** Whether the drawing stays as it was. */
  kept: boolean;
  steps: string[];
  losses: string[];
}

const table: Row[] = [
  {
    file: 'camunda-7.bpmn',
    vendor: 'Camunda 7',
    kept: true,
    steps: ['Kiểm tra thành phần hồ sơ', 'Thẩm định hồ sơ', 'Ký duyệt kết quả', 'Trả văn bản từ chối', 'Gửi tin nhắn cho công dân', 'Trả kết quả'],
    losses: ['processName', 'poolName', 'start', 'end', 'task', 'decision', 'extension', 'assignee', 'hours', 'form', 'fields'],
  },
  {
    file: 'camunda-8.bpmn',
    vendor: 'Camunda 8',
    kept: true,
    steps: ['Tiếp nhận hồ sơ', 'Thẩm định hồ sơ', 'Số hóa hồ sơ', 'Ký duyệt'],
    losses: ['processName', 'boundary', 'start', 'end', 'task', 'decision', 'assignee', 'form', 'hours', 'extension'],
  },
  {
    file: 'bpmn-io.bpmn',
    vendor: 'bpmn-js (https://demo.bpmn.io) 17.9.1',
    kept: false,
    steps: ['Kiểm tra giấy tờ', 'Yêu cầu bổ sung hồ sơ', 'Gửi văn bản lấy ý kiến', 'Niêm yết công khai', 'Tổng hợp ý kiến', 'In và đóng dấu giấy chứng nhận'],
    losses: ['subProcess', 'innerEnd', 'milestone', 'start', 'end', 'decision', 'redrawn'],
  },
  {
    file: 'bizagi.bpmn',
    vendor: 'Bizagi Modeler 4.0.0.065',
    kept: true,
    steps: ['Tiếp nhận, chuyển hồ sơ', 'Thẩm tra hồ sơ', 'Phê duyệt', 'Chờ công dân bổ sung', 'Tính phí', 'Trả kết quả cho công dân'],
    losses: ['otherPool', 'messageFlow', 'processName', 'poolName', 'event', 'start', 'end', 'task', 'decision', 'laneName'],
  },
  {
    file: 'signavio.bpmn',
    vendor: 'Signavio Process Editor, http://www.signavio.com 15.7.0',
    kept: true,
    steps: ['Nhận hồ sơ tại quầy', 'Thẩm định hồ sơ', 'Kiểm tra thực địa', 'Duyệt hồ sơ', 'Báo công dân'],
    losses: ['poolName', 'laneGroup', 'eventSubProcess', 'event', 'start', 'end', 'call', 'repeated', 'gateway', 'assignee', 'laneName'],
  },
  {
    file: 'visio.bpmn',
    vendor: 'Microsoft Visio 16.0',
    kept: false,
    steps: ['Xem xét hồ sơ', 'Ký', 'Bước chưa có tên'],
    losses: ['processName', 'link', 'startMore', 'start', 'end', 'endMerged', 'idChanged', 'gateway', 'decision', 'redrawn'],
  },
];

describe.each(table)('a file of $vendor ($file)', ({ file, vendor, kept, steps, losses }) => {
  test('is known as one; its steps are kept, what is lost or changed is listed', async () => {
    const result = await converted(file);
    expect(result.vendor).toBe(vendor);
    expect(result.redrawn).toBe(!kept);
    expect((await stepsOf(result)).map(({ name }) => name).sort()).toEqual([...steps].sort());
    expect([...new Set(result.losses.map(({ code }) => code))].sort()).toEqual([...losses].sort());
  });

  test('opens without a warning, wholly drawn, as the process of this procedure', async () => {
    const findings = await findingsIn(await converted(file, { hours: 2 }));
    const rules = findings.map(({ rule }) => rule);
    for (const rule of ['readable', 'drawn', 'own-procedure', 'executable', 'known-outcome', 'references-known'])
      expect(rules).not.toContain(rule);
    expect(rules).not.toContain('step-responsibility');
    expect(rules).not.toContain('groups-agree');
  });

  test('loses no name in silence', async () => {
    const before = (await readModel(new TextDecoder().decode(fileOf(file)))).definitions;
    const result = await converted(file, { withdrawal: true });
    const after = (await readModel(result.bpmn)).definitions;
    if (!before || !after) throw new Error('unreadable');
    const there = new Set(namedIn(after).map(({ name }) => name));
    const told = result.losses.map(({ text }) => text.vi).join('\n');
    const silent = namedIn(before).filter(({ name }) => !there.has(name) && !told.includes(name));
    expect(silent).toEqual([]);
  });

  test('can be given the withdrawal that the law asks for', async () => {
    const result = await converted(file, { withdrawal: true, hours: 2 });
    expect(result.losses.map(({ code }) => code)).toContain('withdrawalAdded');
    expect((await findingsIn(result)).map(({ rule }) => rule)).not.toContain('withdrawal');
    expect((await findingsIn(result)).map(({ rule }) => rule)).not.toContain('drawn');
  });
});

describe('what an officer answers', () => {
  test('a lane becomes the agency and role that are chosen for it', async () => {
    const { questions } = await converted('bizagi.bpmn');
    const lane = questions.lanes.find(({ name }) => name === 'Phòng Kinh tế - Hạ tầng');
    expect(lane).toMatchObject({ steps: 2, proposed: { slot: 'district' } });
    const result = await converted('bizagi.bpmn', {
      lanes: { [lane?.id ?? '']: { slot: 'district', role: 'division-head' } },
    });
    const step = (await stepsOf(result)).find(({ name }) => name === 'Thẩm tra hồ sơ');
    expect(step).toMatchObject({
      ...{ agency: 'district', role: 'division-head', unit: 'Phòng Kinh tế - Hạ tầng' },
      candidateGroups: '=[agencies.district + "/division-head"]',
    });
  });

  test('lanes are proposed by their names, without regard to accents', async () => {
    const { questions } = await converted('camunda-7.bpmn');
    expect(questions.lanes.map(({ proposed }) => proposed)).toEqual([
      { slot: 'reception', role: 'reception' },
      { slot: 'district', role: 'specialist' },
      { slot: 'district', role: 'leader' },
    ]);
  });

  test('hours that are assumed are marked so; those of the file are not', async () => {
    const steps = await stepsOf(await converted('camunda-7.bpmn', { hours: 3 }));
    const hoursOf = (name: string) => steps.find((step) => step.name === name);
    expect(hoursOf('Thẩm định hồ sơ')).toMatchObject({ hours: 16, hoursAssumed: false });
    expect(hoursOf('Ký duyệt kết quả')).toMatchObject({ hours: 3, hoursAssumed: true });
  });
});

test('what unknown programs added is kept', async () => {
  expect((await converted('bizagi.bpmn')).bpmn).toContain('#ECEFFF');
  expect((await converted('signavio.bpmn')).bpmn).toContain('metaValue="#ffffcc"');
  expect((await converted('camunda-8.bpmn')).bpmn).toContain('name="soTrang"');
});
