import type { Session } from '../session';
import { toolsAt, type Tool } from './tools';

interface Props {
  session: Session;
  where: Tool['where'];
  about?: string | null;
}

/** One button a tool; pressed again, the tool is closed. */
export function ToolButtons({ session, where, about = null }: Props) {
  const { language } = session.data;
  return (
    <>
      {toolsAt(where, session, about).map((tool) => {
        const open = session.view.tool?.id === tool.id;
        return (
          <button
            key={tool.id}
            id={`tool-${tool.id}`}
            type="button"
            class={
              where === 'more' ? 'menu__entry' : 'govuk-button govuk-button--secondary govuk-button--small'
            }
            title={tool.hint?.[language]}
            aria-expanded={open}
            onClick={() => {
              session.update({ tool: open ? null : { id: tool.id, about } });
            }}
          >
            {tool.words[language]}
          </button>
        );
      })}
    </>
  );
}
