import type { Language } from '../../../processes/rules';

/** form-js has no words but English ones, written into its parts: what it shows is translated where it stands. */
const words: Record<string, string> = {
  Components: 'Các loại mục',
  'Search components': 'Tìm loại mục',
  'Clear content': 'Xóa',
  'No components found.': 'Không có loại mục nào như vậy.',
  Input: 'Nhập',
  Selection: 'Chọn',
  Presentation: 'Trình bày',
  Containers: 'Nhóm',
  'Build your form': 'Soạn biểu mẫu',
  'Drag and drop components here to start designing.': 'Kéo các loại mục vào đây để bắt đầu.',
  'Drag and drop components here.': 'Kéo các loại mục vào đây.',
  'Use the preview window to test your form.': 'Bấm “Xem thử” để xem cán bộ sẽ thấy gì.',
  'Empty form': 'Biểu mẫu trống',
  Select: 'Chọn',
  Date: 'Ngày',
  'mm/dd/yyyy': 'ngày/tháng/năm',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  'Powered by bpmn.io': 'Dùng bpmn.io',
  Increment: 'Tăng',
  Decrement: 'Giảm',
};

const attributes = ['title', 'placeholder', 'aria-label'];

const translated = (text: string): string | undefined => {
  const exact = words[text.trim()];
  if (exact) return exact;
  const created = /^Create an? (.+) element$/.exec(text)?.[1];
  if (created) return `Thêm: ${created}`;
  const removed = /^Remove (.+)$/.exec(text)?.[1];
  return removed ? `Xóa: ${removed}` : undefined;
};

/** Keeps everything within in Vietnamese, whatever is drawn later. Returns how to stop. */
export function translateWithin(place: HTMLElement, language: Language): () => void {
  if (language !== 'vi') return () => undefined;
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(translateNode);
      else translateNode(target);
    }
  });
  translateNode(place);
  const what = { childList: true, subtree: true, characterData: true };
  observer.observe(place, { ...what, attributes: true, attributeFilter: attributes });
  return () => {
    observer.disconnect();
  };
}

function translateNode(node: Node): void {
  if (node instanceof Text) {
    const text = translated(node.data);
    if (text && text !== node.data) node.data = text;
    return;
  }
  if (!(node instanceof Element)) return;
  for (const name of attributes) {
    const value = node.getAttribute(name);
    const text = value === null ? undefined : translated(value);
    if (text) node.setAttribute(name, text);
  }
  node.childNodes.forEach(translateNode);
}
