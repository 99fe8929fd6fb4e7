import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import { readStep, type StepView } from './readStep';
import { stepsInOrder } from './stepsInOrder';

/** The steps of a process definition in the order of the work; none where it cannot be read. */
export async function stepsIn(bpmn: string): Promise<StepView[]> {
  const { definitions } = await readModel(bpmn);
  const process = definitions && executableOf(definitions);
  return process ? stepsInOrder(process).map(readStep) : [];
}
