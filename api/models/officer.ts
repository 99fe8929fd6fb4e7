import { Schema, type Connection, type Model } from 'mongoose';

/** `agency` is null for the roles that belong to the whole province. */
export interface OfficerRole {
  agency: string | null;
  role: string;
}

export type ProvinceRole = 'auditor' | 'reform' | 'admin';

export interface OfficerDocument {
  /** The username, and the assignee in the engine. */
  _id: string;
  name: string;
  roles: OfficerRole[];
  /** argon2id, with its parameters. */
  passwordHash: string;
  /** Made for trying the system; has the demo password. */
  demo: boolean;
  /** One of the few demo accounts that the sign-in page lists. */
  named?: boolean;
  active: boolean;
  createdAt: Date;
}

/** Who is signed in: an account without its secret. */
export interface Officer {
  username: string;
  name: string;
  roles: readonly OfficerRole[];
}

const schema = new Schema<OfficerDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    roles: [{ _id: false, agency: { type: String, default: null }, role: { type: String, required: true } }],
    passwordHash: { type: String, required: true },
    demo: { type: Boolean, default: false },
    named: Boolean,
    active: { type: Boolean, default: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'officers', versionKey: false },
);

/** One writer: api/accounts. */
export function officerModel(connection: Connection): Model<OfficerDocument> {
  return connection.models['Officer'] ?? connection.model<OfficerDocument>('Officer', schema);
}

/** The account without its secret. */
export function officerFor(document: OfficerDocument): Officer {
  const roles = document.roles.map(({ agency, role }) => ({ agency, role }));
  return { username: document._id, name: document.name, roles };
}

/** Candidate groups of an officer, `agency/role`, as the engine's tasks name them. */
export function groupsOf(officer: Officer): string[] {
  return officer.roles.flatMap(({ agency, role }) => (agency === null ? [] : [`${agency}/${role}`]));
}

/** Agencies an officer works at, each once. */
export function agenciesOf(officer: Officer): string[] {
  return [...new Set(officer.roles.flatMap(({ agency }) => (agency === null ? [] : [agency])))];
}
