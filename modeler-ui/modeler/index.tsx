import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { render } from 'preact';
import { App } from './App';
import { dataIn, type ModelerData } from './data';
import { Session } from './session';

async function start(place: HTMLElement): Promise<void> {
  const session = new Session(dataIn<ModelerData>('modeler-data'));
  // What is not in the page cannot be measured while it is drawn.
  place.append(session.canvas);
  try {
    await session.open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = place.querySelector('.modeler__message');
    if (message) message.textContent = session.say('load.failed', { reason });
    place.dataset['state'] = 'failed';
    return;
  }
  place.textContent = '';
  render(<App session={session} />, place);
  session.editor.begin();
  place.dataset['state'] = 'open';
}

const place = document.getElementById('modeler');
if (place) void start(place);
