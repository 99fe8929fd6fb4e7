import './rehearse.css';
import { render } from 'preact';
import type { OpenTool } from '../../modeler/bar/tools';
import { Rehearse } from './Rehearse';

/** A redesign is tried with a dossier that is none. Closed, it goes on where it was; ended, nothing of it is left. */
export const open: OpenTool = (place, { session }) => {
  render(<Rehearse session={session} />, place);
  return () => {
    render(null, place);
  };
};
