import type { Language } from '../../../processes/rules';
import type { Choice } from '../../modeler/data';
import type { Rehearsal, Step } from './rehearsals';
import { hoursFor, momentFor } from './times';
import type { Say } from './words';

interface Props {
  say: Say;
  language: Language;
  roles: Choice[];
  rehearsal: Rehearsal;
}

/** What was done by whom, when, and whether in time. */
export function Way({ say, language, roles, rehearsal }: Props) {
  const { applicant, missingPapers, receivedAt, revision, steps } = rehearsal;
  const seen = steps.filter(({ kind, canceled, endedAt }) => kind !== 'standing' || (endedAt && !canceled));
  return (
    <section class="rehearse__way" aria-labelledby="rehearse-way">
      <h3 id="rehearse-way">
        {say('way')}{' '}
        <span class="quiet small">
          {say('inForce', { revision })} · <span class="rehearse__key rehearse__key--done" />{' '}
          {say('legendDone')} <span class="rehearse__key rehearse__key--active" /> {say('legendActive')}
        </span>
      </h3>
      <ol>
        <li>
          <time dateTime={receivedAt}>{momentFor(receivedAt)}</time> <strong>{say('received')}</strong>{' '}
          <span class="quiet" lang="vi">
            {applicant}
          </span>
          {missingPapers.length ? <div>{say('missing', { papers: missingPapers.join('; ') })}</div> : null}
        </li>
        {seen.map((step) => (
          <Line key={step.key} say={say} language={language} roles={roles} step={step} />
        ))}
      </ol>
    </section>
  );
}

type LineProps = Omit<Props, 'rehearsal'> & { step: Step };

function Line({ say, language, roles, step }: LineProps) {
  const { name, role, agencyName, createdAt, endedAt, hours, decision, canceled, timedOut } = step;
  return (
    <li class={endedAt ? '' : 'is-open'}>
      <time dateTime={createdAt}>{momentFor(createdAt)}</time>
      {endedAt ? (
        <>
          {' → '}
          <time dateTime={endedAt}>{momentFor(endedAt)}</time>
        </>
      ) : null}{' '}
      <strong lang="vi">{name}</strong>{' '}
      <span class="quiet">
        {roles.find(({ id }) => id === role)?.name ?? role} – <span lang="vi">{agencyName}</span>
      </span>
      <div>
        {decision ? <span lang="vi">“{decision}” · </span> : null}
        {say('hours', { hours: hoursFor(hours, language) })} ·{' '}
        <span class={step.onTime === false ? 'rehearse__late' : ''}>{judgement(say, step)}</span>
        {canceled ? ` · ${say('canceled')}` : ''}
        {timedOut ? ` · ${say('timedOut')}` : ''}
      </div>
    </li>
  );
}

/** Colour is never alone. */
function judgement(say: Say, { onTime }: Step): string {
  if (onTime === null) return say('noTime');
  return onTime ? `● ${say('onTime')}` : `■ ${say('late')}`;
}
