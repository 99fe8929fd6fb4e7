import type { Connection } from 'mongoose';
import type { UserTaskDocument } from '../../api/models/readModels';
import type { Client } from '../testing/client';

const hour = 3_600_000;
const group = 'so-ldtbxh/specialist';

/**
 * Fills the worklists' collection: `open` tasks among `closed` ones, spread over `groups` groups of which the
 * officer who looks has one. Due dates are mixed.
 */
export async function fillWorklists(
  connection: Connection,
  { open, closed, groups }: { open: number; closed: number; groups: number },
): Promise<void> {
  const collection = connection.collection<UserTaskDocument>('userTasks');
  await collection.deleteMany({});
  const all = open + closed;
  for (let from = 0; from < all; from += 2_000) {
    const count = Math.min(2_000, all - from);
    const states = Array.from({ length: count }, (_, index) => from + index);
    await collection.insertMany(states.map((number) => taskOf(number, isOpen(number, open, all), groups)));
  }
}

/** Spreads the open ones evenly among the others. */
const isOpen = (number: number, open: number, all: number) =>
  Math.floor(((number + 1) * open) / all) > Math.floor((number * open) / all);

function taskOf(number: number, open: boolean, groups: number): UserTaskDocument {
  const createdAt = new Date(Date.now() - ((number * 7919) % 2000) * hour);
  const mine = number % groups === 0;
  const key = String(2_251_799_813_685_248 + number);
  return {
    _id: key,
    processInstanceKey: key,
    processDefinitionKey: '2251799813685249',
    bpmnProcessId: 'tthc-2.000205',
    version: 1,
    elementId: 'appraise',
    elementInstanceKey: key,
    name: 'Thẩm định hồ sơ',
    kind: 'work',
    stage: 'appraisal',
    unit: 'Phòng Việc làm',
    waitFor: null,
    legalBasis: '',
    agency: 'so-ldtbxh',
    role: 'specialist',
    group: mine ? group : `agency-${number % groups}/specialist`,
    assignee: open ? null : 'specialist',
    state: open ? 'open' : 'completed',
    formKey: null,
    dossierCode: `000.00.01.H55-261123-${String(number).padStart(6, '0')}`,
    procedureCode: '2.000205',
    procedureName: 'Cấp giấy phép lao động cho người lao động nước ngoài làm việc tại Việt Nam',
    applicantName: `Nguyễn Văn An ${number}`,
    searchWords: ['nguyen', 'van', 'an', String(number)],
    createdAt,
    dueAt: new Date(createdAt.getTime() + 40 * hour),
    endedAt: open ? null : new Date(),
    decision: open ? null : 'approve',
    actionId: null,
  };
}

const paths = [
  '/api/worklist?scope=claimable',
  '/api/worklist?scope=claimable&page=3',
  '/api/worklist?scope=claimable&due=overdue',
  '/api/worklist?scope=claimable&due=week',
];

/** Milliseconds of each request for a worklist, the usual pages in turn. */
export async function timeWorklist(officer: Client, requests: number): Promise<number[]> {
  const samples: number[] = [];
  for (let index = -20; index < requests; index += 1) {
    const startedAt = performance.now();
    const { status, body } = await officer.get<{ total: number }>(
      paths[Math.abs(index) % paths.length] ?? '',
    );
    if (status !== 200 || body.total === 0)
      throw new Error('the worklist is empty: the figure would be false');
    if (index >= 0) samples.push(performance.now() - startedAt);
  }
  return samples;
}

/** The same page of 20 by the driver alone. */
export async function timeBareFind(connection: Connection, requests: number): Promise<number[]> {
  const collection = connection.collection('userTasks');
  const samples: number[] = [];
  for (let index = 0; index < requests; index += 1) {
    const startedAt = performance.now();
    await collection.find({ group, state: 'open' }).sort({ dueAt: 1 }).limit(20).toArray();
    samples.push(performance.now() - startedAt);
  }
  return samples;
}
