import type { Paper } from '../data';
import type { Say } from '../words';
import { Part } from './fields';

interface Props {
  papers: Paper[];
  chosen: string[];
  onChange: (papers: string[]) => void;
}

/** The papers that a step looks at, to be ticked. */
export function PapersField({ say, ...list }: Props & { say: Say }) {
  if (list.papers.length === 0) return null;
  return (
    <Part title={say('panel.papers')}>
      <PapersList {...list} />
    </Part>
  );
}

/** The order stays the procedure's. */
export function PapersList({ papers, chosen, onChange }: Props) {
  const toggle = (id: string, on: boolean) => {
    onChange(papers.map((paper) => paper.id).filter((each) => (each === id ? on : chosen.includes(each))));
  };
  return (
    <ul class="panel__papers">
      {papers.map(({ id, name }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                toggle(id, event.currentTarget.checked);
              }}
            />
            <span lang="vi">{name}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
