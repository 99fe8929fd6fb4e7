import type { View } from './view';

/** The states that something outside may wait for, on the modeler's own element. */
export function tellState({ save, checking }: Pick<View, 'save' | 'checking'>): void {
  const place = document.getElementById('modeler');
  if (!place) return;
  place.dataset['saved'] = save.state;
  place.dataset['checked'] = String(!checking);
}
