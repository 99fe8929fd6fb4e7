import type EventBus from 'diagram-js/lib/core/EventBus';
import type { translationFor } from './translate';

/** A tool of the library that is begun from the palette. */
interface Tool {
  activateHand?(event: Event): void;
  activateSelection?(event: Event): void;
  start?(event: Event): void;
}

interface Palette {
  registerProvider(provider: { getPaletteEntries(): Record<string, object> }): void;
}

/** The palette of the canvas has tools only; what can be drawn is offered in the office's words beside it. */
export class Tools {
  static $inject = ['palette', 'translate', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect'];

  constructor(
    palette: Palette,
    private readonly translate: ReturnType<typeof translationFor>,
    private readonly hand: Tool,
    private readonly lasso: Tool,
    private readonly space: Tool,
    private readonly connect: Tool,
  ) {
    palette.registerProvider(this);
  }

  getPaletteEntries(): Record<string, object> {
    const tool = (title: string, className: string, click: (event: Event) => void) => ({
      group: 'tools',
      className,
      title: this.translate(title),
      action: { click },
    });
    return {
      'hand-tool': tool('Activate hand tool', 'bpmn-icon-hand-tool', (event) =>
        this.hand.activateHand?.(event),
      ),
      'lasso-tool': tool('Activate lasso tool', 'bpmn-icon-lasso-tool', (event) =>
        this.lasso.activateSelection?.(event),
      ),
      'space-tool': tool('Activate create/remove space tool', 'bpmn-icon-space-tool', (event) =>
        this.space.activateSelection?.(event),
      ),
      'global-connect-tool': tool('Activate global connect tool', 'bpmn-icon-connection-multi', (event) =>
        this.connect.start?.(event),
      ),
    };
  }
}

/** Nothing in the place of a part of the library that would offer what the rules forbid. */
export class Nothing {
  static $inject = ['eventBus'];
  constructor(readonly eventBus: EventBus) {}
}
