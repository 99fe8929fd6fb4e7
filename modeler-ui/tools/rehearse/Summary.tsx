import type { Language } from '../../../processes/rules';
import type { Rehearsal } from './rehearsals';
import { hoursFor } from './times';
import { isWord, type Say } from './words';

/** How a rehearsal came out that went the whole way. */
export function Summary({
  say,
  language,
  rehearsal,
}: {
  say: Say;
  language: Language;
  rehearsal: Rehearsal;
}) {
  const { outcome, workingHours, steps } = rehearsal;
  const late = steps.filter(({ onTime, canceled, kind }) => onTime === false && !canceled && kind === 'work');
  const word = `outcome.${outcome ?? ''}`;
  return (
    <div class="notice notice--success" role="status" id="rehearse-done">
      <p>
        <strong>
          {say('done')}: {isWord(word) ? say(word) : outcome}.
        </strong>
      </p>
      <p>{say('total', { hours: hoursFor(workingHours, language), late: late.length })}</p>
    </div>
  );
}
