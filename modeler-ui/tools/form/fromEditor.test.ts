import { fromEditor } from './fromEditor';

test('what form-js writes for itself goes, and the keys that it makes up become plain', () => {
  const written = {
    schemaVersion: 19,
    components: [
      {
        ...{ type: 'textfield', id: 'Field_1', key: 'textfield_0ab1c2', label: 'Số điện thoại' },
        layout: { row: 'Row_1', columns: 8 },
        appearance: { prefixAdorner: '' },
        validate: { required: true, validationType: 'custom' },
        properties: { format: 'phone' },
      },
      {
        ...{ type: 'group', id: 'Field_2', label: 'Người nhận', showOutline: true, path: '' },
        components: [{ type: 'checkbox', id: 'Field_3', key: 'signed', label: 'Đã ký', validate: {} }],
      },
    ],
  };
  expect(fromEditor(written)).toEqual({
    ok: true,
    components: [
      {
        ...{ type: 'textfield', id: 'Field_1', key: 'textfield0ab1c2', label: 'Số điện thoại' },
        validate: { required: true },
        properties: { format: 'phone' },
      },
      {
        ...{ type: 'group', id: 'Field_2', label: 'Người nhận' },
        components: [{ type: 'checkbox', id: 'Field_3', key: 'signed', label: 'Đã ký' }],
      },
    ],
  });
});

test('a field whose label was emptied is told', () => {
  const reading = fromEditor({ components: [{ type: 'textfield', id: 'a', key: 'a', label: '' }] });
  expect(reading).toMatchObject({ ok: false, faults: [{ code: 'form-no-label' }] });
});
