import { readStep } from '../../../processes/steps/readStep';
import { termsOf } from '../../../processes/steps/termsIn';
import type { Editor } from '../canvas/editor';
import type { Form, ModelerData } from '../data';
import type { Say } from '../words';
import { Part } from './fields';
import { shortened } from '../step/shorten';
import { LimitField } from './LimitField';
import { PapersList } from './PapersField';

export interface WholeProps {
  editor: Editor;
  data: ModelerData;
  say: Say;
  editable: boolean;
  /** Tells the check of forms that came to be. */
  know: (form: Form) => void;
  /** Working hours of the slowest way, and those that the limit allows, as far as they are known. */
  slowest: { hours: number | null; limitHours: number | null } | null;
}

/** The process as a whole: what the citizen is promised and asked for, and how much work it is. */
export function WholePanel(props: WholeProps) {
  const { editor, say, editable } = props;
  const steps = editor.steps.map(readStep);
  const count = steps.length;
  const agencies = new Set(steps.map(({ agency }) => agency)).size;
  const papers = new Set(steps.flatMap((step) => step.papers)).size;
  return (
    <div class="panel">
      <h2>{say('panel.process')}</h2>
      <p>{say('panel.steps', { count, agencies, papers })}</p>
      {editable ? <p class="quiet">{say('panel.empty')}</p> : null}
      <Limits {...props} />
      <Papers {...props} />
    </div>
  );
}

function Limits({ editor, data, say, editable, slowest }: WholeProps) {
  const { limit, cases } = termsOf(editor.process);
  const { cases: named = [] } = data.procedure;
  const field = (of: string | null, label: string, stated: typeof limit) =>
    stated ? (
      <LimitField
        key={of}
        id={of === null ? 'limit' : `limit-${of}`}
        {...{ label, limit: stated, editable, say }}
        onChange={(changed) => {
          editor.changeTerms({ limit: changed, of });
        }}
      />
    ) : null;
  if (!limit && named.length === 0) return null;
  return (
    <Part title={say('terms.limit')}>
      {field(null, say('terms.whole'), limit)}
      {named.map(({ id, name }) => field(id, name, cases[id] ?? null))}
      {editable ? <Fitting {...{ editor, slowest, say }} /> : null}
    </Part>
  );
}

/** A shorter limit asks for shorter steps: offered at once, to be bettered by hand. */
function Fitting({ editor, slowest, say }: Pick<WholeProps, 'editor' | 'slowest' | 'say'>) {
  const { hours = null, limitHours = null } = slowest ?? {};
  if (hours === null || limitHours === null || hours <= limitHours) return null;
  const shorten = () => {
    const steps = shortened(editor.steps.map(readStep), { hours, limitHours });
    editor.together(() => {
      for (const { id, hours: shorter } of steps) editor.change(id, { hours: shorter });
    });
  };
  return (
    <>
      <p class="panel__over">{say('terms.over', { hours, limit: limitHours })}</p>
      <button
        type="button"
        class="govuk-button govuk-button--secondary govuk-button--small"
        onClick={shorten}
      >
        {say('terms.shorten')}
      </button>
    </>
  );
}

function Papers({ editor, data, say, editable, know }: WholeProps) {
  const { papers } = data.procedure;
  if (papers.length === 0) return null;
  const { waivedPapers: before } = termsOf(editor.process);
  const ids = papers.map(({ id }) => id);
  return (
    <Part title={say('terms.papers')}>
      <p class="quiet">{say('terms.papersHint')}</p>
      <fieldset class="plain-fieldset" disabled={!editable}>
        <PapersList
          papers={papers}
          chosen={ids.filter((id) => !before.includes(id))}
          onChange={(asked) => {
            const after = ids.filter((id) => !asked.includes(id));
            editor.waivePapers({ before, after, papers: ids }, data.forms).forEach(know);
          }}
        />
      </fieldset>
    </Part>
  );
}
