import { render } from 'preact';
import type { OpenTool } from '../../modeler/bar/tools';
import { Start } from './Start';
import './start.css';

/** Begins the open draft anew: from a pattern, from another procedure, or from a file drawn elsewhere. */
export const open: OpenTool = (place, { session, close }) => {
  render(<Start session={session} close={close} />, place);
  return () => {
    render(null, place);
  };
};
