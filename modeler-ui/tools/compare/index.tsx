import './compare.css';
import { render } from 'preact';
import type { OpenTool } from '../../modeler/bar/tools';
import { Comparing } from './Comparing';

/** The draft as it is drawn beside the version in force, kept up with every change. */
export const open: OpenTool = (place, { session }) => {
  render(<Comparing session={session} />, place);
  return () => {
    render(null, place);
  };
};
