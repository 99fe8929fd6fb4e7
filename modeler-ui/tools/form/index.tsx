import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import './form.css';
import { render } from 'preact';
import { readStep } from '../../../processes/steps/readStep';
import type { OpenTool } from '../../modeler/bar/tools';
import { documentOf } from '../../modeler/canvas/services';
import { FormTool } from './FormTool';
import { sayIn } from './words';

/** The form of the chosen step. */
export const open: OpenTool = (place, { session, elementId }) => {
  const shape = elementId === null ? undefined : session.editor.shapeOf(elementId);
  const step = shape && readStep(documentOf(shape));
  const form = session.data.forms.find(({ id }) => id === step?.formId);
  if (form && elementId !== null)
    render(<FormTool session={session} form={form} elementId={elementId} />, place);
  else place.textContent = sayIn(session.data.language)('noForm');
  return () => {
    render(null, place);
  };
};
