import { DmnModdle, type ModdleElement } from 'dmn-moddle';
import type { Column, DecisionTable, Line } from './table';

const moddle = new DmnModdle();

/** The table as DMN 1.3, for the engine and for dmn-js. The same table gives the same bytes. */
export async function toDmn({ id, name, inputs, outputs, lines }: DecisionTable): Promise<string> {
  const table = create('dmn:DecisionTable', {
    id: `${id}-table`,
    hitPolicy: 'FIRST',
    input: inputs.map((column, index) => inputOf(column, index)),
    output: outputs.map(({ expression, label, type }, index) =>
      create('dmn:OutputClause', { id: `output-${index + 1}`, name: expression, label, typeRef: type }),
    ),
    rule: lines.map(ruleOf),
  });
  const decision = create('dmn:Decision', { id, name, decisionLogic: table });
  const definitions = create('dmn:Definitions', {
    id: `${id}-definitions`,
    name,
    namespace: 'http://camunda.org/schema/1.0/dmn',
    exporter: 'one-stop',
    drgElement: [decision],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

function inputOf({ expression, label, type }: Column, index: number): ModdleElement {
  const text = create('dmn:LiteralExpression', {
    id: `input-${index + 1}-expression`,
    typeRef: type,
    text: expression,
  });
  return create('dmn:InputClause', { id: `input-${index + 1}`, label, inputExpression: text });
}

function ruleOf({ when, then }: Line, index: number): ModdleElement {
  const id = `line-${index + 1}`;
  return create('dmn:DecisionRule', {
    id,
    inputEntry: when.map((value, place) =>
      create('dmn:UnaryTests', {
        id: `${id}-when-${place + 1}`,
        text: value === null ? '-' : JSON.stringify(value),
      }),
    ),
    outputEntry: then.map((value, place) =>
      create('dmn:LiteralExpression', { id: `${id}-then-${place + 1}`, text: JSON.stringify(value) }),
    ),
  });
}

function create(type: string, attributes: Record<string, unknown>): ModdleElement {
  return moddle.create(type, attributes);
}
