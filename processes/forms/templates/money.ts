import { choice, dateField, numberField, textArea, textField } from '../fields';
import { decide, money, required, whenDecided, type Template } from './template';

/** Forms of registers, land and money. */
export const moneyForms = {
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
  'fee-notice': () => [
    numberField('amount', 'Số tiền phải nộp (đồng)', { ...required, ...money }),
    textArea('note', 'Cách nộp, nơi nộp'),
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
