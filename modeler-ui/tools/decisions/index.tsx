import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import './decisions.css';
import { render } from 'preact';
import type { OpenTool } from '../../modeler/bar/tools';
import { DecisionTool } from './DecisionTool';

/** The decision tables of the process. */
export const open: OpenTool = (place, { session }) => {
  render(<DecisionTool session={session} />, place);
  return () => {
    render(null, place);
  };
};
