import { openWorkbench } from '../workbench/openWorkbench';
import { foreignFiles } from './foreign';
import { lossesBetween } from './lossesBetween';
import { readTree } from './readTree';
import { shapesOfAll } from './shapes';

let bench: Awaited<ReturnType<typeof openWorkbench>>;

beforeAll(async () => {
  bench = await openWorkbench();
}, 120_000);
afterAll(() => bench.close());

async function openedAndSaved(bpmn: string): Promise<string> {
  const { xml, warnings } = await bench.call('trip', bpmn);
  expect(warnings).toEqual([]);
  return xml;
}

/** The modeler writes that the gateways it drew with their X have one. */
const isNews = (gain: string) => !gain.endsWith('@isMarkerVisible: "true" became nothing');

/**
 * One of each shape: the drawing of a shape is the same whatever its names are, and that values are kept is proved where
 * no drawing is needed (roundTrip.test.ts). ROUND_TRIP=all opens every one.
 */
test('the processes of every shape, opened in the modeler and saved, lose nothing and gain nothing', async () => {
  const { all, shapes } = await shapesOfAll();
  const chosen = process.env['ROUND_TRIP'] === 'all' ? all : shapes;
  const differ: string[] = [];
  for (const { bpmnProcessId, bpmn } of chosen) {
    const saved = await openedAndSaved(bpmn);
    if (saved === bpmn) continue;
    const [before, after] = [readTree(bpmn), readTree(saved)];
    const losses = [...lossesBetween(before, after), ...lossesBetween(after, before).filter(isNews)];
    if (losses.length > 0) differ.push(`${bpmnProcessId}: ${losses.slice(0, 3).join('; ')}`);
  }
  expect(differ).toEqual([]);
}, 900_000);

test.each(foreignFiles())('%s, opened in the modeler and saved, loses nothing', async (_file, bpmn) => {
  expect(lossesBetween(readTree(bpmn), readTree(await openedAndSaved(bpmn)))).toEqual([]);
});
