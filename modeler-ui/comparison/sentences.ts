import type { FormSchema } from '../../processes/forms/schema';
import type { Language } from '../../processes/rules';
import { nameIn, whoOf } from '../modeler/panel/names';
import type { Choice, Slot } from '../modeler/data';
import { spokenOf } from '../modeler/step/durations';
import type { Say } from '../modeler/words';
import { formSentence } from './forms';
import type { ChangedStep, ComparedStep, Differences, WayTo } from './differences';

/** What the page knows of the names behind ids. */
export interface Names {
  slots: Slot[];
  roles: Choice[];
  papers: Choice[];
  /** With their schemas, what changes in a form can be told. */
  forms: (Choice & { schema?: unknown })[];
  language?: Language;
}

/** One difference in words, and the step that it is about. */
export interface Sentence {
  elementId: string;
  text: string;
}

/** Every difference as a sentence: "Lãnh đạo phòng duyệt: 4 giờ → 2 giờ". */
export function sentencesOf({ added, removed, changed }: Differences, names: Names, say: Say): Sentence[] {
  const whole = (word: 'compare.added' | 'compare.removed') => (step: ComparedStep) => ({
    elementId: step.elementId,
    text: say(word, { name: step.name, who: whoOf(step, names), time: timeOf(step.hours, say) }),
  });
  return [
    ...removed.map(whole('compare.removed')),
    ...added.map(whole('compare.added')),
    ...changed.flatMap((step) =>
      changesOf(step, names, say).map((text) => ({ elementId: step.after.elementId, text })),
    ),
  ];
}

function changesOf({ before, after }: ChangedStep, names: Names, say: Say): string[] {
  const { name } = after;
  const when = (differs: boolean, words: () => string): string[] => (differs ? [words()] : []);
  const known = (list: Choice[], id: string) => nameIn(list, id) || say('compare.nothing');
  const between = (was: string, is: string) => ({ name, before: was, after: is });
  return [
    ...when(before.name !== name, () => say('compare.renamed', between(before.name, name))),
    ...when(before.hours !== after.hours, () =>
      say('compare.time', between(timeOf(before.hours, say), timeOf(after.hours, say))),
    ),
    ...when(before.agency !== after.agency, () =>
      say('compare.agency', between(known(names.slots, before.agency), known(names.slots, after.agency))),
    ),
    ...when(before.role !== after.role, () =>
      say('compare.role', between(known(names.roles, before.role), known(names.roles, after.role))),
    ),
    ...when(before.unit !== after.unit, () => say('compare.unit', between(before.unit, after.unit))),
    ...when(before.legalBasis !== after.legalBasis, () =>
      say('compare.basis', between(before.legalBasis, after.legalBasis)),
    ),
    ...papersOf(before, after, names, say),
    ...when(
      before.formId !== after.formId,
      () =>
        formsBetween(name, [before.formId, after.formId], names) ??
        say('compare.form', between(known(names.forms, before.formId), known(names.forms, after.formId))),
    ),
    ...waysBetween(name, before.ways, after.ways, say),
  ];
}

/** What is asked otherwise, where both forms are known. */
function formsBetween(
  name: string,
  [before, after]: [string, string],
  { forms, language }: Names,
): string | undefined {
  const schemaOf = (id: string) => forms.find((form) => form.id === id)?.schema as FormSchema | undefined;
  const [was, is] = [schemaOf(before), schemaOf(after)];
  return was && is && language ? formSentence(name, was, is, language) : undefined;
}

function papersOf(before: ComparedStep, after: ComparedStep, { papers }: Names, say: Say): string[] {
  const only = (some: string[], others: string[]) =>
    some
      .filter((id) => !others.includes(id))
      .map((id) => nameIn(papers, id))
      .join('; ');
  const [more, fewer] = [only(after.papers, before.papers), only(before.papers, after.papers)];
  const { name } = after;
  return [
    ...(more ? [say('compare.papersAdded', { name, papers: more })] : []),
    ...(fewer ? [say('compare.papersRemoved', { name, papers: fewer })] : []),
  ];
}

function waysBetween(name: string, before: WayTo[], after: WayTo[], say: Say): string[] {
  const was = new Map(before.map(({ when, to }) => [when, to]));
  const is = new Map(after.map(({ when, to }) => [when, to]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((asked) => {
    const [from, to] = [was.get(asked), is.get(asked)];
    const when = asked || say('compare.always');
    if (from === to) return [];
    if (from === undefined) return [say('compare.wayAdded', { name, when, after: to ?? '' })];
    if (to === undefined) return [say('compare.wayRemoved', { name, when, before: from })];
    return [say('compare.way', { name, when, before: from, after: to })];
  });
}

function timeOf(hours: number | null, say: Say): string {
  if (hours === null || Number.isNaN(hours)) return say('compare.noTime');
  const { amount, unit } = spokenOf(hours);
  return `${String(amount)} ${say(`unit.${unit}`)}`;
}
