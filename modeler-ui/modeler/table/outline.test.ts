import { compileProcedure, type ProcedureEntry } from '../../../processes';
import { sampleProcedures } from '../../../processes/patterns/testing/sample';
import { textOf, type Element } from '../../../processes/rules/model/element';
import { executableOf } from '../../../processes/rules/model/model';
import { readModel } from '../../../processes/rules/read/readModel';
import { stepsInOrder } from '../../../processes/steps/stepsInOrder';
import { rowsOf } from './outline';

async function processOf(entry: ProcedureEntry): Promise<Element> {
  const { definitions } = await readModel((await compileProcedure(entry)).bpmn);
  const process = definitions && executableOf(definitions);
  if (!process) throw new Error(entry.code);
  return process;
}

const told = (process: Element) =>
  rowsOf(process).map(
    ({ no, level, task, opens }) =>
      `${'  '.repeat(level)}${no} ${textOf(task, 'name')}${opens ? ` <${opens.kind}>` : ''}`,
  );

const exampleOf = (code: string): ProcedureEntry => {
  const found = sampleProcedures().find((entry) => entry.code === code);
  if (!found) throw new Error(code);
  return found;
};

test('the table of every pattern has each step once, under a number of its own', async () => {
  for (const entry of sampleProcedures()) {
    const process = await processOf(entry);
    const rows = rowsOf(process);
    const ids = stepsInOrder(process).map((step) => textOf(step, 'id'));
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(new Set(rows.map(({ no }) => no)).size).toBe(rows.length);
  }
});

test('the steps of the usual way are numbered, other ways are set in under the step that decides', async () => {
  expect(told(await processOf(exampleOf('vd.single-agency.district')))).toEqual([
    '1 Kiểm tra thành phần hồ sơ',
    '  1a Gửi phiếu yêu cầu bổ sung <way>',
    '  1b Chờ người nộp bổ sung',
    '  1c Kiểm tra hồ sơ đã bổ sung',
    '    1c.1 Ký văn bản từ chối <way>',
    '      1c.1.1 Hoàn thiện theo ý kiến lãnh đạo <way>',
    '      1c.1.2 Lãnh đạo ký duyệt (lần 2)',
    '    1c.2 Ban hành văn bản từ chối',
    '    1c.3 Trả văn bản từ chối',
    '2 Thẩm định hồ sơ',
    '3 Lãnh đạo ký duyệt',
    '4 Vào sổ, đóng dấu, ban hành',
    '5 Trả kết quả',
    '6 Người nộp rút hồ sơ <standing>',
  ]);
});

test('what is done at the same time is set in under one number', async () => {
  expect(told(await processOf(exampleOf('vd.parallel-agencies.district')))).toEqual([
    '1 Thẩm định hồ sơ',
    '  1a Gửi phiếu yêu cầu bổ sung <way>',
    '  1b Chờ người nộp bổ sung',
    '  1c Thẩm định hồ sơ đã bổ sung',
    '  1d Ký văn bản từ chối <way>',
    '    1d.1 Hoàn thiện theo ý kiến lãnh đạo <way>',
    '    1d.2 Lãnh đạo ký duyệt (lần 2)',
    '  1đ Ban hành văn bản từ chối',
    '  1e Trả văn bản từ chối',
    '2 Lãnh đạo ký duyệt',
    '  3a Chi cục Thuế giải quyết <parallel>',
    '  3b Cơ quan Bảo hiểm xã hội giải quyết <parallel>',
    '4 Trả kết quả',
    '5 Người nộp rút hồ sơ <standing>',
  ]);
});
