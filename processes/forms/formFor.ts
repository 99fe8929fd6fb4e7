import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { LRUCache } from 'lru-cache';
import type { Step } from '../compile/step';
import type { Paper } from '../types';
import type { FormComponent, FormSchema } from './schema';
import { templates, type FormTemplate } from './templates';
import { appraisalForms } from './templates/appraisal';

/**
 * The form of a step. Its id is made from its content: the same form of many procedures is one form in the
 * engine, and a changed one is another, so that a running dossier keeps the forms it began with.
 */
export function formFor({ form, decisions }: Pick<Step, 'form' | 'decisions'>, papers: Paper[]): FormSchema {
  const key = JSON.stringify([form, decisions, asksForPapers.has(form) ? papers : []]);
  const known = forms.get(key) ?? makeForm({ form, decisions }, papers);
  forms.set(key, known);
  return known;
}

/** The kind of step that a form was made for, out of its id. */
export function formTemplateOf(formId: string): FormTemplate {
  // Whatever stands before the hash is the template's name, as makeForm below writes it.
  return formId.replace(/-[0-9a-f]{12}$/, '') as FormTemplate;
}

/** Forms are kept: most steps of most procedures have one of a few dozen. */
const forms = new LRUCache<string, FormSchema>({ max: 1000 });

const asksForPapers = new Set<string>(Object.keys(appraisalForms));

/** `appraisal-` and a hash of what it asks. */
export function formIdFor(form: string, components: FormComponent[]): string {
  return `${form}-${bytesToHex(sha256(JSON.stringify(components))).slice(0, 12)}`;
}

function makeForm({ form, decisions }: Pick<Step, 'form' | 'decisions'>, papers: Paper[]): FormSchema {
  const components = templates[form]({ papers, decisions });
  return {
    type: 'default',
    id: formIdFor(form, components),
    schemaVersion: 16,
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.5.0',
    components,
  };
}
