import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import DecisionTableEditor from 'dmn-js-decision-table/lib/Editor';
import { HIT_POLICIES } from 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies';
import type { Language } from '../../../processes/rules';
import vi from './translations.json';

const known: Record<string, string | undefined> = vi;

/** How a line is chosen: those whose result is one, which a process can use. */
const policies = {
  vi: [
    ['FIRST', 'Dòng đầu tiên phù hợp', 'Nhiều dòng có thể phù hợp; dòng trên cùng được dùng'],
    ['UNIQUE', 'Duy nhất', 'Mỗi hồ sơ chỉ phù hợp với một dòng'],
    ['ANY', 'Bất kỳ', 'Nhiều dòng có thể phù hợp nhưng kết quả giống nhau'],
  ],
  en: [
    ['FIRST', 'First', 'Several lines may fit; the topmost is used'],
    ['UNIQUE', 'Unique', 'One line fits a dossier'],
    ['ANY', 'Any', 'Several lines may fit, with the same result'],
  ],
} satisfies Record<Language, [string, string, string][]>;

/** dmn-js with its table alone: diagrams of decisions and single expressions are none of a procedure's. */
class TableEditor extends EditingManager {
  override _getViewProviders() {
    const isTable = (element: { $type: string; decisionLogic?: { $type: string } }) =>
      element.$type === 'dmn:Decision' && element.decisionLogic?.$type === 'dmn:DecisionTable';
    return [{ id: 'decisionTable', constructor: DecisionTableEditor, opens: isTable }];
  }
}

export type { TableEditor };

export function createTable(container: HTMLElement, language: Language): TableEditor {
  const offered = policies[language].map(([hitPolicy, label, explanation]) => ({
    ...{ label, explanation },
    value: { hitPolicy, aggregation: undefined },
  }));
  HIT_POLICIES.splice(0, HIT_POLICIES.length, ...offered);
  const translate = (template: string, replacements: Record<string, string> = {}): string => {
    const words = language === 'vi' ? (known[template] ?? template) : template;
    return words.replace(/\{\s*(\w+)\s*\}/g, (all, key: string) => replacements[key] ?? all);
  };
  return new TableEditor({
    container,
    common: { dataTypes: ['string', 'number', 'boolean', 'date'] },
    decisionTable: { additionalModules: [{ translate: ['value', translate] }] },
  });
}
