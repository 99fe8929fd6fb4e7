import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { render } from 'preact';
import { App } from './App';
import { dataIn, type ModelerData } from './data';
import { markOpened } from './marks';
import { Session } from './session';

/** The page is there before the document: the drawing is made once, in the place where it stays. */
async function start(place: HTMLElement): Promise<void> {
  const session = new Session(dataIn<ModelerData>('modeler-data'));
  place.textContent = '';
  render(<App session={session} />, place);
  try {
    await session.open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    render(<p class="modeler__message">{session.say('load.failed', { reason })}</p>, place);
    place.dataset['state'] = 'failed';
    return;
  }
  place.dataset['state'] = 'open';
  markOpened();
}

const place = document.getElementById('modeler');
if (place) void start(place);
