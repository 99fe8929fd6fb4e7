import { compileProcedure, type ProcedureEntry } from '../../../processes';
import { sampleProcedures } from "../../../processes/patterns/testing/sample";
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
  rowsOf(process).map(({ no, level, task, opens }) => `${'  '.repeat(level)}${no} ${textOf(task, 'name')}${opens ? ` <${opens.kind}>` : ''}`);

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
  expect(told(await processOf(exampleOf('vd.single-agency.district')))).toMatchSnapshot();
});

test('what is done at the same time is set in under one number', async () => {
  expect(told(await processOf(exampleOf('vd.parallel-agencies.district')))).toMatchSnapshot();
});
