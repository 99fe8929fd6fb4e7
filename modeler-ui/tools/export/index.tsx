import './export.css';
import { render } from 'preact';
import type { OpenTool } from '../../modeler/bar/tools';
import { Menu } from './Menu';

/** Draws the menu of files that can be taken along. */
export const open: OpenTool = (place, { session }) => {
  render(<Menu session={session} />, place);
  return () => {
    render(null, place);
  };
};
