import { useMemo, useState } from 'preact/hooks';
import type { Session } from '../../modeler/session';
import { Adopting } from './Adopting';
import type { Beginning } from './api';
import { findBefore, keepBefore } from './before';
import { FileChoice } from './FileChoice';
import { Patterns } from './Patterns';
import { Procedures } from './Procedures';
import { targetOf } from './target';
import { startWords } from './words';

const ways = ['pattern', 'copy', 'file'] as const;
type Way = (typeof ways)[number];

/** The dialog: where to begin from, what that means here, and the way back. */
export function Start({ session, close }: { session: Session; close: () => void }) {
  const { data } = session;
  const { language, draft } = data;
  const say = useMemo(() => startWords(language), [language]);
  const target = useMemo(() => targetOf(session), [session]);
  const [way, setWay] = useState<Way>('pattern');
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  const [told, setTold] = useState('');
  const [before, setBefore] = useState(() => findBefore(draft.id));

  /** The draft as it was is kept first; what cannot be drawn changes nothing. */
  const put = async (bpmn: string, what: string) => {
    const now = { bpmn: await session.editor.xml(), what, at: new Date().toISOString() };
    keepBefore(draft.id, now);
    try {
      await session.replace(bpmn);
      session.editor.begin();
      setTold(say('done', { what }));
      setBefore(now);
    } catch (reason) {
      await session.replace(now.bpmn);
      setTold(say('failed', { reason: reason instanceof Error ? reason.message : String(reason) }));
    }
    setBeginning(null);
  };

  const restore = async () => {
    if (!before) return;
    const { bpmn } = before;
    await put(bpmn, say('restore'));
    setTold(say('restored'));
  };

  const limitHours = data.procedure.limitHours;
  return (
    <div class="start">
      <div aria-live="polite" class="start__told">
        {told ? (
          <div class="notice notice--success" id="start-told">
            <p>{told}</p>
            <button type="button" class="govuk-button" id="start-close" onClick={close}>
              {say('close')}
            </button>
          </div>
        ) : null}
      </div>
      {before ? (
        <p class="start__before">
          {say('before', {
            at: new Date(before.at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'),
            what: before.what,
          })}{' '}
          <button
            type="button"
            class="govuk-button govuk-button--secondary govuk-button--small"
            id="start-restore"
            onClick={() => void restore()}
          >
            {say('restore')}
          </button>
        </p>
      ) : null}
      <p>{say('intro')}</p>
      <div class="start__ways" role="group">
        {ways.map((each) => (
          <button
            key={each}
            type="button"
            id={`start-way-${each}`}
            class={`govuk-button govuk-button--small ${each === way ? '' : 'govuk-button--secondary'}`}
            aria-pressed={each === way}
            onClick={() => {
              setWay(each);
              setBeginning(null);
              setTold('');
            }}
          >
            {say(each)}
          </button>
        ))}
      </div>
      {beginning ? (
        <Adopting
          {...{ beginning, target, language, say }}
          onPut={(bpmn) => void put(bpmn, beginning.name)}
          onBack={() => {
            setBeginning(null);
          }}
        />
      ) : way === 'pattern' ? (
        <Patterns draft={draft.id} say={say} onChosen={setBeginning} />
      ) : way === 'copy' ? (
        <Procedures draft={draft.id} own={draft.code} say={say} onChosen={setBeginning} />
      ) : (
        <FileChoice
          {...{ target, language, say, limitHours }}
          script={data.tools['foreign']?.script ?? ''}
          roles={data.roles}
          onPut={(bpmn, what) => void put(bpmn, what)}
        />
      )}
    </div>
  );
}
