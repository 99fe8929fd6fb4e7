/** A process in a few lines, for tables of diagrams: what is not said is as it is in every lawful process. */
export interface Sketch {
  id?: string;
  properties?: Record<string, string>;
  nodes: Record<string, NodeSketch>;
  /** `a > b > c`; `a > b : <condition in FEEL>`; `a > b !` is the default way. */
  flows: string[];
  diagram?: boolean;
}

export interface NodeSketch {
  /** BPMN type without its prefix; a user task when absent. */
  type?: string;
  name?: string;
  headers?: Record<string, string>;
  properties?: Record<string, string>;
  form?: string;
  /** FEEL; what the step leaves in its variable. */
  outputs?: Record<string, string>;
  groups?: string;
  /** More XML within the element. */
  inner?: string;
  attributes?: Record<string, string>;
}

const namespaces = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** The sketch as BPMN. */
export function bpmnOf({ id = 'tthc-1', properties = {}, nodes, flows, diagram = true }: Sketch): string {
  const defaults = defaultsIn(flows);
  const elements = Object.entries(nodes).map(([node, sketch]) => nodeXml(node, sketch, defaults));
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${namespaces} id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
<bpmn:message id="message" name="receive:${id}" />
<bpmn:process id="${id}" name="${id}" isExecutable="true">
${extensions([propertiesXml(properties)])}
${elements.join('\n')}
${flows.flatMap(flowXml).join('\n')}
</bpmn:process>
${diagram ? diagramXml(id, Object.keys(nodes)) : ''}
</bpmn:definitions>`;
}

function nodeXml(id: string, sketch: NodeSketch, defaults: Map<string, string>): string {
  const { type = 'userTask', name = id, attributes = {}, inner = '' } = sketch;
  const fallback = defaults.get(id);
  const all = { id, name, ...attributes, ...(fallback && { default: fallback }) };
  return `<bpmn:${type} ${attributesXml(all)}>${extensions(extensionsOf(type, sketch))}${inner}</bpmn:${type}>`;
}

function extensionsOf(type: string, { headers, properties, form, outputs, groups }: NodeSketch): string[] {
  return [
    ...(type === 'userTask' ? ['<zeebe:userTask />'] : []),
    ...(form ? [`<zeebe:formDefinition ${attributesXml({ formId: form })} />`] : []),
    ...(groups ? [`<zeebe:assignmentDefinition ${attributesXml({ candidateGroups: groups })} />`] : []),
    ...(outputs ? [`<zeebe:ioMapping>${outputsXml(outputs)}</zeebe:ioMapping>`] : []),
    ...(headers ? [`<zeebe:taskHeaders>${headersXml(headers)}</zeebe:taskHeaders>`] : []),
    ...(properties ? [propertiesXml(properties)] : []),
  ];
}

function headersXml(headers: Record<string, string>): string {
  const given = Object.entries(headers).filter(([, value]) => value !== '');
  return given.map(([key, value]) => `<zeebe:header ${attributesXml({ key, value })} />`).join('');
}

function propertiesXml(properties: Record<string, string>): string {
  const all = Object.entries(properties).map(
    ([name, value]) => `<zeebe:property ${attributesXml({ name, value })} />`,
  );
  return all.length ? `<zeebe:properties>${all.join('')}</zeebe:properties>` : '';
}

function outputsXml(outputs: Record<string, string>): string {
  return Object.entries(outputs)
    .map(([target, source]) => `<zeebe:output ${attributesXml({ source, target })} />`)
    .join('');
}

function extensions(all: string[]): string {
  const content = all.join('');
  return content ? `<bpmn:extensionElements>${content}</bpmn:extensionElements>` : '';
}

interface Arrow {
  from: string;
  to: string;
  condition: string;
  isDefault: boolean;
}

function arrowsIn(flow: string): Arrow[] {
  const [way = '', condition = ''] = flow.split(' : ');
  const isDefault = way.endsWith('!');
  const names = way
    .replace('!', '')
    .split('>')
    .map((name) => name.trim());
  return names.slice(1).map((to, index) => ({ from: names[index] ?? '', to, condition, isDefault }));
}

function idOf({ from, to }: Arrow): string {
  return `${from}-to-${to}`;
}

function defaultsIn(flows: string[]): Map<string, string> {
  return new Map(
    flows
      .flatMap(arrowsIn)
      .filter(({ isDefault }) => isDefault)
      .map((arrow) => [arrow.from, idOf(arrow)]),
  );
}

function flowXml(flow: string): string[] {
  return arrowsIn(flow).map((arrow) => {
    const attributes = attributesXml({ id: idOf(arrow), sourceRef: arrow.from, targetRef: arrow.to });
    const condition = arrow.condition
      ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escaped(`=${arrow.condition}`)}</bpmn:conditionExpression>`
      : '';
    return `<bpmn:sequenceFlow ${attributes}>${condition}</bpmn:sequenceFlow>`;
  });
}

function diagramXml(process: string, nodes: string[]): string {
  const bounds = '<dc:Bounds x="0" y="0" width="100" height="80" />';
  const shapes = nodes.map(
    (id) => `<bpmndi:BPMNShape id="${id}-di" bpmnElement="${id}">${bounds}</bpmndi:BPMNShape>`,
  );
  return `<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${process}">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}

function attributesXml(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
