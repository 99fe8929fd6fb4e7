import { outcomes } from '../../processes';
import type { Played } from './rehearsal';

/** It came to an end that the law knows, and nothing went wrong on the way. */
export const isLawful = ({ end, problem }: Played): boolean =>
  problem === null && outcomes.some((outcome) => outcome === end);

/** What went wrong, procedure by procedure; then the totals, those of each level among them. */
export function linesOf(played: Played[], tookMs: number): string[] {
  const faulty = played.filter((each) => !isLawful(each));
  return [
    ...faulty.map(
      ({ entry, end, problem }) => `✗ ${entry.code}: ${problem ?? `ended at ${end ?? 'nothing'}`}`,
    ),
    ...(['province', 'district', 'commune'] as const).flatMap((level) => {
      const ofLevel = played.filter(({ entry }) => entry.level === level);
      return ofLevel.length ? [`${level}: ${totalOf(ofLevel)}`] : [];
    }),
    `all: ${totalOf(played)}; ${tasksIn(played)} tasks in ${(tookMs / 1000).toFixed(0)} s, deployment included`,
  ];
}

function totalOf(played: Played[]): string {
  const lawful = played.filter(isLawful).length;
  const incidents = played.filter(({ problem }) => problem?.startsWith('incident')).length;
  const stuck = played.filter(({ problem }) => problem?.startsWith('stuck')).length;
  const otherwise = played.length - lawful - incidents - stuck;
  return (
    `${counted(played.length)} rehearsed, ${counted(lawful)} ended lawfully, ${counted(stuck)} stuck, ` +
    `${counted(incidents)} incidents, ${counted(otherwise)} otherwise`
  );
}

const tasksIn = (played: Played[]) => counted(played.reduce((sum, { tasks }) => sum + tasks, 0));
const counted = (number: number) => number.toLocaleString('en');
