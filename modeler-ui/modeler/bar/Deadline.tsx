import type { Verdict } from '../check/messages';
import type { Say } from '../words';

/** The slowest way against the published limit; colour, length and words say the same. */
export function Deadline({ verdict, say }: { verdict: Verdict | null; say: Say }) {
  const { hours = null, limitHours = null } = verdict ?? {};
  if (hours === null || limitHours === null)
    return (
      <p class="deadline">
        {say('deadline.label')}: {say('deadline.unknown')}
      </p>
    );
  const over = hours > limitHours;
  const rest = over
    ? say('deadline.over', { hours: hours - limitHours })
    : say('deadline.rest', { hours: limitHours - hours });
  return (
    <p class={`deadline${over ? ' deadline--over' : ''}`}>
      <span>
        {say('deadline.label')}: <strong>{say('deadline.text', { hours, limit: limitHours })}</strong>{' '}
        {over ? '■' : '●'} {rest}
      </span>
      <meter class="deadline__meter" min={0} max={limitHours} value={hours} aria-hidden="true" />
    </p>
  );
}
