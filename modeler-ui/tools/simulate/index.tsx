import './simulate.css';
import { render } from 'preact';
import type { OpenTool } from '../../modeler/bar/tools';
import { Controls } from './Controls';
import { Simulation } from './Simulation';
import { wordsFor } from './words';

/** A dossier moves over the draft as it is drawn now; decisions are taken with buttons, time is counted. */
export const open: OpenTool = (place, { session }) => {
  const say = wordsFor(session.data.language);
  const [drawing, side] = [document.createElement('div'), document.createElement('div')];
  drawing.className = 'simulate__drawing';
  side.className = 'simulate__panel';
  side.tabIndex = -1;
  const frame = document.createElement('div');
  frame.className = 'simulate';
  frame.append(drawing, side);
  place.append(frame);
  const simulation = new Simulation(drawing, (state) => {
    if (!loaded) return;
    const here = side.contains(document.activeElement);
    render(<Controls {...{ simulation, state, session, say }} />, side);
    // Whoever pressed a button that is gone stays where the next one will be.
    if (here && !side.contains(document.activeElement)) side.focus();
  });
  let loaded = false;
  void session.editor
    .xml()
    .then((bpmn) => simulation.load(bpmn))
    .then(() => {
      loaded = true;
      render(<Controls {...{ simulation, session, say }} state={simulation.state} />, side);
      frame.dataset['state'] = 'ready';
      side.querySelector('button')?.focus();
    })
    .catch(() => {
      side.textContent = say('failed');
    });
  return () => {
    loaded = false;
    render(null, side);
    simulation.destroy();
    frame.remove();
  };
};
