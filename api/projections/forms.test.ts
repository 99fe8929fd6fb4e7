import { forms } from './forms';
import { documentsOf, loadFacts } from './testing/facts';
import { userTasks } from './userTasks';
import { workingCalendar } from '../../processes';

describe('forms', () => {
  it('are found by the key that a task names', () => {
    const [form] = documentsOf(forms, loadFacts());
    const [task] = documentsOf(userTasks(workingCalendar()), loadFacts());
    expect(form).toMatchObject({ _id: task?.formKey, formId: 'example', version: 1 });
    expect(form?.schema).toHaveProperty('components');
  });
});
