import { childrenOf, propertiesOf, textOf } from '../model/element';
import { readModel } from './readModel';

/** The `zeebe:Properties` of a process in a document, by name; none where it cannot be read. */
export async function processPropertiesIn(xml: string, bpmnProcessId: string): Promise<Map<string, string>> {
  const { definitions } = await readModel(xml);
  const processes = definitions ? childrenOf(definitions, 'rootElements') : [];
  const found = processes.find((each) => textOf(each, 'id') === bpmnProcessId);
  return found ? propertiesOf(found) : new Map<string, string>();
}
