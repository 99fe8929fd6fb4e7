import type { RequestHandler } from 'express';
import { checkFormData, decisionsOf, formDataFrom, type FormSchema } from '../../processes';
import { formTemplateOf } from '../../processes/forms/formFor';
import { prefilled } from '../../processes/forms/prefilled';
import { formOfComponents } from '../../processes/forms/readForm';
import { fieldsOf } from '../../processes/forms/walk';
import { fieldId, fieldsFor } from '../../templates';
import { officerOf, languageOf } from '../accounts';
import { componentsIn } from '../actions/saveDraftForm';
import type { Language } from '../problems';
import { messageFor } from '../problems/document';
import { getDraftJson } from '../queries';
import { param, show, type Site } from './site';

/** A dossier that nobody handed in. */
const applicant = {
  fullName: 'Nguyễn Thị Mơ',
  idNumber: '019185001234',
  phone: '0912345678',
  email: 'nguyenthimo@example.vn',
  address: 'Xóm Hồng Thái, xã Tân Cương, tỉnh Thái Nguyên',
};

type Body = Readonly<Record<string, unknown>>;
const recordOf = (value: unknown): Body => (typeof value === 'object' && value !== null ? { ...value } : {});

/**
 * The form as the officer of the task will see it, drawn by what draws the task's page; with `values`, what the server
 * would say to them. Nothing is kept.
 */
export const formPreview =
  (site: Site): RequestHandler =>
  async (req, res) => {
    await getDraftJson(site.deps, officerOf(req), param(req, 'id'));
    const { schema: given, id, values } = recordOf(req.body);
    const kind = formTemplateOf(typeof id === 'string' ? id : 'own');
    const schema = formOfComponents(kind, componentsIn(given));
    const tried = values === undefined ? null : formDataFrom(schema, recordOf(values));
    const known = { applicant, steps: new Map<string, Body>() };
    const wrong = tried ? faultsOf(schema, tried, site.deps.now(), languageOf(req)) : [];
    show(site, req, res, 'form-preview', {
      fields: fieldsFor(schema, {
        values: tried ?? prefilled(schema, known),
        errors: Object.fromEntries(wrong.map(({ key, message }) => [key, message])),
        readonly: false,
      }),
      decisions: decisionsOf(schema),
      errors: wrong.map(({ key, label, message }) => ({
        field: fieldId(key),
        message: `${label}: ${message}`,
      })),
    });
  };

function faultsOf(schema: FormSchema, data: Record<string, unknown>, now: Date, language: Language) {
  const check = checkFormData(schema, data, undefined, now);
  const labels = new Map(fieldsOf(schema).map(({ key, label }) => [key, label]));
  if (check.ok) return [];
  return check.errors.map((error) => ({
    key: error.field,
    label: labels.get(error.field) ?? error.field,
    message: messageFor(error, language),
  }));
}
