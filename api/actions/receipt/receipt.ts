import { receivingAgenciesFor, type ProcedureEntry } from '../../../processes';
import type { Deps } from '../../deps';
import type { Officer } from '../../models/officer';
import { processDefinitionModel } from '../../models/processDefinition';
import { problem, type FieldError } from '../../problems';
import { batchedOn } from '../../store';
import { withTermsInForce } from '../../drafts/termsInForce';
import { caseErrorsFor } from './cases';
import { handedOverFor, paperErrorsFor } from './papers';
import type { ReceiptInput } from './receiptInput';

/** What is received: which procedure, at which agency. The agency is null for who receives nowhere. */
export interface Receipt {
  entry: ProcedureEntry;
  receivingAgency: string | null;
  deployed: boolean;
}

export const bpmnProcessIdFor = (procedureCode: string): string => `tthc-${procedureCode}`;

/** Throws `invalid-input` for a procedure, a case or a paper that the catalogue does not know. */
export async function loadReceipt(deps: Deps, officer: Officer, input: ReceiptInput): Promise<Receipt> {
  const published = deps.procedures.find(({ code }) => code === input.procedureCode);
  if (!published) throw problem('invalid-input', {}, [{ field: 'procedureCode', code: 'unknown-procedure' }]);
  const entry = await withTermsInForce(deps.connection, published);
  const errors = errorsFor(entry, input);
  if (errors.length > 0) throw problem('invalid-input', {}, errors);
  const receivingAgency = agencyFor(entry, officer, input.agency, deps);
  return {
    entry,
    receivingAgency,
    deployed: await isDeployed(deps.connection, bpmnProcessIdFor(entry.code)),
  };
}

/** Nothing needs correcting in what cannot be received whatever it says. */
const errorsFor = (entry: ProcedureEntry, input: ReceiptInput): FieldError[] =>
  entry.withdrawn
    ? []
    : [...caseErrorsFor(entry, input.case), ...paperErrorsFor(input.documents, entry.papers)];

/** The desk's own agency; an agency that is not the officer's is left to the policy, which refuses it. */
function agencyFor(
  entry: ProcedureEntry,
  officer: Officer,
  asked: string | undefined,
  deps: Deps,
): string | null {
  const desks = officer.roles.flatMap(({ agency, role }) => (role === 'reception' && agency ? [agency] : []));
  if (desks.length === 0) return asked ?? null;
  const receiving = receivingAgenciesFor(entry, deps.agencies);
  const fitting = (asked ? [asked] : desks).filter((agency) => receiving.includes(agency));
  if (fitting.length > 1) throw problem('invalid-input', {}, [{ field: 'agency', code: 'choose-agency' }]);
  if (fitting.length === 0) {
    const field = asked ? 'agency' : 'procedureCode';
    throw problem('invalid-input', {}, [{ field, code: 'not-received-here' }]);
  }
  return fitting[0] ?? null;
}

/** A message to a process that nobody deployed would wait unheard, so this is looked at first. */
const isDeployed = batchedOn(async (connection, ids: readonly string[]) => {
  const wanted = { bpmnProcessId: { $in: [...new Set(ids)] } };
  const deployed = new Set(await processDefinitionModel(connection).distinct('bpmnProcessId', wanted));
  return ids.map((id) => deployed.has(id));
});

export { handedOverFor };
