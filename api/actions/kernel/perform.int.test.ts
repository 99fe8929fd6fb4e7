import { actionModel } from '../../models/action';
import { userTaskModel } from '../../models/userTask';
import { claim } from '../claim';
import { openOffice, type Office } from '../testing/office';
import { perform } from './perform';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a request whose twin was carried out while it was on its way gets the same answer', async () => {
  const { deps } = office;
  const { _id: key } = await office.addTask();
  const call = {
    officer: office.officer('specialist'),
    params: { key },
    input: {},
    idempotencyKey: 'sent-twice',
  };
  const twins: object[] = [];
  const overtaken: typeof claim = {
    ...claim,
    load: async (request) => {
      twins.push(await perform(deps, claim, call));
      await userTaskModel(deps.connection).updateOne({ _id: key }, { $set: { assignee: 'specialist' } });
      return claim.load(request);
    },
  };
  expect(await perform(deps, overtaken, call)).toEqual(twins[0]);
  const lines = await actionModel(deps.connection).find({ 'subject.id': key }).lean();
  expect(lines).toMatchObject([{ outcome: 'accepted' }]);
});
