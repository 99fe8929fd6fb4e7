import { useEffect, useRef, useState } from 'preact/hooks';
import { withEdit, type LineEdit } from '../../../processes/decisions/editLines';
import { baseOf, readTable, type ReadTable } from '../../../processes/decisions/readTable';
import type { TableFault } from '../../../processes/decisions/tableFault';
import type { Language } from '../../../processes/rules';
import { textOf } from '../../../processes/rules/model/element';
import type { Table } from '../../modeler/data';
import type { Session } from '../../modeler/session';
import { keepForm, keptForm } from '../form/keep';
import { Faults } from '../form/Preview';
import { applyTable, saidOf, tasksWith } from './applyTable';
import { createTable, type TableEditor } from './createTable';
import { newTable } from './newTable';
import { PlainTable } from './PlainTable';
import { sayIn, type Say } from './words';

/** Milliseconds of quiet before a table is judged anew. */
const untilChecked = 300;

/** The tables that the process looks up: chosen on the left, changed in the middle, judged below. */
export function DecisionTool({ session }: { session: Session }) {
  const { data } = session;
  const say = sayIn(data.language);
  const [chosen, choose] = useState<Table | null>(usedFirst(session)[0] ?? null);
  const [began, setBegan] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const begin = async () => {
    const made = await newTable(say, data.tables);
    setBegan(made.xml);
    choose(made.table);
  };
  return (
    <div class="table-tool">
      <nav class="table-tool__list" aria-label={say('tables')}>
        <h3>{say('tables')}</h3>
        <ul>
          {usedFirst(session).map((table) => (
            <li key={table.id}>
              <button
                type="button"
                aria-current={chosen?.id === table.id}
                lang="vi"
                onClick={() => {
                  setBegan(null);
                  choose(table);
                }}
              >
                {table.name}
                {baseOf(table.id) === table.id ? null : <small> ({say('own')})</small>}
              </button>
            </li>
          ))}
        </ul>
        {session.editable ? (
          <button
            type="button"
            id="table-new"
            class="govuk-button govuk-button--secondary govuk-button--small"
            onClick={() => void begin()}
          >
            {say('new')}
          </button>
        ) : null}
      </nav>
      {chosen ? (
        <Drawn
          key={chosen.id}
          session={session}
          table={chosen}
          began={began}
          say={say}
          note={chosen.id === done ? say('applied') : null}
          onDone={(table) => {
            setDone(table.id);
            setBegan(null);
            choose(table);
          }}
        />
      ) : null}
    </div>
  );
}

/** What the diagram uses comes first; of a table that was changed the former one is not shown any more. */
function usedFirst(session: Session): Table[] {
  const { tables } = session.data;
  const isUsed = ({ id }: Table) => tasksWith(session, id).length > 0;
  const used = tables.filter(isUsed);
  const covered = new Set(used.map(({ id }) => baseOf(id)));
  return [...used, ...tables.filter((table) => !isUsed(table) && !covered.has(baseOf(table.id)))];
}

interface DrawnProps {
  session: Session;
  table: Table;
  /** The document of a table that is on this screen only. */
  began: string | null;
  say: Say;
  /** Said of it at first. */
  note: string | null;
  onDone: (table: Table) => void;
}

function Drawn({ session, table, began, say, note, onDone }: DrawnProps) {
  const { language, draft } = session.data;
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TableEditor | null>(null);
  const [judged, setJudged] = useState<{ errors: string[]; warnings: string[] } | null>(null);
  const [told, tell] = useState<string[]>(note === null ? [] : [note]);
  const [first, setFirst] = useState('');
  const [restored, setRestored] = useState(false);
  const [read, setRead] = useState<ReadTable | null>(null);
  const [expert, setExpert] = useState(false);
  const users = tasksWith(session, table.id).map((task) => textOf(task, 'name'));
  const judge = async (xml: string) => {
    const { table: now, faults } = await readTable(xml);
    setRead(now ?? null);
    setJudged(judgedOf(faults, language));
  };
  const failed = (error: unknown) => {
    tell([error instanceof Error ? error.message : String(error)]);
  };
  useEffect(() => {
    if (!place.current) return undefined;
    const made = createTable(place.current, language);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void made.saveXML({ format: true }).then(({ xml }) => {
          keepForm(draft.id, table.id, { xml });
          return judge(xml);
        });
      }, untilChecked);
    };
    const kept = session.editable
      ? (keptForm(draft.id, table.id) as { xml?: string } | null)?.xml
      : undefined;
    const load = async () => {
      const published = began ?? (await documentOf(draft.id, table.id));
      await made.importXML(kept ?? published);
      setFirst(published);
      setRestored(kept !== undefined);
      made.getActiveViewer()?.on('elements.changed', changed);
      await judge(kept ?? published);
      setEditor(made);
    };
    load().catch(failed);
    return () => {
      clearTimeout(timer);
      made.destroy();
    };
  }, [session, table.id]);
  // One change after the other: each begins with what the one before has made.
  const edits = useRef(Promise.resolve());
  const edit = (change: LineEdit) => {
    tell([]);
    edits.current = edits.current.then(async () => {
      if (!editor) return;
      const xml = await withEdit((await editor.saveXML({ format: true })).xml, change);
      await editor.importXML(xml);
      keepForm(draft.id, table.id, { xml });
      await judge(xml);
    });
    // One that fails is told, and keeps none of the next from being made.
    edits.current = edits.current.catch(failed);
  };
  const apply = async () => {
    await edits.current;
    if (!editor) return;
    const { xml } = await editor.saveXML({ format: true });
    if (!began && xml.trim() === first.trim()) return tell([say('unchanged')]);
    const applied = await applyTable(session, table, xml);
    if ('reasons' in applied) return tell(applied.reasons);
    if ('unreachable' in applied) return tell([say('failed')]);
    keepForm(draft.id, table.id, null);
    return onDone(applied.done);
  };
  return (
    <section class="table-tool__drawn" aria-label={table.name}>
      <div class="form-tool__bar">
        <span class="quiet small">
          {users.length ? say('usedBy', { names: users.join(', ') }) : say('unused')}
        </span>
        {session.editable ? (
          <button
            type="button"
            id="table-apply"
            class="govuk-button govuk-button--small"
            onClick={() => void apply()}
          >
            {say('apply')}
          </button>
        ) : null}
      </div>
      <Faults lines={told} />
      {restored ? (
        <p class="notice" role="status">
          {say('restored')}{' '}
          <button
            type="button"
            class="govuk-button govuk-button--secondary govuk-button--small"
            onClick={() => {
              keepForm(draft.id, table.id, null);
              setRestored(false);
              void editor?.importXML(first);
            }}
          >
            {say('discard')}
          </button>
        </p>
      ) : null}
      <label class="table-tool__expert">
        <input
          type="checkbox"
          id="table-expert"
          checked={expert}
          onChange={(event) => {
            setExpert(event.currentTarget.checked);
          }}
        />{' '}
        {say('expert')}
      </label>
      {read && !expert ? <PlainTable {...{ session, say }} table={read} onEdit={edit} /> : null}
      {expert ? <p class="quiet small table-tool__hint">{say('hint')}</p> : null}
      <div class="table-tool__place" ref={place} hidden={!expert} />
      <div class="table-tool__judged" role="status">
        {judged ? <Judged {...judged} say={say} /> : say('loading')}
      </div>
    </section>
  );
}

function judgedOf(faults: TableFault[], language: Language): { errors: string[]; warnings: string[] } {
  const of = (severity: TableFault['severity']) =>
    saidOf(
      faults.filter((fault) => fault.severity === severity),
      language,
    );
  return { errors: of('error'), warnings: of('warning') };
}

function Judged({ errors, warnings, say }: { errors: string[]; warnings: string[]; say: Say }) {
  if (errors.length + warnings.length === 0) return <p>● {say('good')}</p>;
  return (
    <ul>
      {errors.map((line) => (
        <li key={line} class="is-error">
          ■ {line}
        </li>
      ))}
      {warnings.map((line) => (
        <li key={line}>▲ {line}</li>
      ))}
    </ul>
  );
}

async function documentOf(draftId: string, id: string): Promise<string> {
  const answer = await fetch(`/api/drafts/${draftId}/decisions/${id}`, {
    headers: { Accept: 'application/xml' },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
