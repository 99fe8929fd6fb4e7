import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import type Modeler from 'bpmn-js/lib/Modeler';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector, ModuleDeclaration } from 'didi';
import type { Language } from '../../../processes/rules';
import { serviceOf, type BpmnShape } from '../../modeler/canvas/services';
import vi from './translations.json';

/** The library's panel. `_render` is what it does itself when a diagram is opened, which is past here. */
export interface FullPanel {
  attachTo(place: HTMLElement): void;
  detach(): void;
  _render(shape: BpmnShape | undefined): void;
}

const panels = new WeakMap<Modeler, FullPanel>();

/**
 * The panel of a modeler that was made without it: its parts live in a child of the modeler's injector, so that
 * they weigh nothing until somebody asks for them. Made once, since its commands can be registered once.
 */
export function panelOf(modeler: Modeler, language: Language, shape: BpmnShape | undefined): FullPanel {
  const known = panels.get(modeler);
  if (known) return known;
  const own: ModuleDeclaration = {
    eventBus: ['value', lateBus(serviceOf(modeler, 'eventBus'))],
    translate: ['value', translationFor(language)],
  };
  const child = modeler
    .get<Injector>('injector')
    .createChild([
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      own,
    ]);
  child.init();
  const panel = child.get<FullPanel>('propertiesPanel');
  panel._render(shape);
  panels.set(modeler, panel);
  return panel;
}

/** The diagram has begun long ago: whoever waits for that is told at once. */
function lateBus(bus: EventBus): EventBus {
  const late = Object.create(bus) as EventBus;
  late.on = (events: unknown, ...rest: unknown[]) => {
    const listener = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    if (events === 'diagram.init') listener?.();
    else (bus.on as (...all: unknown[]) => void).call(bus, events, ...rest);
  };
  return late;
}

const known: Record<string, string | undefined> = vi;

function translationFor(language: Language) {
  return (template: string, replacements: Record<string, string> = {}): string => {
    const words = language === 'vi' ? (known[template] ?? template) : template;
    return words.replace(/\{([^}]+)\}/g, (_match, key: string) => replacements[key] ?? `{${key}}`);
  };
}
