import type { Session } from '../session';
import { Menu } from './Menu';

const aligned = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
const spread = ['horizontal', 'vertical'] as const;

/** Puts what is chosen in line, or spreads it evenly. */
export function Arrange({ session }: { session: Session }) {
  const { say, view, editor } = session;
  const button = (
    type: (typeof aligned)[number] | (typeof spread)[number],
    action: string,
    least: number,
  ) => (
    <button
      key={type}
      type="button"
      class="menu__entry"
      disabled={view.selected.length < least || !session.editable}
      onClick={() => {
        editor.trigger(action, { type });
      }}
    >
      {say(`arrange.${type}`)}
    </button>
  );
  return (
    <Menu id="arrange" words={say('bar.arrange')}>
      <p class="menu__hint">{say('arrange.hint')}</p>
      {aligned.map((type) => button(type, 'alignElements', 2))}
      {spread.map((type) => button(type, 'distributeElements', 3))}
    </Menu>
  );
}
