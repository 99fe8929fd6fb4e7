import type { Office } from '../../actions/testing/office';
import { procedureCode } from '../../actions/testing/office';
import { compileProcedure } from '../../../processes';
import { bpmnProcessIdFor } from '../../actions/receipt/receipt';
import type { OfficerRole } from '../../models/officer';
import { processDefinitionModel } from '../../models/processDefinition';

/** Two who redesign, one who helps, and nobody else. */
export const reformers: Record<string, OfficerRole[]> = Object.fromEntries(
  ['reform', 'reform-2', 'reform-3'].map((name) => [name, [{ agency: null, role: 'reform' }]]),
);

/** The process of the tests' procedure as it is compiled. */
export async function compiledBpmn({ deps }: Pick<Office, 'deps'>): Promise<string> {
  const entry = deps.procedures.find(({ code }) => code === procedureCode);
  if (!entry) throw new Error(procedureCode);
  return (await compileProcedure(entry)).bpmn;
}

/** A redesign of it that is lawful: one step takes half the time. */
export function shortened(bpmn: string): string {
  const changed = bpmn.replace(
    /(<zeebe:header key="hours" value=")([\d.]+)"/,
    (_all, before: string, hours: string) => {
      return `${before}${String(Number(hours) / 2)}"`;
    },
  );
  if (changed === bpmn) throw new Error('no step of it has hours');
  return changed;
}

/** A redesign of it that promises its result in so many working days: every step takes half the time. */
export const withLimit =
  (days: number) =>
  (bpmn: string): string =>
    bpmn
      .replace(
        /(<zeebe:header key="hours" value=")([\d.]+)"/g,
        (_all, before: string, hours: string) => `${before}${String(Number(hours) / 2)}"`,
      )
      .replace(/(<zeebe:property name="limit" value=")[^"]*"/, `$1${String(days)} working-days"`);

/** A redesign of it that asks for one paper less. */
export const waiving =
  (paper: string) =>
  (bpmn: string): string =>
    shortened(bpmn).replace(
      '<zeebe:property name="limit"',
      `<zeebe:property name="waivedPapers" value="${paper}" /><zeebe:property name="limit"`,
    );

/** A redesign of it that gives its appraisal to another agency. */
export const givenTo =
  (slot: string) =>
  (bpmn: string): string => {
    const group = /agencies\.\w+ \+/;
    const stated = /(<zeebe:property name="agency" value=")\w+"/;
    return shortened(bpmn).replace(/<bpmn:userTask[^]*?<\/bpmn:userTask>/g, (task) =>
      task.includes('id="appraise"')
        ? task.replace(group, `agencies.${slot} +`).replace(stated, `$1${slot}"`)
        : task,
    );
  };

/** Puts a version into the read model, as its projection would. */
export async function addVersion(
  { deps }: Pick<Office, 'deps'>,
  version: number,
  bpmn: string,
): Promise<void> {
  const bpmnProcessId = bpmnProcessIdFor(procedureCode);
  await processDefinitionModel(deps.connection).deleteMany({ bpmnProcessId, version });
  const definition = {
    ...{ _id: `redesign-${String(version)}`, bpmnProcessId, version, bpmn, checksum: '' },
    ...{ resourceName: `${bpmnProcessId}.bpmn`, deployedAt: deps.now() },
  };
  await processDefinitionModel(deps.connection).insertMany([definition], { lean: true });
}

const gone = 'approve-division(?:-decision)?';
const goneFlows = 'flow-approve-division-(?:decided|approve|return)';
const forward = ['flow-appraise-approve', 'flow-appraise-supplemented-approve'];

/** A redesign of it in which the appraisal goes to the leader at once: the division head approves no more. */
export function withoutDivisionHead(bpmn: string): string {
  const incoming = (flow: string) => `<bpmn:incoming>${flow}</bpmn:incoming>`;
  return bpmn
    .replace(/<bpmn:userTask id="approve-division" [^]*?<\/bpmn:userTask>/, '')
    .replace(/<bpmn:exclusiveGateway id="approve-division-decision"[^]*?<\/bpmn:exclusiveGateway>/, '')
    .replace(new RegExp(`<bpmn:sequenceFlow id="${goneFlows}"[^]*?(?:/>|</bpmn:sequenceFlow>)`, 'g'), '')
    .replace(new RegExp(`<bpmn:flowNodeRef>${gone}</bpmn:flowNodeRef>`, 'g'), '')
    .replace(
      new RegExp(
        `<bpmndi:BPMN(Shape|Edge) [^>]*bpmnElement="(?:${gone}|${goneFlows})"[^]*?</bpmndi:BPMN\\1>`,
        'g',
      ),
      '',
    )
    .replace(incoming('flow-approve-division-approve'), forward.map(incoming).join(''))
    .replaceAll(new RegExp(`<bpmn:incoming>${goneFlows}</bpmn:incoming>`, 'g'), '')
    .replaceAll('targetRef="approve-division"', 'targetRef="sign"');
}
