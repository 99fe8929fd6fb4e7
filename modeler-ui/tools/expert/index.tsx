import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import './expert.css';
import type { OpenTool } from '../../modeler/bar/tools';
import { panelOf } from './panel';
import { wordsFor } from './words';

/** Everything that the document says of an element, for those who know BPMN; the rules look at it all the same. */
export const open: OpenTool = (place, { session, elementId }) => {
  const { language } = session.data;
  const words = wordsFor(language);
  const frame = document.createElement('div');
  frame.className = 'expert';
  for (const text of [words.warning, words.expressions]) {
    const line = document.createElement('p');
    line.className = text === words.warning ? 'expert__warning' : 'expert__hint';
    line.textContent = text;
    frame.append(line);
  }
  const inside = document.createElement('div');
  inside.className = 'expert__panel';
  // Who may only look may not type here either.
  inside.inert = !session.editable;
  frame.append(inside);
  place.append(frame);
  const shape = elementId === null ? undefined : session.editor.shapeOf(elementId);
  const panel = panelOf(session.editor.modeler, language, shape);
  panel.attachTo(inside);
  return () => {
    panel.detach();
    frame.remove();
  };
};
