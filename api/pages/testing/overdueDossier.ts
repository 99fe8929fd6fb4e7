import { formFor } from '../../../processes/forms/formFor';
import { department, procedureCode } from '../../actions/testing/office';
import { bpmnProcessIdFor } from '../../actions/receipt/receipt';
import type { Deps } from '../../deps';
import { dossierModel } from '../../models/dossier';
import { formModel } from '../../models/form';
import { historyModel } from '../../models/history';
import type { DossierDocument, HistoryEntry } from '../../models/readModels';

export const missedAt = new Date('2026-11-20T10:00:00Z');
const newDueAt = new Date('2030-01-07T10:00:00Z');

const place = {
  processInstanceKey: '2251799813685000',
  processDefinitionKey: '1000',
  bpmnProcessId: bpmnProcessIdFor(procedureCode),
  version: 1,
  agencies: [department],
};

const dossier = (code: string): DossierDocument => ({
  ...place,
  _id: code,
  ...{ procedureCode, procedureName: 'Cấp giấy phép lao động', applicantName: 'Trần Thị Bưởi' },
  ...{ searchWords: [], channel: 'counter', receivingAgency: department, receivedBy: 'reception' },
  ...{ state: 'in-progress', receivedAt: new Date('2026-11-13T02:00:00Z') },
  ...{ promisedAt: missedAt, dueAt: missedAt, limit: null, decidedLimit: null },
  apology: {
    ...{ processInstanceKey: '2251799813685900', state: 'open', openTasks: [] },
    ...{ begunAt: missedAt, missedAt, newDueAt, sentAt: null },
  },
  ...{ afterSupplement: 'restart', pauses: [], supplementedAt: null, openTasks: [], lastStep: null },
  ...{ data: {}, openIncidents: 0, endedAt: null },
});

const doneAt = (hours: number) => new Date(missedAt.getTime() + hours * 3_600_000);

const done = (elementId: string, hours: number, data: Record<string, unknown>): HistoryEntry => ({
  ...{
    id: `1-${String(hours)}`,
    at: doneAt(hours),
    kind: 'task-completed',
    elementId,
    elementName: elementId,
  },
  ...{ actor: 'division-head', decision: null, duration: 0, actionId: null, version: 1, details: { data } },
});

const reason = 'Phải xác minh thêm';
const drafted = done('draft-apology', 1, { reason, newDueAt: '2030-01-07' });
const steps = {
  drafted: [drafted],
  returned: [drafted, { ...done('sign-apology', 2, { reason: 'Viết rõ hơn' }), decision: 'return' }],
  signed: [drafted, { ...done('sign-apology', 2, { decision: 'approve' }), decision: 'approve' }],
  // Where the procedure has a step of its own for it, without a signature in the system.
  given: [done('apologize', 1, { reason, newDate: '2030-01-07' })],
};

/** The dossier of that code as overdue, with an apology that has come so far. */
export async function putOff({ connection }: Deps, code: string, until: keyof typeof steps): Promise<void> {
  const upsert = { upsert: true };
  await dossierModel(connection).replaceOne({ _id: code }, dossier(code), upsert);
  const history = { _id: code, ...place, entries: steps[until], elements: {}, flows: {} };
  await historyModel(connection).replaceOne({ _id: code }, history, upsert);
}

/** The form with which an apology is drafted, as the projection of forms would have it. */
export async function addDraftForm({ connection, now }: Deps): Promise<string> {
  const schema = formFor({ form: 'apology-draft', decisions: [] }, []);
  const _id = `form-${schema.id}`;
  const form = { _id, formId: schema.id, version: 1, schema, deployedAt: now() };
  await formModel(connection).updateOne({ _id }, { $set: form }, { upsert: true });
  return _id;
}
