import { useState } from 'preact/hooks';
import type { Session } from '../../modeler/session';
import { fileNameFor, kinds, type Kind } from './kinds';
import { exportWordsFor } from './words';

const offered: Kind[] = ['bpmn', 'svg', 'png', 'pdf', 'docx', 'xlsx'];

/** One button a kind of file; says when it is there, or why it is not. */
export function Menu({ session }: { session: Session }) {
  const words = exportWordsFor(session.data.language);
  const [busy, setBusy] = useState(false);
  const [told, tell] = useState('');
  const make = async (kind: Kind) => {
    setBusy(true);
    tell(words('busy'));
    try {
      tell(words('done', { file: await download(session, kind) }));
    } catch (error) {
      tell(words('failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
    setBusy(false);
  };
  return (
    <>
      <p class="quiet small">{words('hint')}</p>
      <ul class="export">
        {offered.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class="export__kind"
              data-kind={kind}
              aria-disabled={busy}
              onClick={() => {
                if (!busy) void make(kind);
              }}
            >
              {words(kind)}
            </button>
          </li>
        ))}
      </ul>
      <p class="small" role="status">
        {told}
      </p>
    </>
  );
}

/** Makes the file and gives it to the officer. Resolves with its name. */
async function download(session: Session, kind: Kind): Promise<string> {
  const now = new Date();
  const name = fileNameFor(session.data.draft.code, kind, now);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await kinds[kind](session, now));
  link.download = name;
  link.click();
  // The browser may still be reading it.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
  return name;
}
