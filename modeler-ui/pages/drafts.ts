const clock = () => new Date().toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour12: false });

/** Says when what is typed was last saved; htmx sends it. */
export function startDrafts(): void {
  const form = document.getElementById('task-form');
  const said = document.getElementById('draft');
  if (!form || !said) return;
  form.addEventListener('htmx:afterRequest', (event) => {
    const { detail } = event as CustomEvent<{ successful: boolean }>;
    said.textContent = detail.successful
      ? `${said.dataset['saved'] ?? ''} ${clock()}`
      : (said.dataset['failed'] ?? '');
  });
}
