import type { Decision, FormComponent } from './schema';
import { choice, checkbox, dateField, group, numberField, shownFor, textArea, textField } from './fields';
import type { Paper } from '../types';

/** What a form is made from: the procedure's papers and the step's decisions. */
export interface FormSource {
  papers: Paper[];
  decisions: Decision[];
}

type Template = (source: FormSource) => FormComponent[];

const required = { required: true };
/** Of the law: 12-digit citizen card, 9-digit identity card, or a passport. */
const identity = { pattern: '\\d{9}|\\d{12}|[A-Z]\\d{7,8}' };
const money = { min: 0, max: 1_000_000_000_000 };

const decide = ({ decisions }: FormSource): FormComponent[] =>
  decisions.length
    ? [
        choice(
          'radio',
          'decision',
          'Quyết định',
          decisions.map(({ value, label }) => ({ value, label })),
          required,
        ),
      ]
    : [];

const offers = ({ decisions }: FormSource, ...values: string[]): string[] =>
  values.filter((value) => decisions.some((decision) => decision.value === value));

/** A field for some decisions; left out where the step does not have them. */
const whenDecided = (
  source: FormSource,
  values: string[],
  field: Parameters<typeof shownFor>[1],
): FormComponent[] => {
  const asked = offers(source, ...values);
  return asked.length ? [shownFor(asked, field)] : [];
};

const paperOptions = (papers: Paper[]): { value: string; label: string }[] =>
  papers.map(({ id, name }) => ({ value: id, label: name }));

const receiver: FormComponent[] = [
  textField('receivedBy', 'Người nhận', required),
  textField('receiverIdNumber', 'Số CCCD/CMND/hộ chiếu của người nhận', { ...required, ...identity }),
  dateField('receivedOn', 'Ngày nhận', required),
  checkbox('signed', 'Người nhận đã ký nhận', required),
];

const documentData: FormComponent[] = [
  textField('documentNumber', 'Số, ký hiệu văn bản', required),
  dateField('documentDate', 'Ngày ban hành', required),
  textField('signedBy', 'Người ký', required),
];

/** One template a kind of step; the words are the office's. */
export const templates = {
  appraisal: (source) => [
    choice('checklist', 'papersChecked', 'Giấy tờ đã kiểm tra, hợp lệ', paperOptions(source.papers)),
    textArea('opinion', 'Ý kiến thẩm định'),
    ...decide(source),
    ...whenDecided(
      source,
      ['supplement'],
      choice('checklist', 'missingPapers', 'Giấy tờ phải bổ sung', paperOptions(source.papers), required),
    ),
    ...whenDecided(source, ['supplement', 'refuse', 'verify'], textArea('reason', 'Lý do', required)),
  ],
  'supplement-request': (source) => [
    choice('checklist', 'missingPapers', 'Giấy tờ phải bổ sung', paperOptions(source.papers), required),
    textArea('reason', 'Lý do, nội dung cần hoàn thiện', required),
    textField('contact', 'Người hướng dẫn, số điện thoại liên hệ'),
  ],
  'supplement-receipt': (source) => [
    choice('checklist', 'papersReceived', 'Giấy tờ đã nhận bổ sung', paperOptions(source.papers), required),
    dateField('receivedOn', 'Ngày nhận bổ sung', required),
    textArea('note', 'Ghi chú'),
  ],
  apology: () => [
    textArea('reason', 'Lý do chưa trả được kết quả', required),
    dateField('newDate', 'Hẹn lại ngày trả kết quả', required),
  ],
  verification: (source) => [
    textArea('findings', 'Kết quả xác minh', required),
    ...decide(source),
    ...whenDecided(source, ['refuse'], textArea('reason', 'Lý do từ chối', required)),
  ],
  approval: (source) => [
    textArea('opinion', 'Ý kiến'),
    ...decide(source),
    ...whenDecided(source, ['return', 'refuse'], textArea('reason', 'Lý do', required)),
  ],
  revision: () => [textArea('changes', 'Nội dung đã hoàn thiện', required)],
  'refusal-signature': (source) => [
    textArea('opinion', 'Ý kiến'),
    ...decide(source),
    ...whenDecided(source, ['return'], textArea('reason', 'Lý do không đồng ý từ chối', required)),
  ],
  issue: () => [...documentData, numberField('copies', 'Số bản', { min: 1, max: 1000 })],
  'hand-over': () => [
    group('receiver', 'Người nhận kết quả', receiver),
    numberField('feePaid', 'Phí, lệ phí đã thu (đồng)', money),
    textArea('note', 'Ghi chú'),
  ],
  'refusal-hand-over': () => [
    group('receiver', 'Người nhận văn bản từ chối và hồ sơ', receiver),
    textArea('note', 'Ghi chú'),
  ],
  withdrawal: () => [
    textArea('reason', 'Lý do rút hồ sơ', required),
    textField('requestedBy', 'Người đề nghị', required),
    checkbox('papersReturned', 'Đã trả lại giấy tờ cho người nộp'),
  ],
  forwarding: () => [
    checkbox('handedOver', 'Đã bàn giao đủ hồ sơ, giấy tờ', required),
    textArea('note', 'Ghi chú'),
  ],
  extract: () => [
    textField('mapSheet', 'Tờ bản đồ số', required),
    textField('parcel', 'Thửa đất số', required),
    numberField('area', 'Diện tích (m²)', { ...required, min: 0, max: 100_000_000 }, 1),
    choice(
      'radio',
      'planning',
      'Quy hoạch, kế hoạch sử dụng đất',
      [
        { value: 'fits', label: 'Phù hợp' },
        { value: 'does-not-fit', label: 'Không phù hợp' },
      ],
      required,
    ),
    textArea('note', 'Ghi chú'),
  ],
  registration: (source) => [
    ...decide(source),
    textField('documentNumber', 'Số giấy tờ đã cấp, đã đăng ký'),
    dateField('documentDate', 'Ngày cấp, đăng ký'),
    ...whenDecided(source, ['verify'], textArea('reason', 'Nội dung phải xác minh', required)),
    textArea('note', 'Ghi chú'),
  ],
  'tax-notice': () => [
    textField('documentNumber', 'Số thông báo nộp tiền', required),
    dateField('documentDate', 'Ngày thông báo', required),
    numberField('amount', 'Số tiền phải nộp (đồng)', { ...required, ...money }),
  ],
  payment: () => [
    numberField('amount', 'Số tiền đã nộp (đồng)', { ...required, ...money }),
    textField('receiptNumber', 'Số chứng từ nộp tiền', required),
    dateField('paidOn', 'Ngày nộp', required),
  ],
} satisfies Record<string, Template>;

export type FormTemplate = keyof typeof templates;
