import { deadline } from '../../../../processes/rules/law/deadline';
import { supplementInTime } from '../../../../processes/rules/law/supplementInTime';
import type { Element } from '../../../../processes/rules/model/element';
import { forget, modelOf } from '../../../../processes/rules/model/model';
import type { Raised } from '../../../../processes/rules/rule';
import { readStep } from '../../../../processes/steps/readStep';
import type { Bench, Mender } from './repair';

/** A step is never shortened to less. */
const leastHours = 0.5;

/** Ways that are shortened one after the other; a process has fewer. */
const mostWays = 50;

/** All steps of a way that takes too long get shorter by the same share, then those of the next such way. */
export const shorten: Mender = (finding, bench) => {
  const allowed = Number(finding.params['allowed']);
  const possible = shorterSteps(finding, bench, leastHours / Number(finding.params['hours']));
  if (!(allowed > 0) || possible.length === 0) return null;
  const rule = finding.rule === deadline.name ? deadline : supplementInTime;
  const run = () => {
    bench.editor.together(() => {
      for (let way = 0; way < mostWays; way++) {
        const late = tooLate(rule, bench).find(({ params }) => Number(params?.['allowed']) > 0);
        const share = Number(late?.params?.['allowed']) / Number(late?.params?.['hours']);
        const shorter = late ? shorterSteps(late, bench, share) : [];
        if (shorter.length === 0) return;
        for (const { id, hours } of shorter) bench.editor.change(id, { hours });
      }
    });
  };
  return { words: bench.say('repair.shorten', { hours: allowed }), run };
};

/** What the rule says of the drawing as it is at this moment. */
function tooLate(rule: typeof deadline | typeof supplementInTime, { editor, data }: Bench): Raised[] {
  const definitions = editor.modeler.getDefinitions() as unknown as Element;
  forget(definitions);
  const raised = rule.check(modelOf(definitions), data.context);
  // The editor changes its tree in place.
  forget(definitions);
  return raised;
}

function shorterSteps({ path = [] }: Pick<Raised, 'path'>, { editor }: Bench, share: number) {
  const ids = new Set(path.map(({ elementId }) => elementId));
  return editor.steps.map(readStep).flatMap(({ elementId: id, kind, hours }) => {
    const counted = kind === 'work' && hours !== null && hours > leastHours && ids.has(id);
    return counted ? [{ id, hours: Math.max(leastHours, Math.floor(hours * share * 2) / 2) }] : [];
  });
}
