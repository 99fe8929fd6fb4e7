import { Schema, type Connection, type Model } from 'mongoose';

/** `rejected` goes on as `editing` with the next change. */
export const draftStates = ['editing', 'submitted', 'approved', 'rejected', 'released'] as const;
export type DraftState = (typeof draftStates)[number];

/** A redesign of one procedure on its way from the first change to its release. */
export interface DraftDocument {
  _id: string;
  /** Of the procedure, and its name when the redesign began. */
  code: string;
  name: string;
  /** The version in force that it began with. */
  baseVersion: number;
  bpmn: string;
  author: string;
  /** All who ever changed it: none of them approves it. */
  editors: string[];
  state: DraftState;
  /** One more with each change; a change to an older one overwrites nothing. */
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string;
  submittedAt: Date | null;
  submittedBy: string | null;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  /** The approver's word. */
  note: string | null;
  releasedAt: Date | null;
  releasedBy: string | null;
  /** Version under which the engine took it; null until then. */
  releasedVersion: number | null;
}

const text = { type: String, required: true } as const;
const orNothing = { type: String, default: null } as const;
const moment = { type: Date, default: null } as const;

const schema = new Schema<DraftDocument>(
  {
    _id: text,
    code: text,
    name: text,
    baseVersion: { type: Number, required: true },
    bpmn: text,
    author: text,
    editors: { type: [String], required: true },
    state: { type: String, enum: draftStates, required: true },
    revision: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    updatedBy: text,
    submittedAt: moment,
    submittedBy: orNothing,
    reviewedAt: moment,
    reviewedBy: orNothing,
    note: orNothing,
    releasedAt: moment,
    releasedBy: orNothing,
    releasedVersion: { type: Number, default: null },
  },
  { collection: 'drafts', versionKey: false },
)
  .index({ state: 1, updatedAt: -1 })
  .index({ code: 1, updatedAt: -1 });

/** Written by the actions on drafts alone. */
export function draftModel(connection: Connection): Model<DraftDocument> {
  return (
    (connection.models['Draft'] as Model<DraftDocument> | undefined) ?? connection.model('Draft', schema)
  );
}
