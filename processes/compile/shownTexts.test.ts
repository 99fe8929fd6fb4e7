import { compileProcedure, loadProcedures } from '..';
import { withoutShownTexts } from './shownTexts';

const [entry] = loadProcedures();
if (!entry) throw new Error('the catalogue is empty');

const shapeOf = async (changes: Partial<typeof entry>): Promise<string> => {
  const { bpmn, bpmnProcessId } = await compileProcedure({ ...entry, ...changes });
  return withoutShownTexts(bpmn, bpmnProcessId);
};

test('procedures that differ in code and name only are of one shape', async () => {
  expect(await shapeOf({ code: '9.1', name: 'Thủ tục khác' })).toBe(await shapeOf({}));
});

test('another limit or another clock is another shape', async () => {
  const plain = await shapeOf({});
  expect(await shapeOf({ limit: { amount: 99, unit: 'working-days' } })).not.toBe(plain);
  const afterSupplement = entry.afterSupplement === 'restart' ? 'resume' : 'restart';
  expect(await shapeOf({ afterSupplement })).not.toBe(plain);
});

test('a message that names another process stays to be seen', async () => {
  const { bpmn, bpmnProcessId } = await compileProcedure(entry);
  const other = bpmn.replace(`receive:${bpmnProcessId}"`, 'receive:khac"');
  expect(withoutShownTexts(other, bpmnProcessId)).not.toBe(withoutShownTexts(bpmn, bpmnProcessId));
});
