import { Schema, type Connection, type Model } from 'mongoose';
import type { FormSchema, Opening } from '../../processes';

/**
 * `starting` until the engine has taken what begins it; `ending` from the moment somebody ends it until nothing of
 * it is left.
 */
export type RehearsalState = 'starting' | 'running' | 'ending';

/** One officer's rehearsal of a redesign: which revision, with what dossier, and what its clock says. */
export interface RehearsalDocument {
  _id: string;
  draftId: string;
  /** Of the procedure, and its name. */
  code: string;
  name: string;
  revision: number;
  officer: string;
  state: RehearsalState;
  /** The diagram as it was rehearsed, whatever is drawn meanwhile. */
  bpmn: string;
  /** What the engine was given, by its own names. */
  bpmnProcessId: string;
  messageName: string;
  /** By id of the step. */
  forms: Record<string, FormSchema>;
  opening: Opening;
  /** Papers that were not handed over. */
  missingPapers: string[];
  /** Milliseconds by which the rehearsal's clock was ahead when it began, and is now. */
  beganAheadMs: number;
  aheadMs: number;
  /** Keys of what was deployed for it. */
  deployed: string[];
  startedAt: Date;
  /** One that nobody has touched for long is ended. */
  touchedAt: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const moment = { type: Date, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

const schema = new Schema<RehearsalDocument>(
  {
    _id: text,
    draftId: text,
    code: text,
    name: text,
    revision: number,
    officer: text,
    state: text,
    bpmn: text,
    bpmnProcessId: text,
    messageName: text,
    forms: mixed,
    opening: mixed,
    missingPapers: { type: [String], required: true },
    beganAheadMs: number,
    aheadMs: number,
    deployed: { type: [String], required: true },
    startedAt: moment,
    touchedAt: moment,
  },
  { collection: 'rehearsals', versionKey: false, minimize: false },
)
  .index({ draftId: 1, officer: 1 })
  .index({ touchedAt: 1 });

/** Written by the actions on rehearsals, and by the sweep that ends those left alone. */
export function rehearsalModel(connection: Connection): Model<RehearsalDocument> {
  return (
    (connection.models['Rehearsal'] as Model<RehearsalDocument> | undefined) ??
    connection.model('Rehearsal', schema)
  );
}
