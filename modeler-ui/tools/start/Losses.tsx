import type { Loss } from '../../../processes/foreign';
import type { Language } from '../../../processes/rules';
import type { SayStart } from './words';

const kinds = ['lost', 'changed', 'added'] as const;

/** What was lost, changed and added, each named; the lost come first and open. */
export function Losses({ losses, language, say }: { losses: Loss[]; language: Language; say: SayStart }) {
  if (losses.length === 0) return <p>{say('noLosses')}</p>;
  return (
    <div class="start__losses">
      {kinds.map((kind) => {
        const own = losses.filter((each) => each.kind === kind);
        return own.length === 0 ? null : (
          <details key={kind} open={kind === 'lost'} data-kind={kind}>
            <summary>{say(kind, { count: own.length })}</summary>
            <ul>
              {own.map(({ text }, at) => (
                <li key={at}>{text[language]}</li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
