import type { Session } from '../session';
import type { Word } from '../words';

const keys: [string, Word][] = [
  ['Alt + →, Alt + ←', 'help.next'],
  ['F2', 'help.name'],
  ['E', 'help.label'],
  ['A', 'help.append'],
  ['P', 'help.beside'],
  ['Delete', 'help.remove'],
  ['Ctrl + Z', 'help.undo'],
  ['Ctrl + Y', 'help.redo'],
  ['Ctrl + C', 'help.copy'],
  ['Ctrl + V', 'help.paste'],
  ['Ctrl + A', 'help.all'],
  ['Ctrl + F', 'help.search'],
  ['← → ↑ ↓', 'help.move'],
  ['Ctrl + ← → ↑ ↓', 'help.pan'],
  ['Ctrl + +, Ctrl + −, Ctrl + 0', 'help.zoom'],
  ['H, L, S, C', 'help.tools'],
  ['?', 'help.help'],
];

/** Which keys do what on the drawing. */
export function Help({ session }: { session: Session }) {
  const { say } = session;
  const close = () => {
    session.update({ help: false });
  };
  return (
    <dialog
      class="tool tool--dialog help"
      aria-label={say('help.title')}
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      onClose={close}
    >
      <div class="tool__head">
        <h2>{say('help.title')}</h2>
        <button type="button" class="modeler__tool" aria-label={say('help.close')} onClick={close}>
          ×
        </button>
      </div>
      <div class="tool__place">
        <p class="quiet">{say('help.where')}</p>
        <table class="help__keys">
          <tbody>
            {keys.map(([key, word]) => (
              <tr key={word}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{say(word)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </dialog>
  );
}
