import { compileProcedure, decisionsOf } from '../../processes';
import type { CompiledProcedure, Field, FormComponent, FormSchema, ProcedureEntry } from '../../processes';

/** What a careful officer sends at a step: the first decision, and every field it asks for filled in. */
export interface StepAnswer {
  decision?: string;
  variables: Record<string, unknown>;
}

/** A receipt with every paper that is required. */
export function receiptFor(entry: ProcedureEntry, fullName: string) {
  return {
    procedureCode: entry.code,
    applicant: { fullName, idNumber: '019085001234', phone: '0912345678', address: 'Tổ 5, xã Hùng Sơn' },
    documents: entry.papers.filter(({ required }) => required).map(({ id }) => ({ paperId: id })),
    channel: 'counter',
  };
}

/** Fills a form in for a decision; without one, for the first, which is the way forward. */
export function answerFor(schema: FormSchema, decision = decisionsOf(schema)[0]?.value): StepAnswer {
  const asked = fieldsIn(schema.components).filter(
    ({ key, validate, properties }) =>
      key !== 'decision' &&
      validate?.required &&
      (!properties?.shownFor || properties.shownFor.split(',').includes(decision ?? '')),
  );
  const variables = Object.fromEntries(asked.map((field) => [field.key, valueFor(field)]));
  return decision === undefined ? { variables } : { decision, variables };
}

/** The answers of a procedure's steps by element id. */
export async function answersFor(entry: ProcedureEntry): Promise<Map<string, StepAnswer>> {
  const schemas = formsByStep(await compileProcedure(entry));
  return new Map([...schemas].map(([elementId, schema]) => [elementId, answerFor(schema)]));
}

/** The forms of a procedure's steps by element id. */
export function formsByStep({ bpmn, forms }: CompiledProcedure): Map<string, FormSchema> {
  const schemas = new Map(forms.map(({ id, schema }) => [id, schema]));
  const steps = bpmn.matchAll(/<bpmn:userTask id="([^"]+)"[^]*?formId="([^"]+)"/g);
  return new Map(
    [...steps].flatMap(([, elementId = '', formId = '']) => {
      const schema = schemas.get(formId);
      return schema ? [[elementId, schema] as const] : [];
    }),
  );
}

const fieldsIn = (components: FormComponent[]): Field[] =>
  components.flatMap((one) => {
    if (one.type === 'group') return fieldsIn(one.components);
    return one.type === 'text' ? [] : [one];
  });

function valueFor({ type, values = [], validate }: Field): unknown {
  switch (type) {
    case 'checkbox':
      return true;
    case 'checklist':
      return values.slice(0, 1).map(({ value }) => value);
    case 'radio':
    case 'select':
      return values[0]?.value;
    case 'number':
      return validate?.min ?? 1;
    case 'datetime':
      return '2026-11-23';
    default:
      return validate?.pattern?.includes('\\d') ? '019085001234' : 'Nguyễn Thị Hồng Nhung';
  }
}
