import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../../processes/rules';
import { explain } from '../../../processes/rules/speak';
import type { Session } from '../session';
import { paragraphsIn } from './page';
import { repairFor } from './repairs';

/** Everything the rules say of the draft as it is now; each line leads to its place, and mends it where it can. */
export function Findings({ session }: { session: Session }) {
  const { view } = session;
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
            <Line finding={finding} session={session} />
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

/** One finding: where it is, why it is one, and how to be rid of it. */
function Line({ finding, session }: { finding: Finding; session: Session }) {
  const [why, setWhy] = useState(false);
  const { say, data } = session;
  const text = explain(finding, data.language);
  return (
    <>
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
        {text}
      </button>
      <button
        type="button"
        class="finding__why"
        aria-expanded={why}
        aria-label={say('findings.whyOf', { text: finding.message[data.language] })}
        onClick={() => {
          setWhy(!why);
        }}
      >
        {say('findings.why')}
      </button>
      <RepairButton finding={finding} session={session} />
      {why ? <Page rule={finding.rule} session={session} /> : null}
    </>
  );
}

/** The rule's page: what it asks, why, and how a diagram is put right. */
function Page({ rule, session }: { rule: string; session: Session }) {
  const [page, setPage] = useState<string | null>(null);
  useEffect(() => {
    void import('./rulePages').then(({ rulePages }) => {
      setPage(rulePages[rule] ?? '');
    });
  }, [rule]);
  return (
    <div class="finding__page">
      {page === null ? <p>{session.say('findings.loading')}</p> : null}
      {paragraphsIn(page ?? '', session.data.language).map((pieces, index) => (
        <p key={index}>
          {pieces.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
        </p>
      ))}
    </div>
  );
}

function RepairButton({ finding, session }: { finding: Finding; session: Session }) {
  const repair = session.editable ? repairFor(finding, session) : null;
  if (!repair) return null;
  return (
    <button
      type="button"
      class="govuk-button govuk-button--secondary govuk-button--small"
      onClick={repair.run}
    >
      {repair.words}
    </button>
  );
}
