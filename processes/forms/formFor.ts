import { createHash } from 'node:crypto';
import type { Step } from '../compile/step';
import type { Paper } from '../types';
import type { FormSchema } from './schema';
import { templates } from './templates';

/**
 * The form of a step. Its id is made from its content: the same form of many procedures is one form in the
 * engine, and a changed one is another, so that a running dossier keeps the forms it began with.
 */
export function formFor(step: Pick<Step, 'form' | 'decisions'>, papers: Paper[]): FormSchema {
  const components = templates[step.form]({ papers, decisions: step.decisions });
  const hash = createHash('sha256').update(JSON.stringify(components)).digest('hex').slice(0, 12);
  return {
    type: 'default',
    id: `${step.form}-${hash}`,
    schemaVersion: 16,
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.5.0',
    components,
  };
}
