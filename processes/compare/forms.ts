import { decisionKey } from '../forms/decisions';
import type { Field, FormSchema } from '../forms/schema';
import { fieldsOf } from '../forms/walk';
import type { Language } from '../rules';

const words = {
  vi: {
    head: 'Biểu mẫu của bước “{name}”: {changes}',
    added: 'thêm “{field}”',
    addedRequired: 'thêm “{field}” (bắt buộc)',
    removed: 'bỏ “{field}”',
    required: 'bắt buộc nhập “{field}”',
    optional: 'không còn bắt buộc “{field}”',
    renamed: '“{before}” đổi thành “{field}”',
    options: 'đổi các mục để chọn của “{field}”',
    check: 'đổi cách kiểm tra “{field}”',
    shown: 'đổi trường hợp phải nhập “{field}”',
    other: 'đổi “{field}”',
    choice: 'thêm lựa chọn “{field}”',
    noChoice: 'bỏ lựa chọn “{field}”',
    order: 'đổi thứ tự các mục',
  },
  en: {
    head: 'Form of the step “{name}”: {changes}',
    added: '“{field}” added',
    addedRequired: '“{field}” added (required)',
    removed: '“{field}” removed',
    required: '“{field}” is required',
    optional: '“{field}” is no longer required',
    renamed: '“{before}” is called “{field}”',
    options: 'other options of “{field}”',
    check: '“{field}” is checked otherwise',
    shown: '“{field}” is asked in other cases',
    other: '“{field}” changed',
    choice: 'the choice “{field}” added',
    noChoice: 'the choice “{field}” removed',
    order: 'another order of the fields',
  },
} satisfies Record<Language, Record<string, string>>;

type Word = keyof (typeof words)['vi'];
interface Change {
  word: Word;
  field: string;
  before?: string;
}

/** What differs between two forms of a step, in one sentence; undefined where an officer sees no difference. */
export function formSentence(
  name: string,
  before: FormSchema,
  after: FormSchema,
  language: Language,
): string | undefined {
  const changes = changesBetween(before, after).map(({ word, ...params }) =>
    fill(words[language][word], params),
  );
  return changes.length ? fill(words[language].head, { name, changes: changes.join('; ') }) : undefined;
}

const fill = (text: string, params: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '');

/** A field is the same one by its key. */
export function changesBetween(before: FormSchema, after: FormSchema): Change[] {
  const [was, is] = [before, after].map((form) => new Map(fieldsOf(form).map((field) => [field.key, field])));
  if (!was || !is) return [];
  const added = [...is.values()].filter(({ key }) => !was.has(key));
  const removed = [...was.values()].filter(({ key }) => !is.has(key));
  const kept = [...is.values()].flatMap((field) => {
    const former = was.get(field.key);
    return former ? ofField(former, field) : [];
  });
  const changes: Change[] = [
    ...added.map(({ label, validate }) => ({
      word: validate?.required ? ('addedRequired' as const) : ('added' as const),
      field: label,
    })),
    ...removed.map(({ label }) => ({ word: 'removed' as const, field: label })),
    ...kept,
  ];
  const orderOf = (some: Map<string, Field>, others: Map<string, Field>) =>
    [...some.keys()].filter((key) => others.has(key)).join();
  return orderOf(was, is) === orderOf(is, was) ? changes : [...changes, { word: 'order', field: '' }];
}

function ofField(before: Field, after: Field): Change[] {
  const field = after.label;
  const differs = (partOf: (one: Field) => unknown) =>
    JSON.stringify(partOf(before) ?? null) !== JSON.stringify(partOf(after) ?? null);
  const when = (is: boolean, change: Change): Change[] => (is ? [change] : []);
  const isRequired = (one: Field) => one.validate?.required === true;
  return [
    ...when(before.label !== field, { word: 'renamed', before: before.label, field }),
    ...when(differs(isRequired), { word: isRequired(after) ? 'required' : 'optional', field }),
    ...(after.key === decisionKey
      ? choicesOf(before, after)
      : when(
          differs(({ values }) => values),
          { word: 'options', field },
        )),
    ...when(differs(checksOf), { word: 'check', field }),
    ...when(
      differs(({ properties }) => properties?.shownFor),
      { word: 'shown', field },
    ),
    ...when(differs(restOf), { word: 'other', field }),
  ];
}

function choicesOf({ values: before = [] }: Field, { values: after = [] }: Field): Change[] {
  const only = (some: typeof before, others: typeof before) =>
    some.filter(({ value }) => !others.some((other) => other.value === value));
  const reworded = after.flatMap(({ value, label }): Change[] => {
    const former = before.find((one) => one.value === value);
    return former && former.label !== label ? [{ word: 'renamed', before: former.label, field: label }] : [];
  });
  return [
    ...only(after, before).map(({ label }): Change => ({ word: 'choice', field: label })),
    ...only(before, after).map(({ label }): Change => ({ word: 'noChoice', field: label })),
    ...reworded,
  ];
}

/** In the order of the names: the same checks are the same however they are written down. */
function checksOf({ type, validate = {}, properties = {}, decimalDigits }: Field): unknown {
  const limits = Object.entries(validate).filter(([name]) => name !== 'required');
  const { format, province, notBefore, notAfter, promises } = properties;
  return [type, limits.sort(), format, province, notBefore, notAfter, promises, decimalDigits];
}

const restOf = ({ description, properties }: Field) => [description, properties?.from];
