/** What stands against a form that was drawn by hand, and where: `components[2].values[0]`. */
export interface FormFault {
  place: string;
  code: FormFaultCode;
  params: Record<string, string | number>;
}

export type FormFaultCode = keyof typeof formMessages;

/** What is said of it, to who draws it and to who sends it. */
export const formMessages = {
  'form-not-object': {
    vi: '“{field}”: phải là một nhóm mục.',
    en: '“{field}” must be an object.',
  },
  'form-no-list': {
    vi: '“{field}”: thiếu danh sách các mục.',
    en: '“{field}” has no list of fields.',
  },
  'form-too-many': {
    vi: '“{field}”: nhiều hơn {most} mục. Hãy bớt đi.',
    en: '“{field}” has more than {most} entries. Take some out.',
  },
  'form-too-deep': {
    vi: '“{field}”: các nhóm lồng nhau quá {most} cấp.',
    en: '“{field}”: groups lie in each other more than {most} deep.',
  },
  'form-unknown-type': {
    vi: '“{field}”: không dùng được loại mục “{type}”. Hãy chọn loại có trong bảng bên trái.',
    en: '“{field}”: a field of the kind “{type}” cannot be used. Choose one of those on the left.',
  },
  'form-unknown-part': {
    vi: '“{field}”: không hiểu thuộc tính “{part}”. Hãy xóa thuộc tính này.',
    en: '“{field}” has a property “{part}” that is not understood. Remove it.',
  },
  'form-bad-key': {
    vi: '“{field}”: mã “{key}” không dùng được. Hãy xóa mục này và thêm lại.',
    en: '“{field}”: the key “{key}” cannot be used. Remove the field and add it again.',
  },
  'form-key-twice': {
    vi: '“{field}”: trùng mã “{key}” với một mục khác. Hãy xóa một trong hai.',
    en: '“{field}” has the key “{key}” of another one. Remove one of the two.',
  },
  'form-no-label': {
    vi: '“{field}”: chưa có tên. Hãy ghi tên mục.',
    en: '“{field}” has no label. Write one.',
  },
  'form-bad-text': {
    vi: '“{field}”: có mã lệnh, thẻ HTML hoặc ký tự không dùng được. Chỉ ghi chữ.',
    en: '“{field}” has markup, an expression or characters that cannot be used. Write plain text.',
  },
  'form-too-long': {
    vi: '“{field}”: dài quá {most} ký tự.',
    en: '“{field}” has more than {most} characters.',
  },
  'form-bad-number': {
    vi: '“{field}”: phải là một số từ {min} đến {max}.',
    en: '“{field}” must be a number from {min} to {max}.',
  },
  'form-bad-choice': {
    vi: '“{field}”: giá trị không có trong danh sách cho phép.',
    en: '“{field}” is none of the values there are.',
  },
  'form-no-options': {
    vi: '“{field}”: chưa có mục nào để chọn. Hãy thêm ít nhất một.',
    en: '“{field}” has nothing to choose from. Add an option.',
  },
  'form-bad-pattern': {
    vi: '“{field}”: không nhận quy tắc tự viết. Hãy chọn một kiểu kiểm tra có sẵn.',
    en: '“{field}”: patterns of one’s own are not taken. Choose one of the checks there are.',
  },
  'form-bad-setting': {
    vi: '“{field}”: thiết lập “{setting}” không dùng được.',
    en: '“{field}”: the setting “{setting}” cannot be used.',
  },
  'form-decision': {
    vi: 'Mục “Quyết định” phải là một danh sách chọn bắt buộc, đứng ngoài các nhóm và chỉ có một.',
    en: 'The decision must be one required choice that stands outside of all groups.',
  },
  'form-unknown-decision': {
    vi: '“{field}”: chỉ hỏi khi chọn “{decision}”, nhưng biểu mẫu không cho chọn như vậy.',
    en: '“{field}” is asked for “{decision}”, which the form does not offer.',
  },
} as const;

/** Collects what is wrong, and where one is reading. */
export class Place {
  constructor(
    readonly path: string,
    readonly faults: FormFault[],
    /** The label of the field, as people know it. */
    readonly label = '',
  ) {}

  at(step: string, label = this.label): Place {
    const dot = this.path && step && !step.startsWith('[') ? '.' : '';
    return new Place(`${this.path}${dot}${step}`, this.faults, label);
  }

  /** Notes what is wrong here. A form that is wrong in a hundred places is not looked at any further. */
  fault(code: FormFaultCode, params: FormFault['params'] = {}): undefined {
    const field = this.label || this.path || '–';
    if (this.faults.length < 20) this.faults.push({ place: this.path, code, params: { field, ...params } });
    return undefined;
  }
}
