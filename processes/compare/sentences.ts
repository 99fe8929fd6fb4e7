import type { FormSchema } from '../forms/schema';
import type { Language } from '../rules/speak';
import { spokenOf } from '../steps/durations';
import type { ChangedStep, ComparedStep, Differences } from './differences';
import { formSentence } from './forms';
import { nameIn, whoOf, type Named, type Names } from './names';
import { wayChanges } from './wayChanges';
import type { Say } from './words';

export const changeKinds = ['added', 'removed', 'changed', 'moved', 'terms'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One difference in words, and the element that it is about; empty where it is the whole. */
export interface Change {
  kind: ChangeKind;
  elementId: string;
  text: string;
}

/** Every difference as a sentence: "Lãnh đạo phòng duyệt: 4 giờ → 2 giờ". */
export function sentencesOf(differences: Differences, names: Names, say: Say, language: Language): Change[] {
  const { added, removed, changed, moved } = differences;
  const whole = (kind: 'added' | 'removed') => (step: ComparedStep) => ({
    kind,
    elementId: step.elementId,
    text: say(kind, { name: step.name, who: whoOf(step, names), time: timeOf(step.hours, say) }),
  });
  return [
    ...removed.map(whole('removed')),
    ...added.map(whole('added')),
    ...moved.map(({ elementId, name, after }) => {
      const text = after ? say('movedAfter', { name, after: after.name }) : say('movedFirst', { name });
      return { kind: 'moved' as const, elementId, text };
    }),
    ...changed.flatMap((step) =>
      [...changesOf(step, names, say, language), ...wayChanges(step, differences, say)].map((text) => ({
        kind: 'changed' as const,
        elementId: step.after.elementId,
        text,
      })),
    ),
  ];
}

function changesOf({ before, after }: ChangedStep, names: Names, say: Say, language: Language): string[] {
  const { name } = after;
  const when = (differs: boolean, words: () => string): string[] => (differs ? [words()] : []);
  const known = (list: readonly Named[], id: string) => nameIn(list, id) || say('nothing');
  const between = (was: string, is: string) => ({
    name,
    before: was || say('nothing'),
    after: is || say('nothing'),
  });
  const { slots, roles, forms } = names;
  return [
    ...when(before.name !== name, () => say('renamed', between(before.name, name))),
    ...when(before.hours !== after.hours, () =>
      say('time', between(timeOf(before.hours, say), timeOf(after.hours, say))),
    ),
    ...when(before.agency !== after.agency, () =>
      say('agency', between(known(slots, before.agency), known(slots, after.agency))),
    ),
    ...when(before.role !== after.role, () =>
      say('role', between(known(roles, before.role), known(roles, after.role))),
    ),
    ...when(before.unit !== after.unit, () => say('unit', between(before.unit, after.unit))),
    ...when(before.legalBasis !== after.legalBasis, () =>
      say('basis', between(before.legalBasis, after.legalBasis)),
    ),
    ...papersOf(before, after, names, say),
    ...when(
      before.formId !== after.formId,
      () =>
        formsBetween(name, [before.formId, after.formId], names, language) ??
        say('form', between(known(forms, before.formId), known(forms, after.formId))),
    ),
  ];
}

/** What is asked otherwise, where both forms are known. */
function formsBetween(
  name: string,
  [before, after]: [string, string],
  { forms }: Names,
  language: Language,
): string | undefined {
  const schemaOf = (id: string) => forms.find((form) => form.id === id)?.schema as FormSchema | undefined;
  const [was, is] = [schemaOf(before), schemaOf(after)];
  return was && is && formSentence(name, was, is, language);
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
    ...(more ? [say('papersAdded', { name, papers: more })] : []),
    ...(fewer ? [say('papersRemoved', { name, papers: fewer })] : []),
  ];
}

function timeOf(hours: number | null, say: Say): string {
  if (hours === null || Number.isNaN(hours)) return say('noTime');
  const { amount, unit } = spokenOf(hours);
  return say(unit === 'days' ? 'days' : 'hours', { count: amount });
}
