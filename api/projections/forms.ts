import { z } from 'zod';
import type { FormDocument } from '../models/readModels';
import { isFromOrigin } from './facts/origin';
import { projectionOf, type FactOf } from './projection';

/** The deployed versions of the forms that tasks are filled in with. */
export const forms = projectionOf<FormDocument>({
  name: 'forms',
  version: 1,
  id: (fact) => (isFromOrigin(fact) ? fact.key : null),
  on: { FORM: { CREATED: deployed } },
});

const formSchema = z.record(z.string(), z.unknown());

function deployed(_: FormDocument | null, { value, timestamp }: FactOf<'FORM'>): FormDocument {
  return {
    _id: value.formKey,
    formId: value.formId,
    version: value.version,
    schema: formSchema.parse(JSON.parse(Buffer.from(value.resource, 'base64').toString('utf8'))),
    deployedAt: new Date(timestamp),
  };
}
