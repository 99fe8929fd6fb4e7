import type { Element } from '../../../processes/rules/model/element';
import { readStep, type StepView } from '../../../processes/steps/readStep';
import { termsOf } from '../../../processes/steps/termsIn';
import type { TimeLimit } from '../../../processes/types';
import type { ModelerData, Paper } from '../data';
import { nameIn, sentencesOf, whoOf } from '../panel/names';
import { spokenOf } from '../../../processes/steps/durations';
import { wordsFor, type Say } from '../words';
import { rowsOf, type Opens, type Row } from './outline';
import { tableWordsFor, type SayTable } from './words';

/** The step table as it is read: on the screen, on paper, in a file. */
export interface Published {
  title: string;
  name: string;
  /** Code, limit, legal basis, version, date: each with its words. */
  facts: { label: string; value: string }[];
  /** The papers that the citizen gives, with their words. */
  papers: { label: string; value: string };
  rows: PublishedRow[];
}

export interface PublishedRow {
  id: string;
  no: string;
  level: number;
  /** Which branch begins here; empty where none does. */
  opens: string;
  who: string;
  what: string;
  /** Working hours; null where the step takes none of the limit. */
  hours: number | null;
  time: string;
  papers: string[];
  basis: string;
  then: string[];
}

type Known = Pick<ModelerData, 'language' | 'procedure' | 'slots' | 'roles' | 'forms' | 'draft'>;

/** All that the table says of a process, in the reader's words. */
export function publishedOf(process: Element | undefined, data: Known, now: Date): Published {
  const [say, words] = [wordsFor(data.language), tableWordsFor(data.language)];
  return {
    title: words('title'),
    name: data.procedure.name,
    facts: factsOf(process, data, now),
    papers: { label: words('asked'), value: askedOf(process, data.procedure.papers) },
    rows: rowsOf(process).map((row) => publishedRow(row, data, say, words)),
  };
}

/** What stands above the table. */
export const withPapers = ({ facts, papers }: Published): Published['facts'] =>
  papers.value === '' ? facts : [...facts, papers];

/** One row of it. */
export function publishedRow(row: Row, data: Known, say: Say, words: SayTable): PublishedRow {
  const { id, no, level, task, opens } = row;
  const step = readStep(task);
  return {
    ...{
      id,
      no,
      level,
      opens: opens ? opensText(opens, words) : '',
      what: step.name,
      basis: step.legalBasis,
    },
    who: whoText(step, data),
    hours: step.kind === 'work' && step.hours !== null && step.hours > 0 ? step.hours : null,
    time: timeText(step, say, words),
    papers: papersText(step, data.procedure.papers, words),
    then: sentencesOf(task, data, say),
  };
}

/** Where the division is told by the agency's name already, it is not said again. */
function whoText(step: StepView, data: Known): string {
  const who = whoOf(step, data);
  return step.unit && !who.startsWith(step.unit) ? `${who} · ${step.unit}` : who;
}

/** Where all of them are looked at, they are not told each again: they stand above the table. */
function papersText({ papers }: StepView, all: Paper[], words: SayTable): string[] {
  if (all.length > 1 && all.every(({ id }) => papers.includes(id)))
    return [words('all', { count: all.length })];
  return papers.map((paper) => nameIn(all, paper));
}

function factsOf(process: Element | undefined, { language, procedure, draft }: Known, now: Date) {
  const [say, words] = [wordsFor(language), tableWordsFor(language)];
  const { limit } = termsOf(process);
  const { baseVersion: version, revision } = draft;
  const date = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    now,
  );
  return [
    { label: words('code'), value: procedure.code },
    { label: words('limit'), value: limit ? limitText(limit, say) : '' },
    { label: words('basis'), value: procedure.legalBasis.join('; ') },
    {
      label: words('version'),
      value: `${words('draft', { revision, version })}. ${words('printed', { date })}`,
    },
  ].filter(({ value }) => value !== '');
}

function askedOf(process: Element | undefined, papers: Paper[]): string {
  const { waivedPapers } = termsOf(process);
  return papers
    .filter(({ id }) => !waivedPapers.includes(id))
    .map(({ name }) => name)
    .join('; ');
}

function limitText({ amount, unit }: TimeLimit, say: Say): string {
  return unit === 'same-day' ? say('terms.same-day') : `${String(amount)} ${say(`terms.${unit}`)}`;
}

function opensText(opens: Opens, words: SayTable): string {
  const { kind, ...params } = opens;
  return words(`opens.${kind}`, params);
}

const waits = ['applicant', 'payment', 'tax', 'posting'] as const;

function timeText({ kind, hours, waitFor }: StepView, say: Say, words: SayTable): string {
  const wait = waits.find((each) => each === waitFor);
  if (wait) return words(`wait.${wait}`);
  if (kind !== 'work' || hours === null || !(hours > 0)) return '–';
  const { amount, unit } = spokenOf(hours);
  return `${amount.toLocaleString('vi-VN')} ${say(`unit.${unit}`)}`;
}
