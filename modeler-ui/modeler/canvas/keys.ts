import { textOf } from '../../../processes/rules/model/element';
import type { Session } from '../session';
import { copySteps, pasteSteps } from './copies';
import { openMenu } from './menus';
import { serviceOf } from './services';

/** Above the library's own keys. */
const first = 3000;

/** Keys of the drawing that the library does not know; bar/Help.tsx tells of all. */
export function listenToKeys(session: Session): void {
  const { modeler } = session.editor;
  const actions: Record<string, () => void> = {
    a: () => {
      openMenu(session, 'append');
    },
    p: () => {
      openMenu(session, 'beside');
    },
    '?': () => {
      session.update({ help: true });
    },
    F2: () => {
      document.getElementById('step-name')?.focus();
    },
  };
  serviceOf(modeler, 'keyboard').addListener(first, ({ keyEvent }: { keyEvent: KeyboardEvent }) => {
    const { key, ctrlKey, metaKey, altKey } = keyEvent;
    if (altKey && (key === 'ArrowRight' || key === 'ArrowLeft')) {
      chooseBeside(session, key === 'ArrowRight' ? 1 : -1);
      return true;
    }
    const act =
      ctrlKey || metaKey || altKey ? undefined : actions[key.length === 1 ? key.toLowerCase() : key];
    act?.();
    return act ? true : undefined;
  });
  takeOver(session);
}

/** Copying goes over windows; ids, variables and agencies are put right when it is pasted. */
function takeOver(session: Session): void {
  const actions = serviceOf(session.editor.modeler, 'editorActions');
  for (const action of ['copy', 'paste', 'cut', 'duplicate'])
    if (actions.isRegistered(action)) actions.unregister(action);
  actions.register('copy', () => {
    copySteps(session);
  });
  actions.register('paste', () => {
    pasteSteps(session);
  });
}

/** Goes through the steps in their order, for those without a mouse. */
function chooseBeside({ editor, view }: Session, by: number): void {
  const ids = editor.steps.map((step) => textOf(step, 'id'));
  const now = ids.indexOf(view.selected[0]?.id ?? '');
  const next = now < 0 ? (by > 0 ? 0 : ids.length - 1) : now + by;
  const id = ids[Math.max(0, Math.min(ids.length - 1, next))];
  if (id) editor.show(id);
}
