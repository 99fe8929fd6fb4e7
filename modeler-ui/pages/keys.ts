const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/** The first link of each row: where the keyboard is, is what the keyboard means. */
const links = () => [...document.querySelectorAll<HTMLElement>('.worklist .table__main')];

function move(by: number): void {
  const all = links();
  const row = document.activeElement?.closest('tr');
  const at = row ? all.findIndex((link) => row.contains(link)) : -1;
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next]?.focus();
  all[next]?.scrollIntoView({ block: 'nearest' });
}

/** Claims what is ticked, or the row the keyboard is on; on a task's page, that task. */
function claim(): void {
  const button = document.getElementById('claim');
  if (button) {
    button.click();
    return;
  }
  const form = document.getElementById('picked');
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name=keys]')];
  const own = document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input[name=keys]');
  if (!boxes.some(({ checked }) => checked) && own) own.checked = true;
  if (form instanceof HTMLFormElement && boxes.some(({ checked }) => checked)) form.requestSubmit();
}

const keys: Readonly<Record<string, () => void>> = {
  j: () => {
    move(1);
  },
  k: () => {
    move(-1);
  },
  c: claim,
  '/': () => {
    document.getElementById('search')?.focus();
  },
};

/** j and k along a list, c to claim, / to search; Enter is the link's own. Not while something is typed. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.matches(typing)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
