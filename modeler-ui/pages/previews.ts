function previewFor(link: HTMLAnchorElement, title: string): HTMLElement {
  if (link.dataset['preview']?.startsWith('image/')) {
    const image = document.createElement('img');
    image.className = 'preview preview--image';
    image.src = link.href;
    image.alt = title;
    return image;
  }
  const frame = document.createElement('iframe');
  frame.className = 'preview';
  frame.src = link.href;
  frame.title = title;
  return frame;
}

/** Opens a paper beside the form instead of in another window. */
export function startPreviews(): void {
  const place = document.querySelector<HTMLElement>('[data-module=preview]');
  if (!place) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-preview]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      place.replaceChildren(previewFor(link, place.dataset['title'] ?? ''));
      place.scrollIntoView({ block: 'nearest' });
    });
  }
}
