import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { useEffect, useRef } from 'preact/hooks';

/** A small drawing of a process; nothing in it can be changed. */
export function Preview({ bpmn, label }: { bpmn: string; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const viewer = new NavigatedViewer({ container, moddleExtensions: { zeebe } });
    let gone = false;
    viewer
      .importXML(bpmn)
      .then(() => {
        if (!gone) viewer.get<{ zoom(how: string): void }>('canvas').zoom('fit-viewport');
      })
      .catch(() => {
        container.textContent = '—';
      });
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [bpmn]);
  return <div class="start__preview" role="img" aria-label={label} ref={place} />;
}
