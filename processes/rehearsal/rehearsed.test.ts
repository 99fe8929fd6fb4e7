import { compileProcedure, loadProcedures } from '..';
import { decisionsFor } from '../decisions';
import { verdictOn } from '../rules/verdict';
import { isOfRehearsal, rehearsalIdOf } from './ids';
import { rehearsedProcess, type RehearsedProcess } from './rehearsed';

const entryOf = (code: string) => {
  const found = loadProcedures().find((entry) => entry.code === code);
  if (!found) throw new Error(code);
  return found;
};
const compiledOf = (code: string) => compileProcedure(entryOf(code));

async function rehearse(code: string): Promise<RehearsedProcess> {
  const rehearsed = await rehearsedProcess(await compiledOf(code), 'ab12');
  if ('kind' in rehearsed) throw new Error(rehearsed.kind);
  return rehearsed;
}

const idsIn = (bpmn: string) => [...bpmn.matchAll(/<bpmn:\w+ id="([^"]+)"/g)].map(([, id = '']) => id).sort();

describe('the process of a rehearsal', () => {
  test('has a name of its own, and so have its messages and forms', async () => {
    const { bpmnProcessId, messageName, deployable } = await rehearse('2.000205');
    expect(rehearsalIdOf(bpmnProcessId)).toBe('ab12');
    expect(isOfRehearsal(messageName)).toBe(true);
    const { bpmn, forms } = deployable;
    const named = [...bpmn.matchAll(/formId="([^"]+)"/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(3);
    expect(new Set(forms.map(({ id }) => id))).toEqual(new Set(named));
    expect(forms.every(({ id, schema }) => isOfRehearsal(id) && schema.id === id)).toBe(true);
    expect(bpmn).not.toContain('"tthc-2.000205"');
    const messages = [...bpmn.matchAll(/<bpmn:message [^>]*name="([^"]+)"/g)].map(([, name = '']) => name);
    expect(messages.every(isOfRehearsal)).toBe(true);
  });

  test('has the same steps at the same places, and each its form', async () => {
    const { bpmn } = await compiledOf('2.000205');
    const { deployable, bpmnProcessId, stepForms } = await rehearse('2.000205');
    const expected = idsIn(bpmn).map((id) => (id === 'tthc-2.000205' ? bpmnProcessId : id));
    expect(idsIn(deployable.bpmn)).toEqual(expected.sort());
    expect(stepForms['appraise']?.components.length).toBeGreaterThan(0);
  });

  test('calls tables of its own', async () => {
    for (const entry of loadProcedures()) {
      const [table] = await decisionsFor(entry);
      if (!table) continue;
      const { deployable } = await rehearse(entry.code);
      expect(deployable.decisions.map(({ id }) => id)).toContain(`thu-ab12-${table.id}`);
      expect(deployable.decisions[0]?.xml).toContain(`decision id="thu-ab12-${table.id}"`);
      expect(deployable.bpmn).toContain(`decisionId="thu-ab12-${table.id}"`);
      return;
    }
    throw new Error('no procedure has a table');
  });

  test('is still one that the engine executes', async () => {
    const { deployable } = await rehearse('2.000205');
    const { findings } = await verdictOn(deployable.bpmn, {});
    expect(findings.filter(({ rule }) => rule === 'executable')).toEqual([]);
  });
});

describe('what nobody could work through is told by the step’s name', () => {
  const instead = async (from: RegExp, to: string) => {
    const compiled = await compiledOf('2.000205');
    const bpmn = compiled.bpmn.replace(from, to);
    expect(bpmn).not.toBe(compiled.bpmn);
    return rehearsedProcess({ ...compiled, bpmn }, 'ab12');
  };

  test('a step whose form is gone', async () => {
    expect(await instead(/formId="[^"]+"/, 'formId="gone"')).toMatchObject({
      kind: 'form-missing',
      name: expect.any(String) as string,
    });
  });

  test('a process that does not begin by a receipt', async () => {
    expect(await instead(/<bpmn:messageEventDefinition[^>]*\/>/, '')).toMatchObject({ kind: 'no-message' });
  });

  test('what cannot be read', async () => {
    expect(await rehearsedProcess({ bpmn: '<x', forms: [], decisions: [] }, 'ab12')).toMatchObject({
      kind: 'unreadable',
    });
  });
});
