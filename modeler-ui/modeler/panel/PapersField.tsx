import type { Paper } from '../data';
import type { Say } from '../words';
import { Part } from './fields';

interface Props {
  papers: Paper[];
  chosen: string[];
  say: Say;
  onChange: (papers: string[]) => void;
}

/** The papers that a step looks at, to be ticked; the order stays the procedure's. */
export function PapersField({ papers, chosen, say, onChange }: Props) {
  if (papers.length === 0) return null;
  const toggle = (id: string, on: boolean) => {
    onChange(papers.map((paper) => paper.id).filter((each) => (each === id ? on : chosen.includes(each))));
  };
  return (
    <Part title={say('panel.papers')}>
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
    </Part>
  );
}
