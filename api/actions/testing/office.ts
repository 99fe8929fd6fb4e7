import type { Express } from 'express';
import request from 'supertest';
import { hashPassword } from '../../accounts/passwords';
import type { Deps } from '../../deps';
import { createReadModelIndexes } from '../../models/readModelIndexes';
import { createWriteModelIndexes } from '../../models/writeModelIndexes';
import { officerFor, officerModel, type Officer, type OfficerRole } from '../../models/officer';
import { processDefinitionModel } from '../../models/processDefinition';
import type { UserTaskDocument } from '../../models/readModels';
import { searchWordsFor } from '../../models/searchWords';
import { userTaskModel } from '../../models/userTask';
import { conformanceTo, type Check } from '../../openapi/testing/conformance';
import { documentOf } from '../../openapi';
import { apiRoutes } from '../../routes';
import { testDeps, testServer } from '../../server/testing/testServer';
import { bpmnProcessIdFor } from '../receipt/receipt';
import { fakeEngine, type FakeEngine } from './fakeEngine';

/** The department's procedure, with which most tests work. */
export const procedureCode = '2.000205';
export const department = 'so-ldtbxh';

export const officers: Record<string, OfficerRole[]> = {
  reception: [{ agency: department, role: 'reception' }],
  'reception-2': [{ agency: department, role: 'reception' }],
  specialist: [{ agency: department, role: 'specialist' }],
  'specialist-2': [{ agency: department, role: 'specialist' }],
  'division-head': [{ agency: department, role: 'division-head' }],
  'reception-commune': [{ agency: 'xa-05830', role: 'reception' }],
  auditor: [{ agency: null, role: 'auditor' }],
  admin: [{ agency: null, role: 'admin' }],
};

export interface Desk {
  app: Express;
  /** Throws where an answer is not as its route is described. */
  check: Check;
  officer(username: string): Officer;
  /** Signs everybody in again: sessions end when time passes. */
  signInAgain(): Promise<void>;
  get(username: string, path: string): request.Test;
  post(username: string, path: string, body?: object, key?: string): request.Test;
  /** A form with files: add them with `attach`. */
  upload(username: string, path: string): request.Test;
  put(username: string, path: string, body: object): request.Test;
  remove(username: string, path: string): request.Test;
}

export interface Office extends Desk {
  deps: Deps & { engine: FakeEngine };
  /** Puts a task into the read model, as its projection would. */
  addTask(task?: Partial<UserTaskDocument>): Promise<UserTaskDocument>;
  close(): Promise<void>;
}

const password = 'một mật khẩu dài';

/** The API on a store of its own, with officers signed in and the engine in memory. */
export async function openOffice(): Promise<Office> {
  const deps = { ...(await testDeps()), engine: fakeEngine() };
  await createReadModelIndexes(deps.connection);
  await createWriteModelIndexes(deps.connection);
  await deploy(deps);
  return {
    ...(await openDesk(deps, officers)),
    deps,
    addTask: (task = {}) => addTask(deps, task),
    close: async () => {
      await deps.connection.dropDatabase();
      await deps.connection.close();
    },
  };
}

/** The API with these officers signed in. */
export async function openDesk(deps: Deps, roles: Record<string, OfficerRole[]>): Promise<Desk> {
  const accounts = await register(deps, roles);
  const app = testServer(deps, apiRoutes);
  let tokens = await signIn(app, Object.keys(roles));
  const send = (test: request.Test, username: string) =>
    test.set('authorization', `Bearer ${tokens.get(username) ?? ''}`).set('accept-language', 'en');
  return {
    app,
    check: conformanceTo(documentOf(apiRoutes)),
    signInAgain: async () => {
      tokens = await signIn(app, Object.keys(roles));
    },
    officer: (username) => accounts.get(username) ?? { username, name: username, roles: [] },
    get: (username, path) => send(request(app).get(path), username),
    post: (username, path, body = {}, key) => {
      const test = send(request(app).post(path), username).send(body);
      return key ? test.set('idempotency-key', key) : test;
    },
    upload: (username, path) => send(request(app).post(path), username),
    put: (username, path, body) => send(request(app).put(path), username).send(body),
    remove: (username, path) => send(request(app).delete(path), username),
  };
}

async function deploy({ connection, procedures, now }: Deps): Promise<void> {
  const definitions = procedures.map(({ code }, at) => ({
    _id: String(1000 + at),
    bpmnProcessId: bpmnProcessIdFor(code),
    version: 1,
    resourceName: `${code}.bpmn`,
    checksum: 'none',
    bpmn: '<definitions/>',
    deployedAt: now(),
  }));
  await processDefinitionModel(connection).insertMany(definitions, { lean: true });
}

async function register(
  { connection, now }: Deps,
  all: Record<string, OfficerRole[]>,
): Promise<Map<string, Officer>> {
  const passwordHash = await hashPassword(password);
  const accounts = Object.entries(all).map(([_id, roles]) => ({
    ...{ _id, roles, passwordHash },
    ...{ name: `Cán bộ ${_id}`, demo: false, active: true, createdAt: now() },
  }));
  await officerModel(connection).insertMany(accounts);
  return new Map(accounts.map((account) => [account._id, officerFor(account)]));
}

async function signIn(app: Express, usernames: string[]): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const username of usernames) {
    const { body } = await request(app).post('/api/sign-in').send({ username, password });
    tokens.set(username, (body as { token: string }).token);
  }
  return tokens;
}

let lastKey = 2_251_799_813_685_249n;

async function addTask(
  { connection, now }: Deps,
  given: Partial<UserTaskDocument>,
): Promise<UserTaskDocument> {
  lastKey += 1n;
  const applicantName = given.applicantName ?? 'Trần Thị Bưởi';
  const dossierCode = given.dossierCode ?? '000.00.05.H55-261123-0001';
  const task: UserTaskDocument = {
    _id: String(lastKey),
    processInstanceKey: '2251799813685000',
    processDefinitionKey: '1000',
    bpmnProcessId: bpmnProcessIdFor(procedureCode),
    version: 1,
    elementId: 'appraise',
    elementInstanceKey: '2251799813685001',
    name: 'Thẩm định hồ sơ',
    kind: 'work',
    stage: 'appraisal',
    unit: 'Phòng Việc làm',
    waitFor: null,
    legalBasis: '',
    agency: department,
    role: 'specialist',
    group: `${department}/specialist`,
    assignee: null,
    state: 'open',
    formKey: null,
    dossierCode,
    procedureCode,
    procedureName: 'Cấp giấy phép lao động',
    applicantName,
    searchWords: searchWordsFor(applicantName, dossierCode),
    createdAt: now(),
    dueAt: new Date(now().getTime() + 86_400_000),
    endedAt: null,
    decision: null,
    actionId: null,
    ...given,
  };
  await userTaskModel(connection).insertMany([task], { lean: true });
  return task;
}
