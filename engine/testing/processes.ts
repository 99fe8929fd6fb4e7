/** Small process definitions for tests, without a diagram. */

const head = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="urn:test">`;

const message = (id: string) => `<bpmn:message id="message" name="receive:${id}"/>`;

const start = `<bpmn:startEvent id="start"><bpmn:messageEventDefinition id="opened" messageRef="message"/></bpmn:startEvent>`;

const flow = (source: string, target: string) =>
  `<bpmn:sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;

const end = (id: string) =>
  `<bpmn:endEvent id="${id}"><bpmn:terminateEventDefinition id="${id}-all"/></bpmn:endEvent>`;

const process = (id: string, elements: string[]) =>
  Buffer.from(
    `${head}${message(id)}<bpmn:process id="${id}" isExecutable="true">${elements.join('')}</bpmn:process></bpmn:definitions>`,
  );

const userTask = (id: string, name: string) =>
  `<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements>
  <zeebe:userTask/><zeebe:formDefinition formId="decide"/>
  <zeebe:assignmentDefinition candidateGroups="=[agencies.commune + &quot;/reception&quot;]"/>
  <zeebe:taskHeaders><zeebe:header key="name" value="${name}"/></zeebe:taskHeaders>
  <zeebe:ioMapping><zeebe:output source="=decision" target="decision-of-${id}"/></zeebe:ioMapping>
</bpmn:extensionElements></bpmn:userTask>`.replaceAll('decision-of-', 'decisionOf');

export const form = {
  name: 'decide.form',
  content: Buffer.from(
    JSON.stringify({
      id: 'decide',
      type: 'default',
      schemaVersion: 16,
      components: [
        {
          type: 'radio',
          key: 'decision',
          label: 'Quyết định',
          values: [{ label: 'Đồng ý', value: 'approve' }],
        },
      ],
    }),
  ),
};

/** One user task after another, with a withdrawal standing open beside them all along. */
export function dossierProcess(id: string, tasks: string[]) {
  const steps = [...tasks, 'returned'];
  return {
    name: `${id}.bpmn`,
    content: process(id, [
      start,
      '<bpmn:parallelGateway id="fork"/>',
      ...tasks.map((task) => userTask(task, `Bước ${task}`)),
      userTask('withdraw', 'Người nộp rút hồ sơ'),
      end('returned'),
      end('withdrawn'),
      flow('start', 'fork'),
      flow('fork', 'withdraw'),
      flow('withdraw', 'withdrawn'),
      ...['fork', ...tasks].map((step, index) => flow(step, steps[index] ?? 'returned')),
    ]),
  };
}

/** A service task whose job type and input come as given; a failing input makes an incident. */
export function serviceProcess(id: string, jobType: string, input = '=1') {
  const task = `<bpmn:serviceTask id="notify"><bpmn:extensionElements><zeebe:taskDefinition type="${jobType}" retries="1"/>
    <zeebe:ioMapping><zeebe:input source="${input}" target="given"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>`;
  return {
    name: `${id}.bpmn`,
    content: process(id, [
      '<bpmn:startEvent id="start"/>',
      task,
      end('done'),
      flow('start', 'notify'),
      flow('notify', 'done'),
    ]),
  };
}
