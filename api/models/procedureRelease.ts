import { Schema, type Connection, type Model } from 'mongoose';
import type { CompiledDecision, CompiledForm } from '../../processes';
import type { StatedTerms } from '../../processes/steps/termsIn';

/**
 * A redesign that was released, with all that the engine is given. Its insert is what releases it: the deployment
 * follows and can be done again. Nothing compiled from the catalogue takes its place later.
 */
export interface ProcedureReleaseDocument {
  /** `<code>:<version it began with>`: one redesign at most follows on each version. */
  _id: string;
  code: string;
  /** The version that it follows on: of two releases the one with the higher is the later. */
  baseVersion: number;
  draftId: string;
  bpmnProcessId: string;
  resourceName: string;
  bpmn: string;
  forms: CompiledForm[];
  decisions: CompiledDecision[];
  /** What a dossier that begins on it is promised, and what is asked of its applicant. */
  terms: StatedTerms;
  releasedBy: string;
  releasedAt: Date;
  /** Null until the engine has it. */
  version: number | null;
}

const text = { type: String, required: true } as const;

const schema = new Schema<ProcedureReleaseDocument>(
  {
    _id: text,
    code: text,
    baseVersion: { type: Number, required: true },
    draftId: text,
    bpmnProcessId: text,
    resourceName: text,
    bpmn: text,
    forms: { type: Schema.Types.Mixed, required: true },
    decisions: { type: Schema.Types.Mixed, required: true },
    terms: { type: Schema.Types.Mixed, required: true },
    releasedBy: text,
    releasedAt: { type: Date, required: true },
    version: { type: Number, default: null },
  },
  { collection: 'procedureReleases', versionKey: false, minimize: false },
)
  .index({ code: 1, baseVersion: -1 })
  .index({ version: 1 });

/** Written by api/drafts/release.ts alone. */
export function procedureReleaseModel(connection: Connection): Model<ProcedureReleaseDocument> {
  return (
    (connection.models['ProcedureRelease'] as Model<ProcedureReleaseDocument> | undefined) ??
    connection.model('ProcedureRelease', schema)
  );
}
