import { checkbox, dateField, group, numberField, textArea, textField } from '../fields';
import type { FormComponent } from '../schema';
import { identity, money, required, type Template } from './template';

const receiver: FormComponent[] = [
  textField('receivedBy', 'Người nhận', required),
  textField('receiverIdNumber', 'Số CCCD/CMND/hộ chiếu của người nhận', { ...required, ...identity }),
  dateField('receivedOn', 'Ngày nhận', required),
  checkbox('signed', 'Người nhận đã ký nhận', required),
];

/** Forms of the one-stop counter. */
export const counterForms = {
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
} satisfies Record<string, Template>;
