import { useEffect, useState } from 'preact/hooks';
import type { Choice } from '../../modeler/data';
import type { Rehearsal, Rehearsals, Step } from './rehearsals';
import { StepForm } from './StepForm';
import type { Say } from './words';

interface Props {
  say: Say;
  roles: Choice[];
  server: Rehearsals;
  rehearsal: Rehearsal;
  onDone: () => Promise<void>;
  onGone: (error: unknown) => void;
}

/** The steps that can be done now, whoever does them; the form of the chosen one. */
export function OpenSteps({ say, roles, server, rehearsal, onDone, onGone }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const open = rehearsal.steps.filter(({ endedAt }) => endedAt === null);
  const work = open.filter(({ kind }) => kind !== 'standing');
  const standing = open.filter(({ kind }) => kind === 'standing');
  const first = work[0]?.key ?? null;
  const shown = open.some(({ key }) => key === chosen) ? chosen : first;
  useEffect(() => {
    setChosen(null);
  }, [first]);
  const roleOf = ({ role }: Step) => roles.find(({ id }) => id === role)?.name ?? role;
  const others = [...work, ...standing].filter(({ key }) => key !== shown);
  return (
    <section aria-label={say('open')}>
      {shown ? (
        <StepForm
          key={shown}
          say={say}
          server={server}
          rehearsalId={rehearsal.id}
          taskKey={shown}
          onDone={onDone}
          onGone={onGone}
        />
      ) : null}
      {others.length ? (
        <ul class="rehearse__others">
          {others.map((step) => (
            <li key={step.key}>
              <button
                type="button"
                class="modeler__link"
                title={say('choose')}
                onClick={() => {
                  setChosen(step.key);
                }}
              >
                <span lang="vi">{step.name}</span>
              </button>{' '}
              <span class="quiet">
                {roleOf(step)} – <span lang="vi">{step.agencyName}</span>
                {step.kind === 'standing' ? ` · ${say('standing')}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
