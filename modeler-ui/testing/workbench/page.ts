import { Adding } from '../../modeler/canvas/addStep';
import { createModeler } from '../../modeler/canvas/createModeler';
import { Editor } from '../../modeler/canvas/editor';
import { follow } from '../../modeler/canvas/followers';
import { removeElements } from '../../modeler/canvas/removeSteps';
import { serviceOf, type BpmnShape } from '../../modeler/canvas/services';
import type { ModelerData } from '../../modeler/data';
import { publishedOf } from '../../modeler/table/published';
import { wordsFor } from '../../modeler/words';
import { carriedOut, type Edit } from './edits';
import type { Workbench } from './workbench';

/** The modeler's canvas and commands without the page around them: what a test does in a real browser. */
function workbench(): Workbench {
  const container = document.createElement('div');
  container.style.height = '700px';
  document.body.append(container);
  const remove = (elements: BpmnShape[]) => {
    removeElements(editor, elements);
  };
  const menu = () => undefined;
  const modeler = createModeler({ container, language: 'vi', say: wordsFor('vi'), remove, menu });
  const slots: ModelerData['slots'] = [];
  const editor = new Editor(modeler, slots);
  follow(editor);
  let known: ModelerData | undefined;
  const data = () => {
    if (!known) throw new Error('nothing is open');
    return known;
  };
  return {
    async trip(bpmn) {
      const { warnings } = await modeler.importXML(bpmn);
      const { xml = '' } = await modeler.saveXML({ format: true });
      return { xml, warnings };
    },
    async open(bpmn, given) {
      known = given;
      slots.splice(0, slots.length, ...given.slots);
      await modeler.importXML(bpmn);
    },
    edit: (edit: Edit) => carriedOut(editor, new Adding(editor, data()), data(), edit),
    table: () => publishedOf(editor.process, data(), new Date(0)).rows,
    xml: () => editor.xml(),
    undoAll() {
      const stack = serviceOf(modeler, 'commandStack');
      while (stack.canUndo()) stack.undo();
      return editor.xml();
    },
  };
}

Object.assign(window, { workbench: workbench() });
