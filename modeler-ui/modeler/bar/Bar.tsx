import type { Session } from '../session';
import type { Word } from '../words';
import { Arrange } from './Arrange';
import { Deadline } from './Deadline';
import { Help } from './Help';
import { Menu } from './Menu';
import { ToolButtons } from './ToolButtons';
import { ToolPlace } from './ToolPlace';
import { toolsAt } from './tools';

interface Props {
  session: Session;
  table: boolean;
  onTable: (table: boolean) => void;
}

/** What concerns the draft as a whole: what it is, whether it is saved, how long it takes, and what to do with it. */
export function Bar({ session, table, onTable }: Props) {
  const { data, say } = session;
  return (
    <header class="modeler__bar">
      <p class="modeler__title">
        <a class="govuk-link" href={data.urls.procedure}>
          {data.draft.code}
        </a>{' '}
        <span lang="vi">{data.draft.name}</span>
      </p>
      <p class="modeler__saved" role="status">
        {session.editable ? savedWords(session) : say('bar.readOnly')}
      </p>
      <Deadline verdict={session.view.verdict} say={say} />
      {data.draft.actions.includes('submit') ? <Submit session={session} /> : null}
      <div class="modeler__row">
        <Tools session={session} table={table} />
        <button
          type="button"
          class="govuk-button govuk-button--secondary govuk-button--small"
          aria-pressed={table}
          onClick={() => {
            onTable(!table);
          }}
        >
          {say(table ? 'bar.diagram' : 'bar.table')}
        </button>
        <ToolButtons session={session} where="bar" />
        {toolsAt('more', session, null).length > 0 ? (
          <Menu id="more-tools" words={say('bar.more')}>
            <ToolButtons session={session} where="more" />
          </Menu>
        ) : null}
      </div>
      <ToolPlace session={session} shapes={['menu', 'dialog']} />
      {session.view.help ? <Help session={session} /> : null}
    </header>
  );
}

function savedWords({ view, say }: Session): string {
  const { state } = view.save;
  // Told apart below, where there is room for the way out.
  if (state === 'changed' || state === 'refused' || state === 'signed-out') return '';
  return say(`save.${state}`);
}

function Tools({ session, table }: { session: Session; table: boolean }) {
  const { view, say, editor } = session;
  const tool = (words: Word, sign: string, act: () => void, enabled = true) => (
    <button
      type="button"
      class="modeler__tool"
      title={say(words)}
      aria-label={say(words)}
      disabled={!enabled}
      onClick={act}
    >
      {sign}
    </button>
  );
  return (
    <div class="modeler__tools" role="toolbar">
      {tool(
        'bar.undo',
        '↶',
        () => {
          editor.trigger('undo');
        },
        view.canUndo,
      )}
      {tool(
        'bar.redo',
        '↷',
        () => {
          editor.trigger('redo');
        },
        view.canRedo,
      )}
      {table ? null : (
        <>
          {tool('bar.search', '⌕', () => {
            editor.trigger('find');
          })}
          {tool('bar.zoomIn', '+', () => {
            editor.trigger('stepZoom', { value: 1 });
          })}
          {tool('bar.zoomOut', '−', () => {
            editor.trigger('stepZoom', { value: -1 });
          })}
          {tool('bar.fit', '⤢', () => {
            editor.fit();
          })}
          {tool('bar.help', '?', () => {
            session.update({ help: true });
          })}
          <Arrange session={session} />
        </>
      )}
    </div>
  );
}

/** Never offered while the rules find an error; the server looks again. */
function Submit({ session }: { session: Session }) {
  const { view, say } = session;
  const errors = view.verdict?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <button
      type="button"
      class="govuk-button govuk-button--small modeler__submit"
      disabled={errors > 0 || view.submitting || view.checking}
      title={errors > 0 ? say('bar.submitErrors', { count: errors }) : ''}
      onClick={() => void session.submit()}
    >
      {say(view.submitting ? 'bar.submitting' : 'bar.submit')}
    </button>
  );
}
