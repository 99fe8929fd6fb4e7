import type { Block } from '../data';
import type { Session } from '../session';
import { offered } from '../step/newStep';

/** What can be added, in the office's words, by kind of work. */
export function Blocks({ session }: { session: Session }) {
  const { say, data } = session;
  return (
    <nav class="blocks" aria-label={say('blocks.title')}>
      <h2>{say('blocks.title')}</h2>
      <p class="quiet small">{say('blocks.hint')}</p>
      {byCategory(offered(data.blocks)).map(([category, blocks]) => (
        <details key={category.id} open={category.id === 'one-stop-approve'}>
          <summary>{category.name[data.language]}</summary>
          <ul>
            {blocks.map((block) => (
              <li key={block.id}>
                <BlockButton block={block} session={session} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      <Gateways session={session} />
    </nav>
  );
}

function byCategory(blocks: Block[]): [Block['category'], Block[]][] {
  const ids = [...new Set(blocks.map(({ category }) => category.id))];
  return ids.flatMap((id): [Block['category'], Block[]][] => {
    const own = blocks.filter(({ category }) => category.id === id);
    return own[0] ? [[own[0].category, own]] : [];
  });
}

function BlockButton({ block, session }: { block: Block; session: Session }) {
  const { adding, view, data } = session;
  const [only, ...more] = view.selected;
  const beside = only && more.length === 0 && only.type === 'bpmn:UserTask' ? only.id : undefined;
  return (
    <button
      type="button"
      class="blocks__block"
      title={block.description}
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        adding.begin(event, block);
      }}
      onClick={(event) => {
        // Enter and space have no place on the canvas: then the new step goes behind the chosen one.
        if (event.detail === 0 && beside) adding.after(beside, block);
        else adding.begin(event, block);
      }}
    >
      {block.name[data.language]}
    </button>
  );
}

function Gateways({ session }: { session: Session }) {
  const { say, adding } = session;
  return (
    <details>
      <summary>{say('blocks.flow')}</summary>
      <ul>
        {(['parallel', 'merge'] as const).map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class="blocks__block"
              draggable
              onDragStart={(event) => {
                event.preventDefault();
                adding.begin(event, kind);
              }}
              onClick={(event) => {
                adding.begin(event, kind);
              }}
            >
              {say(`blocks.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
