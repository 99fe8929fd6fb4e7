import { z } from 'zod';
import type { FormComponent } from '../../processes';
import { formTemplateOf } from '../../processes/forms/formFor';
import { formOfComponents, readForm } from '../../processes/forms/readForm';
import { describeDraft } from '../drafts/change';
import { keepPart, mustHaveId } from '../drafts/keepPart';
import { editable, getDraft, unlessIn } from '../drafts/target';
import type { DraftDocument } from '../models/draft';
import { verdictFor } from '../policy';
import { Problem, problem } from '../problems';
import type { Action } from './kernel/action';

/** What it may be is said by processes/forms/readForm, for browsers too. */
const input = z.object({ schema: z.unknown() });

/** Characters; a form of 150 fields with all its texts has less. */
const mostCharacters = 200_000;

/**
 * A form of a redesign is kept under the id that is made from its content: it overwrites nothing, and the same form sent
 * twice is one. Which form a step has is said by the diagram, which is saved over the revision that was drawn on.
 */
export const saveDraftForm: Action<z.output<typeof input>, DraftDocument, FormComponent[], { id: string }> = {
  name: 'saveDraftForm',
  quiet: true,
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'update', 'Draft', draft),
  possible: (draft) => unlessIn(editable, draft),
  prepare: ({ input: { schema } }) => Promise.resolve(componentsIn(schema)),
  describe: ({ target }) => describeDraft(target),
  async execute(attempt, components) {
    const asked = attempt.params['form'] ?? '';
    const form = formOfComponents(formTemplateOf(asked), components);
    mustHaveId(form.id, asked);
    const content = JSON.stringify(form);
    if (content.length > mostCharacters) throw problem('body-too-large', { limit: '200 kB' });
    await keepPart(attempt, { kind: 'form', id: form.id, content });
    return { id: form.id };
  },
};

/** Throws `form-unusable`, naming each place. */
export function componentsIn(schema: unknown): FormComponent[] {
  const reading = readForm(schema);
  if (reading.ok) return reading.components;
  const errors = reading.faults.map(({ place, code, params }) => ({
    field: place ? `schema.${place}` : 'schema',
    code,
    params,
  }));
  throw new Problem('form-unusable', {}, errors);
}
