import { compileProcedure } from '../compile/compileProcedure';
import { sampleProcedures } from '../patterns/testing/sample';
import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import { mainStepsOf } from './mainSteps';

test('supplement, revision, refusal and withdrawal are beside the main way', async () => {
  const entry = sampleProcedures().find(({ code }) => code === '2.000205');
  if (!entry) throw new Error('no sample');
  const { definitions } = await readModel((await compileProcedure(entry)).bpmn);
  const main = mainStepsOf(definitions && executableOf(definitions));
  expect([...main]).toEqual(['appraise', 'approve-division', 'sign', 'issue', 'hand-over']);
});
