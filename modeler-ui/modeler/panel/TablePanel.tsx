import { extensionOf, textOf, type Element } from '../../../processes/rules/model/element';
import type { Editor } from '../canvas/editor';
import { setTable } from '../canvas/setTable';
import type { ModelerData } from '../data';
import { ChoiceField } from './fields';
import { labelOf } from './names';

interface Props {
  task: Element;
  editor: Editor;
  data: ModelerData;
  editable: boolean;
}

const words = {
  vi: { table: 'Tra bảng quyết định', none: 'Chưa chọn bảng' },
  en: { table: 'Looks up the decision table', none: 'No table is chosen' },
};

/** An automatic task that looks a table up: which one, chosen from a list. */
export function TablePanel({ task, editor, data, editable }: Props) {
  const { table, none } = words[data.language];
  return (
    <form
      class="panel"
      aria-label={labelOf(task)}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <h2 lang="vi">{labelOf(task)}</h2>
      <fieldset class="panel__all" disabled={!editable}>
        <ChoiceField
          id="task-table"
          label={table}
          value={textOf(extensionOf(task, 'zeebe:CalledDecision'), 'decisionId')}
          options={data.tables.map(({ id, name }) => ({ value: id, label: name }))}
          empty={none}
          onChange={(decisionId) => {
            if (decisionId) setTable(editor, textOf(task, 'id'), decisionId);
          }}
        />
      </fieldset>
    </form>
  );
}
