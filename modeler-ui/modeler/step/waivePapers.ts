import { withoutPapers } from '../../../processes/forms/withoutPapers';
import type { FormSchema } from '../../../processes/forms/schema';
import type { StepView } from '../../../processes/steps/readStep';
import type { Form } from '../data';
import type { StepChange } from './changeStep';

/** Which papers were waived, which are now, and all of the procedure's in their order. */
export interface Waiving {
  before: string[];
  after: string[];
  papers: string[];
}

export interface WaivedStep {
  change: StepChange;
  /** The form that it is done with now; undefined where that stays. */
  form: Form | undefined;
}

/** What changes for a step when papers are asked for no more, or again; null where nothing does. */
export function waivedStep(
  { papers, formId }: StepView,
  forms: readonly Form[],
  waiving: Waiving,
): WaivedStep | null {
  const looksAt = papersAfter(papers, waiving);
  const form = formAfter(formId, forms, waiving);
  const otherPapers = looksAt.join() !== papers.join();
  const otherForm = form !== undefined && form.id !== formId;
  if (!otherPapers && !otherForm) return null;
  return {
    change: { ...(otherPapers && { papers: looksAt }), ...(otherForm && { formId: form.id }) },
    form: otherForm ? form : undefined,
  };
}

/** A step that looks at papers looks at one that is asked for again, too. */
function papersAfter(looksAt: string[], { before, after, papers }: Waiving): string[] {
  if (looksAt.length === 0) return looksAt;
  const again = before.filter((id) => !after.includes(id));
  return papers.filter((id) => !after.includes(id) && (looksAt.includes(id) || again.includes(id)));
}

/** Of the forms that would be this one without the waived papers the fullest, without those waived now. */
function formAfter(formId: string, forms: readonly Form[], { before, after }: Waiving): Form | undefined {
  const [fullest] = forms
    .map((form) => ({ form, schema: form.schema as FormSchema }))
    .filter(({ schema }) => withoutPapers(schema, before).id === formId)
    .sort((one, other) => JSON.stringify(other.schema).length - JSON.stringify(one.schema).length);
  if (!fullest) return undefined;
  const schema = withoutPapers(fullest.schema, after);
  return { ...fullest.form, id: schema.id, schema };
}
