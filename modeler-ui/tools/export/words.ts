import type { Language } from '../../../processes/rules';

const vi = {
  hint: 'Tải về máy:',
  bpmn: 'Sơ đồ BPMN (.bpmn)',
  svg: 'Hình vẽ (.svg)',
  png: 'Ảnh (.png)',
  pdf: 'Bản in sơ đồ (.pdf)',
  docx: 'Bảng các bước (.docx)',
  xlsx: 'Bảng các bước (.xlsx)',
  busy: 'Đang tạo tệp…',
  done: 'Đã tải về: {file}',
  failed: 'Không tạo được tệp: {reason}',
  sheet: 'Các bước',
};

type ExportWord = keyof typeof vi;
export type SayExport = (word: ExportWord, params?: Record<string, string>) => string;

const en: Record<ExportWord, string> = {
  hint: 'Download:',
  bpmn: 'Diagram as BPMN (.bpmn)',
  svg: 'Drawing (.svg)',
  png: 'Picture (.png)',
  pdf: 'Diagram for print (.pdf)',
  docx: 'Step table (.docx)',
  xlsx: 'Step table (.xlsx)',
  busy: 'The file is being made…',
  done: 'Downloaded: {file}',
  failed: 'The file could not be made: {reason}',
  sheet: 'Steps',
};

export function exportWordsFor(language: Language): SayExport {
  const words = language === 'vi' ? vi : en;
  return (word, params = {}) =>
    words[word].replace(/\{(\w+)\}/g, (_match, name: string) => params[name] ?? '');
}
