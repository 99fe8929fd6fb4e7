import type { Resource } from '../../../engine';
import type { StepHeaders } from '../../../processes';

/** A procedure that has every kind of step, without a diagram: only for capturing records. */
export const exampleId = 'tthc-example';

type Headers = Partial<StepHeaders> & { name: string };

const opening = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  id="definitions" targetNamespace="urn:example">`;

function userTask(id: string, group: string, headers: Headers): string {
  const entries = Object.entries(headers).map(
    ([key, value]) => `<zeebe:header key="${key}" value="${value}"/>`,
  );
  return `<bpmn:userTask id="${id}" name="${headers.name}"><bpmn:extensionElements>
    <zeebe:userTask/><zeebe:formDefinition formId="example"/>
    <zeebe:assignmentDefinition candidateGroups="=[agencies.${group.replace('/', ' + &quot;/')}&quot;]"/>
    <zeebe:taskHeaders>${entries.join('')}</zeebe:taskHeaders>
    <zeebe:ioMapping><zeebe:output source="=decision" target="${id}Decision"/></zeebe:ioMapping>
  </bpmn:extensionElements></bpmn:userTask>`;
}

const end = (id: string) => `<bpmn:endEvent id="${id}"><bpmn:terminateEventDefinition/></bpmn:endEvent>`;

function flow(source: string, target: string, condition?: string): string {
  const expression =
    condition &&
    `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${condition}</bpmn:conditionExpression>`;
  const id = `${source}-${target}`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${expression ?? ''}</bpmn:sequenceFlow>`;
}

const tasks = [
  userTask('appraise', 'commune/specialist', {
    name: 'Thẩm định hồ sơ',
    kind: 'work',
    stage: 'appraisal',
    unit: 'Phòng Tư pháp',
    hours: '8',
  }),
  userTask('askSupplement', 'reception/reception', {
    name: 'Yêu cầu bổ sung',
    kind: 'work',
    stage: 'appraisal',
    hours: '4',
  }),
  userTask('waitSupplement', 'reception/reception', {
    name: 'Chờ người nộp bổ sung',
    kind: 'wait',
    stage: 'appraisal',
    waitFor: 'applicant',
    hours: '',
  }),
  userTask('appraiseAgain', 'commune/specialist', {
    name: 'Thẩm định hồ sơ đã bổ sung',
    kind: 'work',
    stage: 'appraisal',
    hours: '8',
  }),
  userTask('approve', 'commune/leader', { name: 'Ký duyệt', kind: 'work', stage: 'approval', hours: '4' }),
  userTask('return', 'reception/reception', {
    name: 'Trả kết quả',
    kind: 'work',
    stage: 'return',
    hours: '',
  }),
  userTask('withdraw', 'reception/reception', {
    name: 'Người nộp rút hồ sơ',
    kind: 'standing',
    stage: 'withdrawal',
    hours: '',
  }),
];

const gateways = [
  '<bpmn:parallelGateway id="fork"/>',
  ...['appraised', 'toApprove', 'approved'].map((id) => `<bpmn:exclusiveGateway id="${id}"/>`),
];

const flows = [
  flow('received', 'fork'),
  flow('fork', 'withdraw'),
  flow('withdraw', 'withdrawn'),
  flow('fork', 'appraise'),
  flow('appraise', 'appraised'),
  flow('appraised', 'askSupplement', 'appraiseDecision = "supplement"'),
  flow('appraised', 'toApprove', 'appraiseDecision = "forward"'),
  flow('askSupplement', 'waitSupplement'),
  flow('waitSupplement', 'appraiseAgain'),
  flow('appraiseAgain', 'toApprove'),
  flow('toApprove', 'approve'),
  flow('approve', 'approved'),
  flow('approved', 'return', 'approveDecision = "approve"'),
  flow('approved', 'refused', 'approveDecision = "refuse"'),
  flow('return', 'returned'),
];

/** @param release makes another version of it */
export function exampleProcess(release: number): Resource {
  const elements = [
    `<bpmn:startEvent id="received"><bpmn:messageEventDefinition messageRef="message"/></bpmn:startEvent>`,
    ...tasks,
    ...gateways,
    ...['returned', 'refused', 'withdrawn'].map(end),
    ...flows,
  ].join('');
  const message = `<bpmn:message id="message" name="receive:${exampleId}"/>`;
  const process = `<bpmn:process id="${exampleId}" name="Ví dụ, bản ${String(release)}" isExecutable="true">${elements}</bpmn:process>`;
  return { name: 'example.bpmn', content: Buffer.from(`${opening}${message}${process}</bpmn:definitions>`) };
}

export const exampleForm: Resource = {
  name: 'example.form',
  content: Buffer.from(
    JSON.stringify({
      id: 'example',
      type: 'default',
      schemaVersion: 16,
      components: [
        {
          type: 'radio',
          key: 'decision',
          label: 'Ý kiến',
          values: [{ label: 'Chuyển tiếp', value: 'forward' }],
        },
      ],
    }),
  ),
};
