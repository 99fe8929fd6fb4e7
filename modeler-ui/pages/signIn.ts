/** One click on a demo account fills the name, without leaving what was typed. */
export function startSignIn(): void {
  const username = document.getElementById('username');
  const password = document.getElementById('password');
  if (!(username instanceof HTMLInputElement)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-username]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      username.value = link.dataset['username'] ?? '';
      document.querySelector('.accounts [aria-current]')?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      password?.focus();
    });
  }
}
