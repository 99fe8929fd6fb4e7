import {
  receivingAgenciesFor,
  resourcesOf,
  routeFor,
  type Opening,
  type ProcedureEntry,
} from '../../processes';
import { rehearsalProcessIdFor } from '../../processes/rehearsal/ids';
import { rehearsedProcess, type Obstacle, type RehearsedProcess } from '../../processes/rehearsal/rehearsed';
import { termsIn } from '../../processes/steps/termsIn';
import { EngineError, type Deployed } from '../../engine';
import { caseErrorsFor, limitFor } from '../actions/receipt/cases';
import type { Deps } from '../deps';
import { checkDraft, mustBeLawful } from '../drafts/check';
import { withTerms } from '../drafts/termsInForce';
import type { DraftDocument } from '../models/draft';
import { rehearsalModel, type RehearsalDocument } from '../models/rehearsal';
import { problem, type FieldError } from '../problems';
import { beginningAheadMs } from './clock';
import { words } from './obstacles';

/** What the officer chooses for the dossier that is rehearsed. */
export interface Sample {
  agency: string | undefined;
  case: string | undefined;
  applicant: string | undefined;
  missingPapers: string[];
}

/** What must not change when the same request comes again. */
export interface Beginning {
  id: string;
  officer: string;
  startedAt: Date;
}

export interface Prepared {
  rehearsal: RehearsalDocument;
  /** Null where the engine has it all already. */
  process: RehearsedProcess | null;
}

const anybody = 'Nguyễn Văn Thử';
const hour = 3_600_000;

/**
 * A redesign made ready to be rehearsed. Throws `draft-has-errors` with what was found, `rehearsal-impossible` for
 * what nobody could work through, and `invalid-input` for a case or an agency that it does not have.
 */
export async function prepareRehearsal(
  deps: Deps,
  draft: DraftDocument,
  sample: Sample,
  beginning: Beginning,
): Promise<Prepared> {
  const checked = await checkDraft(deps, draft);
  mustBeLawful(checked);
  const { forms, decisions, entry: published } = checked.surroundings;
  const entry = withTerms(published, await termsIn(draft.bpmn));
  const process = await rehearsedProcess({ bpmn: draft.bpmn, forms, decisions }, beginning.id);
  if (isObstacle(process)) throw problem('rehearsal-impossible', { obstacle: words(process) });
  const beganAheadMs = beginningAheadMs(deps.calendar, beginning.startedAt);
  const receivedAt = new Date(beginning.startedAt.getTime() + beganAheadMs);
  return {
    process,
    rehearsal: {
      ...{
        _id: beginning.id,
        draftId: draft._id,
        code: draft.code,
        name: draft.name,
        revision: draft.revision,
      },
      ...{ officer: beginning.officer, state: 'starting', bpmn: draft.bpmn, forms: process.stepForms },
      ...{ bpmnProcessId: process.bpmnProcessId, messageName: process.messageName },
      opening: openingFor(deps, entry, sample, { ...beginning, receivedAt }),
      missingPapers: sample.missingPapers.filter((id) => entry.papers.some((paper) => paper.id === id)),
      ...{ beganAheadMs, aheadMs: beganAheadMs, deployed: [] },
      ...{ startedAt: beginning.startedAt, touchedAt: beginning.startedAt },
    },
  };
}

const isObstacle = (process: RehearsedProcess | Obstacle): process is Obstacle => 'kind' in process;

function openingFor(
  deps: Deps,
  entry: ProcedureEntry,
  sample: Sample,
  { id, officer, receivedAt }: Beginning & { receivedAt: Date },
): Opening {
  const receivingAgency = agencyFor(deps, entry, sample);
  const limit = limitFor(entry, sample.case);
  return {
    dossierCode: rehearsalProcessIdFor(id).toUpperCase(),
    agencies: routeOf(deps, entry, receivingAgency),
    ...(sample.case !== undefined && { case: sample.case }),
    limit,
    ...(entry.limitWhen && { limitWhen: entry.limitWhen }),
    dossier: {
      procedureCode: entry.code,
      procedureName: entry.name,
      applicantName: sample.applicant ?? anybody,
      receivingAgency,
      receivedBy: officer,
      channel: 'counter',
      receivedAt: receivedAt.toISOString(),
      dueAt: deps.calendar.dueAtFor(limit, receivedAt).toISOString(),
      afterSupplement: entry.afterSupplement,
      actionId: id,
    },
  };
}

/** The first agency that receives it, where none was chosen. */
function agencyFor({ agencies }: Deps, entry: ProcedureEntry, sample: Sample): string {
  const receiving = receivingAgenciesFor(entry, agencies);
  const agency = sample.agency ?? receiving[0];
  const errors: FieldError[] = caseErrorsFor(entry, sample.case);
  if (!agency || !receiving.includes(agency)) errors.push({ field: 'agency', code: 'not-received-here' });
  if (errors.length > 0 || !agency) throw problem('invalid-input', {}, errors);
  return agency;
}

function routeOf({ agencies }: Deps, entry: ProcedureEntry, receiving: string): Record<string, string> {
  try {
    return routeFor(entry, receiving, agencies);
  } catch {
    throw problem('invalid-input', {}, [{ field: 'agency', code: 'not-received-here' }]);
  }
}

/**
 * Deploys the rehearsal under its own names and begins it. Doing it again changes nothing: the engine knows what is
 * deployed, and the message's id. Throws `rehearsal-refused` with the engine's own word where it takes no such process.
 */
export async function beginRehearsal(
  { engine, connection }: Deps,
  rehearsal: RehearsalDocument,
  process: RehearsedProcess,
): Promise<void> {
  const { _id, messageName, opening } = rehearsal;
  const rehearsals = rehearsalModel(connection);
  const deployed = await engine.deploy(resourcesOf(process.deployable)).catch((error: unknown) => {
    if (!(error instanceof EngineError && error.code === 'invalid')) throw error;
    return rehearsals.deleteOne({ _id }).then(() => {
      throw problem('rehearsal-refused', { detail: error.message });
    });
  });
  await rehearsals.updateOne({ _id }, { $set: { deployed: removable(deployed) } });
  await engine.publish({
    name: messageName,
    correlationKey: _id,
    messageId: _id,
    timeToLiveMs: hour,
    variables: { ...opening },
  });
  await rehearsals.updateOne({ _id, state: 'starting' }, { $set: { state: 'running' } });
}

/** A decision goes with its file. The process first: it refers to the others. */
const removable = (deployed: Deployed[]): string[] =>
  deployed
    .filter(({ kind }) => kind !== 'decision')
    .sort((a, b) => Number(b.kind === 'process') - Number(a.kind === 'process'))
    .map(({ key }) => key);
