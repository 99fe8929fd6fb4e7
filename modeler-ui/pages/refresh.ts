import htmx from 'htmx.org';
import { Idiomorph } from 'idiomorph';

/** What the officer has typed or ticked is not the server's to change. */
const kept = new Set(['checked', 'value', 'open']);

htmx.defineExtension('morph', {
  isInlineSwap: (style) => style === 'morph:innerHTML',
  handleSwap(style, target, fragment) {
    if (style !== 'morph:innerHTML' || !(target instanceof Element)) return false;
    // Resolves at once: only pages whose head is morphed are waited for.
    void Idiomorph.morph(target, [...fragment.childNodes], {
      morphStyle: 'innerHTML',
      callbacks: { beforeAttributeUpdated: (name: string) => !kept.has(name) },
    });
    return true;
  },
});

const region = () => document.getElementById('worklist');
let tag = '';

document.addEventListener('htmx:configRequest', (event) => {
  const { detail } = event as CustomEvent<{ headers: Record<string, string>; elt: Element }>;
  const token = document.querySelector<HTMLMetaElement>('meta[name=csrf-token]')?.content;
  if (token) detail.headers['x-csrf-token'] = token;
  if (detail.elt === region() && tag) detail.headers['If-None-Match'] = tag;
});

// A list that nobody looks at is not asked for.
document.addEventListener('htmx:beforeRequest', (event) => {
  const { detail } = event as CustomEvent<{ elt: Element }>;
  if (detail.elt === region() && document.hidden) event.preventDefault();
});

document.addEventListener('htmx:beforeSwap', (event) => {
  const { detail } = event as CustomEvent<{ xhr: XMLHttpRequest; elt: Element; shouldSwap: boolean }>;
  if (detail.xhr.status === 304) detail.shouldSwap = false;
  if (detail.xhr.status < 300 && detail.elt === region()) tag = detail.xhr.getResponseHeader('ETag') ?? '';
});

document.addEventListener('htmx:afterRequest', (event) => {
  const { detail } = event as CustomEvent<{ xhr: XMLHttpRequest; elt: Element }>;
  if (detail.elt !== region()) return;
  const { status } = detail.xhr;
  if (status === 200 || status === 304) showFresh(detail.xhr.getResponseHeader('X-As-Of'));
  else showStale(status === 401 ? 'expired' : 'lost');
});

function showFresh(clock: string | null): void {
  const at = document.getElementById('fresh-at');
  if (at && clock) at.textContent = clock;
  document.getElementById('stale')?.remove();
}

/** Said aloud once: the figures on the page are old, and why. */
function showStale(why: 'lost' | 'expired'): void {
  const fresh = document.getElementById('fresh');
  if (!fresh || document.getElementById('stale')) return;
  const stale = document.createElement('strong');
  stale.id = 'stale';
  stale.setAttribute('role', 'alert');
  stale.textContent = `${fresh.dataset[why] ?? ''} `;
  fresh.prepend(stale);
}
