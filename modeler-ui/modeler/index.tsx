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
    render(<Failed session={session} reason={reason} />, place);
    place.dataset['state'] = 'failed';
    return;
  }
  place.dataset['state'] = 'open';
  markOpened();
}

/** Nothing is lost by it: the document is on the server as it was, and can be taken away. */
function Failed({ session: { say, data }, reason }: { session: Session; reason: string }) {
  return (
    <div class="modeler__message" role="alert">
      <p>{say('load.failed', { reason })}</p>
      <p>
        {say('load.kept')}{' '}
        <a class="govuk-link" href={data.urls.bpmn} download={`${data.draft.code}.bpmn`}>
          {say('load.download')}
        </a>{' '}
        <a class="govuk-link" href={data.urls.review}>
          {say('load.review')}
        </a>
      </p>
    </div>
  );
}

const place = document.getElementById('modeler');
if (place) void start(place);
