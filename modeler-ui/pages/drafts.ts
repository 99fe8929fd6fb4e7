import htmx from 'htmx.org';

const clock = () => new Date().toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour12: false });

/** Says when what is typed was last saved; htmx sends it. */
export function startDrafts(): void {
  const form = document.getElementById('task-form');
  const said = document.getElementById('draft');
  if (!form || !said) return;
  // Once the form itself is sent there is nothing left to keep, and a late draft would be refused.
  let sent = false;
  form.addEventListener('submit', (event) => {
    sent = !event.defaultPrevented;
    if (sent) htmx.trigger(form, 'htmx:abort');
  });
  form.addEventListener('htmx:beforeRequest', (event) => {
    if (sent) event.preventDefault();
  });
  form.addEventListener('htmx:afterRequest', (event) => {
    if (sent) return;
    const { detail } = event as CustomEvent<{ successful: boolean }>;
    said.textContent = detail.successful
      ? `${said.dataset['saved'] ?? ''} ${clock()}`
      : (said.dataset['failed'] ?? '');
  });
}
