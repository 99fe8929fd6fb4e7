import { useRef, useState } from 'preact/hooks';
import { readStep } from '../../../processes/steps/readStep';
import { waysOf } from '../../../processes/steps/ways';
import { setWay, type Decision } from '../canvas/setWay';
import { PapersList } from '../panel/PapersField';
import { targetOf, targetOptions } from '../panel/WaysField';
import type { Session } from '../session';
import { hoursOf, spokenOf, units, type Unit } from '../../../processes/steps/durations';
import type { Row } from './outline';
import type { Column, Grid } from './useGrid';
import type { SayTable } from './words';

interface Props {
  row: Row;
  session: Session;
  words: SayTable;
  /** Takes the place of what stands there, where the officer just began to type. */
  typed: string | null;
  commit: Grid['commit'];
}

/** What a cell is edited with. Nothing is written before the officer leaves it. */
export const editors: Record<Exclude<Column, 'no'>, (props: Props) => preact.JSX.Element> = {
  who: Who,
  what: ({ ...props }: Props) => <Text {...props} of="name" />,
  time: Time,
  papers: Papers,
  basis: ({ ...props }: Props) => <Text {...props} of="legalBasis" />,
  then: Then,
};

function Text({ row, session, words, typed, commit, of }: Props & { of: 'name' | 'legalBasis' }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = readStep(row.task)[of];
  commit.current = () => {
    const text = (field.current?.value ?? before).normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text === before || (of === 'name' && text === '')) return;
    session.editor.change(row.id, { [of]: text });
  };
  const column = words(of === 'name' ? 'what' : 'stepBasis');
  return (
    <textarea
      ref={field}
      rows={3}
      lang="vi"
      aria-label={words('edit', { column, no: row.no })}
      defaultValue={typed ?? before}
    />
  );
}

function Who({ row, session, words, commit }: Props) {
  const [agency, role] = [useRef<HTMLSelectElement>(null), useRef<HTMLSelectElement>(null)];
  const step = readStep(row.task);
  commit.current = () => {
    const change = {
      ...(agency.current && agency.current.value !== step.agency && { agency: agency.current.value }),
      ...(role.current && role.current.value !== step.role && { role: role.current.value }),
    };
    if (Object.keys(change).length > 0) session.editor.change(row.id, change);
  };
  const { slots, roles } = session.data;
  return (
    <>
      <List place={agency} label={words('agency', { no: row.no })} value={step.agency} choices={slots} />
      <List place={role} label={words('role', { no: row.no })} value={step.role} choices={roles} />
    </>
  );
}

interface ListProps {
  place: { current: HTMLSelectElement | null };
  label: string;
  value: string;
  choices: { id: string; name: string }[];
}

function List({ place, label, value, choices }: ListProps) {
  const known = choices.some(({ id }) => id === value);
  const all = known ? choices : [{ id: value, name: value || '–' }, ...choices];
  return (
    <select ref={place} aria-label={label} lang="vi">
      {all.map(({ id, name }) => (
        <option key={id} value={id} selected={id === value}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Time({ row, session, words, typed, commit }: Props) {
  const [amount, unit] = [useRef<HTMLInputElement>(null), useRef<HTMLSelectElement>(null)];
  const { hours } = readStep(row.task);
  const spoken = hours !== null && hours > 0 ? spokenOf(hours) : null;
  commit.current = () => {
    const text = (amount.current?.value ?? '').replace(',', '.').trim();
    const counted = hoursOf(Number(text), (unit.current?.value ?? 'hours') as Unit);
    if (text === '' && hours !== null) session.editor.change(row.id, { hours: null });
    if (text !== '' && counted > 0 && counted !== hours) session.editor.change(row.id, { hours: counted });
  };
  return (
    <>
      <input
        ref={amount}
        inputMode="decimal"
        aria-label={words('amount', { no: row.no })}
        defaultValue={typed ?? spoken?.amount.toLocaleString('vi-VN') ?? ''}
      />
      <List
        place={unit}
        label={words('unit', { no: row.no })}
        value={spoken?.unit ?? 'hours'}
        choices={units.map((id) => ({ id, name: session.say(`unit.${id}`) }))}
      />
    </>
  );
}

function Papers({ row, session, commit }: Props) {
  const before = readStep(row.task).papers;
  const [chosen, choose] = useState(before);
  commit.current = () => {
    if (chosen.join() !== before.join()) session.editor.change(row.id, { papers: chosen });
  };
  return <PapersList papers={session.data.procedure.papers} chosen={chosen} onChange={choose} />;
}

/** Where each decision leads to, chosen from the steps and the ends. */
function Then({ row, session, words, commit }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { editor, data, say } = session;
  const { formId } = readStep(row.task);
  const decisions = data.forms.find(({ id }) => id === formId)?.decisions ?? [];
  const ways = waysOf(row.task);
  const asked: (Decision | null)[] = decisions.length > 0 ? decisions : [null];
  const list = asked.map((decision) => {
    const way = ways.find(({ value }) => value === (decision?.value ?? null));
    const named = decision && { ...decision, label: way?.label ?? decision.label };
    return {
      decision: named,
      now: way ? targetOf(way.to) : '',
      options: targetOptions(editor, row.task, way?.to, say),
    };
  });
  commit.current = () => {
    const chosen = [...(place.current?.querySelectorAll('select') ?? [])].map(({ value }) => value);
    list.forEach(({ decision, now }, index) => {
      const to = chosen[index];
      if (to && to !== now) setWay(editor, { id: row.id, decisions }, decision, to);
    });
  };
  return (
    <div ref={place}>
      {list.map(({ decision, now, options }) => {
        const label = words(decision ? 'when' : 'always', { no: row.no, label: decision?.label ?? '' });
        return (
          <label key={decision?.value ?? ''} class="step-table__way">
            <span lang="vi" aria-hidden="true">
              {decision?.label}
            </span>
            <select aria-label={label} lang="vi">
              {now ? null : <option value="" selected />}
              {options.map((option) => (
                <option key={option.value} value={option.value} selected={option.value === now}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}
