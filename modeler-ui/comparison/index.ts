import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Element } from '../../processes/rules/model/element';
import { readModel } from '../../processes/rules/read/readModel';
import type { Language } from '../../processes/rules';
import { dataIn } from '../modeler/data';
import { wordsFor, type Say } from '../modeler/words';
import { differencesBetween, marksBetween, type Mark } from './differences';
import { effectOf } from './effect';
import { sentencesOf, type Names } from './sentences';
import { termSentences } from './terms';

interface Given extends Names {
  language: Language;
}

async function load(address = ''): Promise<{ bpmn: string; tree: Element }> {
  const answer = await fetch(address, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const bpmn = await answer.text();
  const { definitions } = await readModel(bpmn);
  if (!definitions) throw new Error('unreadable');
  return { bpmn, tree: definitions };
}

async function compare(place: HTMLElement, given: Given, say: Say): Promise<void> {
  const { before, after } = place.dataset;
  const [was, is] = await Promise.all([load(before), load(after)]);
  const marks = marksBetween(was.tree, is.tree);
  const sentences = sentencesOf(differencesBetween(was.tree, is.tree), given, say);
  const terms = termSentences(was.tree, is.tree, given.papers, say);
  const told = [...terms, ...sentences.map(({ text }) => text)];
  const changes = told.length ? told : [say('compare.same')];
  place.textContent = '';
  place.append(
    listOf(say('compare.changes'), changes, 'comparison__changes'),
    listOf(say('compare.effect'), effectOf(was.tree, is.tree, say), 'comparison__effect'),
    legend(say),
  );
  await draw(place, say('compare.before'), was.bpmn, marks);
  await draw(place, say('compare.after'), is.bpmn, marks);
  place.dataset['state'] = 'shown';
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function listOf(title: string, lines: string[], className: string): HTMLElement {
  const part = element('section', className);
  const list = element('ul', 'govuk-list govuk-list--bullet');
  list.append(...lines.map((line) => element('li', '', line)));
  part.append(element('h3', 'govuk-heading-s', title), list);
  return part;
}

function legend(say: Say): HTMLElement {
  const list = element('ul', 'legend');
  const marks: Mark[] = ['added', 'removed', 'changed', 'moved'];
  list.append(
    ...marks.map((mark) => element('li', `legend--compare-${mark}`, say(`compare.legend.${mark}`))),
  );
  return list;
}

async function draw(
  place: HTMLElement,
  title: string,
  bpmn: string,
  marks: Map<string, Mark>,
): Promise<void> {
  const container = element('div', 'diagram');
  place.append(element('h3', 'govuk-heading-s', title), container);
  const viewer = new NavigatedViewer({ container });
  await viewer.importXML(bpmn);
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  for (const [id, mark] of marks) if (registry.get(id)) canvas.addMarker(id, `is-${mark}`);
  canvas.zoom('fit-viewport');
  if (canvas.zoom() > 1) canvas.zoom(1);
}

const place = document.getElementById('comparison');
if (place) {
  const given = dataIn<Given>('comparison-data');
  const say = wordsFor(given.language);
  compare(place, given, say).catch(() => {
    place.textContent = say('compare.failed');
    place.dataset['state'] = 'failed';
  });
}
