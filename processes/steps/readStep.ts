import { childrenOf, extensionOf, propertiesOf, textOf, type Element } from '../rules/model/element';
import { stepOf, type Step } from '../rules/model/step';

/** A step as people read it: the rules' step, and what only people look at. */
export interface StepView extends Step {
  /** The division, as the office says it. */
  unit: string;
  legalBasis: string;
  papers: string[];
  hoursAssumed: boolean;
  block: string;
  /** Variable that holds what was decided; empty where the step leaves none. */
  variable: string;
}

export function readStep(task: Element): StepView {
  const headers = new Map(
    childrenOf(extensionOf(task, 'zeebe:TaskHeaders'), 'values').map((each) => [
      textOf(each, 'key'),
      textOf(each, 'value'),
    ]),
  );
  const properties = propertiesOf(task);
  const [output] = childrenOf(extensionOf(task, 'zeebe:IoMapping'), 'outputParameters');
  return {
    ...stepOf(task),
    unit: headers.get('unit') ?? '',
    legalBasis: headers.get('legalBasis') ?? '',
    papers: (properties.get('papers') ?? '').split(',').filter(Boolean),
    hoursAssumed: properties.get('hoursAssumed') === 'true',
    block: properties.get('block') ?? '',
    variable: textOf(output, 'target'),
  };
}

/** Whether the element is a step that somebody does. */
export function isStep(element: Element): boolean {
  return element.$type === 'bpmn:UserTask';
}
