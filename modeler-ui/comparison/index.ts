import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { jumpFrom } from './jumps';
import { Pair, type Marks } from './pair';

/** What the page says of the comparison besides its sentences. */
interface Given {
  marks: Marks;
}

async function load(address = ''): Promise<string> {
  const answer = await fetch(address, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

/** Draws what the server has told in words already. */
async function draw(place: HTMLElement, container: HTMLElement): Promise<void> {
  const { before, after, beforeName = '', afterName = '', label = '' } = place.dataset;
  const { marks } = JSON.parse(document.getElementById('comparison-data')?.textContent ?? '{}') as Given;
  const [was, is] = await Promise.all([load(before), load(after)]);
  const pair = new Pair({ container, titles: [beforeName, afterName], label });
  await pair.draw(was, is, marks);
  jumpFrom(place, (id) => {
    pair.show(id);
  });
  place.dataset['state'] = 'shown';
}

const place = document.getElementById('comparison');
const container = document.getElementById('comparison-pair');
if (place && container) {
  draw(place, container).catch(() => {
    container.textContent = place.dataset['failed'] ?? '';
    place.dataset['state'] = 'failed';
  });
}
