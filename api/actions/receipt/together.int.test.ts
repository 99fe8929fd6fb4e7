import type { Connection } from 'mongoose';
import { loadAgencies, type Agency } from '../../../processes';
import { connectFreshStore, dropStore } from '../../ingest/testing/freshStore';
import { counterModel, type CounterDocument } from '../../models/counter';
import { findingById, insertingOnce } from '../../store';
import { takeDossierCode } from './dossierCodes';

let connection: Connection;
beforeAll(async () => {
  connection = await connectFreshStore();
});
afterAll(() => dropStore(connection));

const agencies = loadAgencies();
const day = new Date('2026-11-24T02:00:00Z');
const [first, second] = agencies.filter(({ kind }) => kind === 'district') as [Agency, Agency];

test('dossiers received at the same moment have codes of their own, without gaps', async () => {
  const desks = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? first : second));
  const codes = await Promise.all(desks.map((desk) => takeDossierCode(connection, desk, agencies, day)));
  const numbersOf = (desk: typeof first) =>
    codes.filter((_code, index) => desks[index] === desk).map((code) => Number(code.slice(-4)));
  expect(new Set(codes).size).toBe(60);
  expect(numbersOf(first)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(numbersOf(second)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('what is inserted by many at once is new to one of them', async () => {
  const insert = insertingOnce<CounterDocument>(counterModel);
  const find = findingById<CounterDocument>(counterModel);
  const sent = [1, 2, 3, 4, 5, 6].map((value) => ({
    _id: value < 4 ? 'same' : `own-${String(value)}`,
    value,
  }));
  const isNew = await Promise.all(sent.map((document) => insert(connection, document)));
  expect(isNew.map(Number)).toEqual([1, 0, 0, 1, 1, 1]);
  const found = await Promise.all(['same', 'own-5', 'absent', 'same'].map((id) => find(connection, id)));
  expect(found.map((document) => document?.value ?? null)).toEqual([1, 5, null, 1]);
});
