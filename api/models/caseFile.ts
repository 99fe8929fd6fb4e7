import { Schema, type Connection, type Model } from 'mongoose';
import type { Channel, Opening } from '../../processes';

export interface Applicant {
  fullName: string;
  idNumber: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

/** A paper of the procedure that the applicant handed over at receipt. */
export interface HandedOver {
  paperId: string;
  originals: number;
  copies: number;
  note: string | null;
}

/** What was received: written once, by receiving, before the engine hears of the dossier. */
export interface CaseFileDocument {
  /** The dossier's code. */
  _id: string;
  procedureCode: string;
  bpmnProcessId: string;
  applicant: Applicant;
  papers: HandedOver[];
  /** Ids of the published papers that the process it began on asks for. */
  askedPapers?: string[];
  /** How the applicant wants the result. */
  resultChannel: Channel;
  /** What the dossier's process begins with; kept so that it can be begun again after a crash. */
  opening: Opening;
  /** Agencies taking part, by id: who may see it. */
  agencies: string[];
  receivedAt: Date;
  dueAt: Date;
  actionId: string;
}

const schema = new Schema<CaseFileDocument>(
  {
    _id: { type: String, required: true },
    procedureCode: { type: String, required: true },
    bpmnProcessId: { type: String, required: true },
    applicant: { type: Schema.Types.Mixed, required: true },
    papers: { type: Schema.Types.Mixed, required: true },
    askedPapers: { type: [String], default: undefined },
    resultChannel: { type: String, required: true },
    opening: { type: Schema.Types.Mixed, required: true },
    agencies: { type: [String], required: true },
    receivedAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    actionId: { type: String, required: true },
  },
  { collection: 'caseFiles', versionKey: false },
).index({ receivedAt: 1 });

/** One model a connection, however often it is asked for. */
export function caseFileModel(connection: Connection): Model<CaseFileDocument> {
  return (
    (connection.models['CaseFile'] as Model<CaseFileDocument> | undefined) ??
    connection.model('CaseFile', schema)
  );
}
