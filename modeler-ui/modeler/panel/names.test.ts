import { compileProcedure } from '../../../processes/compile/compileProcedure';
import { sampleProcedures } from '../../../processes/patterns/testing/sample';
import { childrenOf, textOf, type Element } from '../../../processes/rules/model/element';
import { executableOf } from '../../../processes/rules/model/model';
import { readModel } from '../../../processes/rules/read/readModel';
import { wordsFor } from '../words';
import { destinationOf, originOf } from './names';

const say = wordsFor('vi');

async function gatewaysOf(pattern: string): Promise<Element[]> {
  const entry = sampleProcedures().find(({ flow }) => flow.pattern === pattern);
  if (!entry) throw new Error(pattern);
  const { definitions } = await readModel((await compileProcedure(entry)).bpmn);
  const nodes = childrenOf(definitions && executableOf(definitions), 'flowElements');
  return nodes.filter(({ $type }) => $type.endsWith('Gateway'));
}

const dividing = (gateways: Element[], type: string) =>
  gateways.find((each) => each.$type === type && childrenOf(each, 'outgoing').length > 1);

describe('where an arrow leads, in words', () => {
  test('into a decision is one of several, not all of them at the same time', async () => {
    const gateway = dividing(await gatewaysOf('division'), 'bpmn:ExclusiveGateway');
    expect(gateway && destinationOf(gateway, say)).toMatch(/^tùy quyết định: .+, .+/);
  });

  test('into work at the same time is all of them', async () => {
    const gateway = dividing(await gatewaysOf('division'), 'bpmn:ParallelGateway');
    expect(gateway && destinationOf(gateway, say)).toMatch(/^làm cùng lúc: .+, .+/);
  });

  test('out of a gateway is out of the step before it: nobody reads an id', async () => {
    const gateways = await gatewaysOf('division');
    expect(gateways.length).toBeGreaterThan(0);
    for (const gateway of gateways) {
      expect(originOf(gateway)).not.toBe('');
      expect(originOf(gateway)).not.toContain(textOf(gateway, 'id'));
    }
  });
});
