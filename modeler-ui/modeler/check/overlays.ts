import type { Finding } from '../../../processes/rules';
import { explain, type Language } from '../../../processes/rules/speak';
import type { Editor } from '../canvas/editor';
import { serviceOf } from '../canvas/services';

const kind = 'finding';

/** A mark on every element that something is said of; its words are the mark's title. */
export function markFindings(editor: Editor, findings: Finding[], language: Language): void {
  const overlays = serviceOf(editor.modeler, 'overlays');
  overlays.remove({ type: kind });
  for (const [id, some] of byElement(findings)) {
    const shape = editor.shapeOf(id);
    if (!shape || shape.waypoints || shape.type === 'bpmn:Participant') continue;
    overlays.add(id, kind, { position: { top: -11, left: -11 }, html: markFor(some, language) });
  }
}

function byElement(findings: Finding[]): Map<string, Finding[]> {
  const all = new Map<string, Finding[]>();
  for (const finding of findings)
    all.set(finding.elementId, [...(all.get(finding.elementId) ?? []), finding]);
  all.delete('');
  return all;
}

function markFor(findings: Finding[], language: Language): HTMLElement {
  const mark = document.createElement('span');
  const severe = findings.some(({ severity }) => severity === 'error');
  mark.className = severe ? 'finding-mark finding-mark--error' : 'finding-mark';
  mark.textContent = severe ? '■' : '▲';
  mark.title = findings.map((finding) => explain(finding, language)).join('\n');
  return mark;
}
