/** Makes each sentence that is about an element a button that shows it on the diagrams. */
export function jumpFrom(told: HTMLElement, show: (id: string) => void): void {
  for (const line of told.querySelectorAll<HTMLElement>('[data-element]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'change__jump';
    button.append(...line.childNodes);
    button.addEventListener('click', () => {
      show(line.dataset['element'] ?? '');
    });
    line.append(button);
  }
}
