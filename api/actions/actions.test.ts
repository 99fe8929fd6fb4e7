import { readdirSync } from 'node:fs';
import { catalogue } from '../problems/catalogue';
import { actions } from '.';

test('the list of actions is what the folder holds', () => {
  const files = readdirSync(__dirname).filter((file) => /^\w+\.ts$/.test(file) && file !== 'index.ts');
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(actions).sort());
});

test('each action is called what its file is called', () => {
  for (const [name, action] of Object.entries(actions)) expect(action.name).toBe(name);
});

test('a lost race is a conflict, not a mistake of the one who asks', () => {
  expect(catalogue['already-assigned'].status).toBe(409);
  expect(catalogue['already-completed'].status).toBe(409);
});
