import { translatorFor } from '../language';
import { fieldsFor } from './fields';
import { writtenFor } from './written';

const schema = {
  components: [
    { type: 'text', id: 'note', text: 'Đối chiếu bản gốc.' },
    {
      type: 'number',
      id: 'area',
      key: 'area',
      label: 'Diện tích (m²)',
      validate: { required: true, min: 0 },
    },
    {
      type: 'radio',
      id: 'decision',
      key: 'decision',
      label: 'Quyết định',
      values: [
        { value: 'approve', label: 'Đủ điều kiện' },
        { value: 'refuse', label: 'Từ chối' },
      ],
    },
    {
      type: 'group',
      id: 'why',
      label: 'Từ chối',
      properties: { shownFor: 'refuse' },
      components: [{ type: 'textarea', id: 'reason', key: 'reason', label: 'Lý do' }],
    },
    {
      type: 'checklist',
      id: 'papers',
      key: 'papers',
      label: 'Giấy tờ',
      values: [
        { value: 'don', label: 'Đơn' },
        { value: 'gcn', label: 'Giấy chứng nhận' },
      ],
    },
    { type: 'datetime', subtype: 'date', id: 'day', key: 'day', dateLabel: 'Ngày', label: 'Ngày' },
  ],
};

const filled = (values: Record<string, unknown>, errors: Record<string, string> = {}) =>
  fieldsFor(schema, { values, errors, readonly: false });

describe('the controls of a form', () => {
  test('are its components in order, groups opened, without the decision', () => {
    expect(filled({}).map(({ kind }) => kind)).toEqual([
      'note',
      'number',
      'heading',
      'textarea',
      'checkboxes',
      'date',
    ]);
  });

  test('hold what was typed before, also where it was wrong, and what is wrong with it', () => {
    const area = filled({ area: 'một' }, { area: 'Giá trị phải là số.' })[1];
    expect(area).toMatchObject({ value: 'một', error: 'Giá trị phải là số.', required: true });
  });

  test('of one decision say for which', () => {
    expect(filled({})[3]).toMatchObject({ key: 'reason', onlyFor: 'refuse', onlyForLabels: 'Từ chối' });
  });

  test('of a checklist are ticked as they were', () => {
    expect(filled({ papers: ['gcn'] })[4]?.options.map(({ selected }) => selected)).toEqual([false, true]);
  });

  test('of an unknown kind are an error of ours', () => {
    const odd = { components: [{ type: 'iframe', id: 'x' }] };
    expect(() => fieldsFor(odd, { values: {}, errors: {}, readonly: false })).toThrow('iframe');
  });
});

describe('what a step wrote', () => {
  test('is shown in the words and the order of its form', () => {
    const written = writtenFor(
      schema,
      { papers: ['don', 'gcn'], area: 1250, day: '2026-11-20' },
      translatorFor('vi'),
    );
    expect(written).toEqual([
      { label: 'Diện tích (m²)', value: '1.250' },
      { label: 'Giấy tờ', value: 'Đơn, Giấy chứng nhận' },
      { label: 'Ngày', value: '20/11/2026' },
    ]);
  });

  test('is not lost where the form no longer has the field', () => {
    expect(writtenFor(undefined, { old: 'x' }, translatorFor('vi'))).toEqual([{ label: 'old', value: 'x' }]);
  });
});
