import type { Finding } from '../../../processes/rules';
import { explain } from '../../../processes/rules/speak';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { documentOf } from '../canvas/services';
import type { Session } from '../session';
import { usualRoleOf } from '../step/newStep';
import { repairFor } from './repairs';

/** Everything the rules say of the draft as it is now; each line leads to its place, and mends it where it can. */
export function Findings({ session }: { session: Session }) {
  const { view, say, data } = session;
  const findings = view.verdict?.findings ?? [];
  return (
    <section class="findings" aria-label={headline(session)}>
      <p class={`findings__head${view.checking ? ' is-busy' : ''}`} role="status">
        {headline(session)}
      </p>
      <ul class="findings__list">
        {inOrder(findings).map((finding, index) => (
          <li
            key={`${finding.rule}-${finding.elementId}-${index}`}
            class={`finding finding--${finding.severity}`}
          >
            <button
              type="button"
              class="finding__text"
              onClick={() => {
                session.editor.show(finding.elementId);
              }}
            >
              <span class="finding__kind">
                {finding.severity === 'error' ? '■' : '▲'} {say(`findings.${finding.severity}`)}
              </span>{' '}
              {explain(finding, data.language)}
            </button>
            <RepairButton finding={finding} session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function headline({ view, say }: Session): string {
  if (view.checkFailed) return say('findings.failed');
  if (!view.verdict) return say('findings.checking');
  const errors = view.verdict.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = view.verdict.findings.length - errors;
  return errors + warnings === 0 ? say('findings.none') : say('findings.count', { errors, warnings });
}

function inOrder(findings: Finding[]): Finding[] {
  const rank = ({ severity }: Finding): number => (severity === 'error' ? 0 : 1);
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

function RepairButton({ finding, session }: { finding: Finding; session: Session }) {
  const shape = session.editor.shapeOf(finding.elementId);
  const element = shape && documentOf(shape);
  if (!session.editable || !element || !isStep(element)) return null;
  const repair = repairFor(finding, readStep(element), {
    say: session.say,
    roleOf: (block) => usualRoleOf(block, session.data),
  });
  if (!repair) return null;
  return (
    <button
      type="button"
      class="govuk-button govuk-button--secondary govuk-button--small"
      onClick={() => {
        session.editor.change(finding.elementId, repair.change);
      }}
    >
      {repair.words}
    </button>
  );
}
