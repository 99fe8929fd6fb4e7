import fc from 'fast-check';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { compileProcedure } from '../../../processes/compile/compileProcedure';
import { sampleProcedures } from '../../../processes/patterns/testing/sample';
import type { Element } from '../../../processes/rules/model/element';
import { executableOf } from '../../../processes/rules/model/model';
import { readStep, type StepView } from '../../../processes/steps/readStep';
import { stepsInOrder } from '../../../processes/steps/stepsInOrder';
import { updatesFor, type Create, type StepChange } from './changeStep';

const moddle = new BpmnModdle({ zeebe });

const create: Create = (type, attributes = {}) => moddle.create(type, attributes);

async function open(bpmn: string): Promise<Element> {
  const { rootElement, warnings } = await moddle.fromXML(bpmn);
  expect(warnings).toEqual([]);
  return rootElement;
}

const save = async (tree: Element): Promise<string> => (await moddle.toXML(tree, { format: true })).xml;

const tasksOf = (tree: Element): Element[] => {
  const process = executableOf(tree);
  return process ? stepsInOrder(process) : [];
};

const rowsOf = (tree: Element): StepView[] => tasksOf(tree).map(readStep);

/** What the command of the modeler does with a change, without the canvas. */
function write(task: Element, change: StepChange): void {
  for (const { target, properties } of updatesFor(task, change, create)) {
    for (const [name, value] of Object.entries(properties)) target.set(name, value);
  }
}

const text = fc
  .stringMatching(/^[A-Za-zÀ-ỹ0-9 <>&"'.,-]{1,40}$/)
  .map((words) => words.normalize('NFC').trim());

/** What can be typed or chosen in a row of the table. */
const changes: fc.Arbitrary<StepChange> = fc.record(
  {
    name: text.filter((name) => name !== ''),
    agency: fc.constantFrom('reception', 'responsible', 'district'),
    role: fc.constantFrom('reception', 'specialist', 'division-head', 'leader', 'clerk'),
    unit: text,
    hours: fc.option(fc.integer({ min: 1, max: 80 }).map((halves) => halves / 2)),
    legalBasis: text,
    papers: fc.uniqueArray(fc.constantFrom('don', 'ho-chieu', 'ly-lich'), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const entry = sampleProcedures()[0];

async function sample(): Promise<string> {
  if (!entry) throw new Error('no sample');
  return (await compileProcedure(entry)).bpmn;
}

describe('a step changed in the table', () => {
  test('any edits leave a readable process that says the same after it is saved and opened', async () => {
    const bpmn = await sample();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), changes), { maxLength: 12 }), async (edits) => {
        const tree = await open(bpmn);
        const tasks = tasksOf(tree);
        for (const [number, change] of edits) {
          const task = tasks[number % tasks.length];
          if (task) write(task, change);
        }
        const saved = await save(tree);
        const again = await open(saved);
        expect(rowsOf(again)).toEqual(rowsOf(tree));
        expect(await save(again)).toBe(saved);
      }),
      { numRuns: 15 },
    );
  });

  test('what was written is what is read, and nothing else of the step changes', async () => {
    const tree = await open(await sample());
    const [task] = tasksOf(tree);
    if (!task) throw new Error('no step');
    const before = readStep(task);
    write(task, { hours: 2, legalBasis: 'Nghị định 61/2018/NĐ-CP' });
    expect(readStep(task)).toEqual({
      ...before,
      hours: 2,
      hoursAssumed: false,
      legalBasis: 'Nghị định 61/2018/NĐ-CP',
    });
  });

  test('another agency or role is another group whose worklist has the task', async () => {
    const tree = await open(await sample());
    const [task] = tasksOf(tree);
    if (!task) throw new Error('no step');
    write(task, { agency: 'district', role: 'leader' });
    expect(readStep(task).candidateGroups).toBe('=[agencies.district + "/leader"]');
  });
});

test('processes of every pattern that are opened and saved lose nothing', async () => {
  for (const procedure of sampleProcedures().filter((_each, index) => index % 6 === 0)) {
    const { bpmn } = await compileProcedure(procedure);
    expect(await save(await open(bpmn))).toBe(bpmn);
  }
});
