import { decisionsOf } from '../../../processes/forms/decisions';
import { formTemplateOf } from '../../../processes/forms/formFor';
import { formMessages, type FormFault } from '../../../processes/forms/formFault';
import { formOfComponents } from '../../../processes/forms/readForm';
import type { FormComponent, FormSchema } from '../../../processes/forms/schema';
import { readStep } from '../../../processes/steps/readStep';
import type { Language } from '../../../processes/rules';
import type { Form } from '../../modeler/data';
import type { Session } from '../../modeler/session';
import { reasonsIn, send } from './send';

/** What became of the try to use a form: nothing (it is on the server and in the steps), or what stands against it. */
export type Applied = { done: FormSchema } | { unreachable: true } | { reasons: string[] };

/** Keeps the form on the server first, then gives it to the steps: what a diagram names is always there. */
export async function applyForm(
  session: Session,
  components: FormComponent[],
  { former, steps }: { former: Form; steps: string[] },
): Promise<Applied> {
  const { data } = session;
  const schema = formOfComponents(formTemplateOf(former.id), components);
  const url = `/api/drafts/${data.draft.id}/forms/${schema.id}`;
  const answer = await send(data, 'PUT', url, { schema });
  if (!answer || answer.status >= 500) return { unreachable: true };
  if (!answer.ok) return { reasons: await reasonsIn(answer) };
  giveTo(session, schema, former, steps);
  return { done: schema };
}

/** One undo takes it back from all of them. */
function giveTo(session: Session, schema: FormSchema, former: Form, steps: string[]): void {
  const decisions = decisionsOf(schema);
  const { id } = schema;
  if (!session.data.forms.some((form) => form.id === id))
    session.know({ ...former, id, name: nameFor(session, former), schema, decisions, own: true });
  session.editor.together(() => {
    for (const step of steps) session.editor.change(step, { formId: id, decides: decisions.length > 0 });
  });
}

/** "Duyệt (2)": in the list of forms each is told from the others. */
function nameFor({ data }: Session, { name }: Form): string {
  const plain = name.replace(/ \(\d+\)$/, '');
  const taken = new Set(data.forms.map((form) => form.name));
  for (let number = 2; ; number += 1) {
    const free = `${plain} (${String(number)})`;
    if (!taken.has(free)) return free;
  }
}

/** Steps that have this form, with their names. */
export const stepsWith = ({ editor }: Session, formId: string): { id: string; name: string }[] =>
  editor.steps
    .map(readStep)
    .filter((step) => step.formId === formId)
    .map(({ elementId, name }) => ({ id: elementId, name }));

/** What stands against a form, as the server would say it. */
export const saidOf = (faults: FormFault[], language: Language): string[] =>
  faults.map(({ code, params }) =>
    formMessages[code][language].replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? '')),
  );
