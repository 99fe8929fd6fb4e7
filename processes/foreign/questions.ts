import { childOf } from '../rules/model/element';
import { roleFor } from './kinds';
import { likeness, plain } from './plain';
import type { SourceLane } from './source';
import type { LaneAnswer, LaneQuestion, Target, Work } from './target';

/** Which agency a lane seems to mean, by its name and those around it; the role it seems to be called after. */
export function proposalFor(names: string[], target: Target): { answer: LaneAnswer; guessed: boolean } {
  const role = names.map(roleFor).find(Boolean) ?? '';
  const rated = target.slots.map((slot) => ({ slot, rate: Math.max(0, ...names.map((name) => rateOf(name, slot))) }));
  const [best] = rated.sort((a, b) => b.rate - a.rate);
  const first = target.slots.find(({ id }) => id !== 'reception')?.id ?? 'reception';
  const isCounter = role === 'reception' && target.slots.some(({ id }) => id === 'reception');
  if (best && best.rate >= 0.6) return { answer: { slot: best.slot.id, role }, guessed: false };
  if (isCounter) return { answer: { slot: 'reception', role: 'reception' }, guessed: false };
  return { answer: { slot: first, role }, guessed: role === '' };
}

const rungs: Record<string, RegExp> = {
  reception: /mot cua|one stop|tiep nhan/,
  commune: /\b(xa|phuong|thi tran|commune)\b/,
  district: /\b(huyen|quan|district)\b/,
  department: /\b(so|ban|nganh|department)\b/,
  province: /\b(tinh|province)\b/,
  police: /cong an|police/,
  tax: /thue|tax/,
  insurance: /bao hiem|insurance/,
  landOffice: /dat dai|land/,
};

function rateOf(name: string, { id, name: slot }: Target['slots'][number]): number {
  const words = plain(name);
  if (words === plain(slot)) return 1;
  return Math.max(rungs[id]?.test(words) ? 0.8 : 0, likeness(name, slot) * 0.7);
}

/** One question a lane, and one for all that lies in none. */
export function lanesAsked(work: Work, lanes: SourceLane[]): LaneQuestion[] {
  const steps = [...work.nodes.values()].filter(({ type }) => type === 'Task');
  const asked = lanes.map(({ id, name, groups }) => {
    const { answer, guessed } = proposalFor([name, ...groups.map((group) => String(group.get('name') ?? ''))], work.target);
    const own = steps.filter(({ lane }) => lane === id).length;
    return { id, name: name || id, steps: own, proposed: answer, guessed };
  });
  const outside = steps.filter(({ lane }) => !lanes.some(({ id }) => id === lane)).length;
  if (outside === 0) return asked;
  const { answer } = proposalFor([], work.target);
  return [...asked, { id: '', name: '', steps: outside, proposed: answer, guessed: true }];
}

/** The answers given, and where none was given the proposals. */
export function lanesOf(work: Work, lanes: SourceLane[]): Work['lanes'] {
  const given = work.answers.lanes ?? {};
  const asked = lanes.map(({ id, name, groups }) => {
    const names = [name, ...groups.map((group) => String(group.get('name') ?? ''))];
    return [id, { name, answer: given[id] ?? proposalFor(names, work.target).answer }] as const;
  });
  const outside = given[''] ?? proposalFor([], work.target).answer;
  const name = work.target.slots.find(({ id }) => id === outside.slot)?.name ?? '';
  return new Map([...asked, ['', { name, answer: outside }] as const]);
}

/** A lane that holds other lanes has its name in what is listed. */
export const groupsOf = (lanes: SourceLane[]) => [
  ...new Set(lanes.flatMap(({ groups }) => groups).filter((group) => childOf(group, 'childLaneSet'))),
];
