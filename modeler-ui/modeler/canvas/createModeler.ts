import Modeler from 'bpmn-js/lib/Modeler';
import minimap from 'diagram-js-minimap';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { Language } from '../../../processes/rules';
import type { Say } from '../words';
import { Limits } from './limits';
import { Pad, type OpenMenu } from './pad';
import { Search } from './search';
import { serviceOf, type BpmnShape } from './services';
import { registerTogether } from './together';
import { Nothing, Tools } from './tools';
import { translationFor } from './translate';

export interface CanvasOptions {
  container: HTMLElement;
  language: Language;
  say: Say;
  /** Takes elements out so that the rest of the process runs on. */
  remove: (elements: BpmnShape[]) => void;
  menu: OpenMenu;
}

/** bpmn-js with the office's tools in place of its own, and no way to draw what may not be drawn. */
export function createModeler({ container, language, say, remove, menu }: CanvasOptions): Modeler {
  const office = {
    __init__: ['paletteProvider', 'contextPadProvider', 'replaceMenuProvider', 'limits'],
    translate: ['value', translationFor(language)],
    paletteProvider: ['type', Tools],
    contextPadProvider: ['type', Pad],
    replaceMenuProvider: ['type', Nothing],
    limits: ['type', Limits],
    'pad.say': ['value', say],
    'pad.remove': ['value', remove],
    'pad.menu': ['value', menu],
    bpmnSearch: ['type', Search],
  };
  const modeler = new Modeler({
    container,
    moddleExtensions: { zeebe },
    additionalModules: [minimap, office],
  });
  registerTogether(serviceOf(modeler, 'commandStack'));
  keepKeys(modeler, remove);
  return modeler;
}

/** Delete takes a step out as the button does; keys for what is not offered do nothing. */
function keepKeys(modeler: Modeler, remove: CanvasOptions['remove']): void {
  const actions = serviceOf(modeler, 'editorActions');
  for (const action of ['removeSelection', 'replaceElement', 'setColor']) actions.unregister(action);
  actions.register('removeSelection', () => {
    remove(serviceOf(modeler, 'selection').get() as BpmnShape[]);
  });
}
