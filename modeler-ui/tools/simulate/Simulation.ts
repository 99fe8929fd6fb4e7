import 'bpmn-js/dist/assets/diagram-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import animation from 'bpmn-js-token-simulation/lib/animation';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { textOf } from '../../../processes/rules/model/element';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { gatewayOf, waysOf } from '../../../processes/steps/ways';
import { documentOf, type BpmnBox, type BpmnConnection, type BpmnShape } from '../../modeler/canvas/services';
import { Journey } from './journey';
import { ready, type Standing, type State } from './state';

/** The parts of the library's simulator that are used. */
interface Simulator {
  findSubscription(filter: { element: BpmnShape }): { event: object; scope: object } | undefined;
  trigger(what: { event: object; scope: object }): void;
  setConfig(element: BpmnShape, config: { activeOutgoing: BpmnShape }): void;
  waitAtElement(element: BpmnShape, wait: boolean): void;
}

interface Trace {
  action: string;
  element: BpmnShape;
}

/** Below this the names of the steps cannot be read on an officer's screen. */
const readable = 0.7;

const margin = 20;

/** A dossier's way through the drawn process: the library moves the token, this says where it stops and tells of it. */
export class Simulation {
  state: State = ready;
  private journey = new Journey(() => 0);
  private everyStep = false;
  private stoodAt = new Set<string>();
  private readonly viewer: NavigatedViewer;

  constructor(
    container: HTMLElement,
    private readonly tell: (state: State) => void,
  ) {
    this.viewer = new NavigatedViewer({
      container,
      moddleExtensions: { zeebe },
      additionalModules: [animation],
    });
  }

  async load(bpmn: string): Promise<void> {
    await this.viewer.importXML(bpmn);
    const bus = this.bus;
    bus.on('tokenSimulation.simulator.trace', (trace: Trace) => {
      this.hear(trace);
    });
    bus.on('tokenSimulation.simulator.tick', () => {
      this.look();
    });
    bus.on(
      'tokenSimulation.simulator.destroyScope',
      ({ scope }: { scope: { element: BpmnShape; completed?: boolean } }) => {
        if (/Participant|Process/.test(scope.element.type) && this.state.phase === 'running') this.finish();
      },
    );
    bus.fire('tokenSimulation.toggleMode', { active: true });
    this.reset();
    this.showBeginning();
  }

  get canStart(): boolean {
    return this.start !== undefined;
  }

  /** Gateways that look at no step's decision: which way is gone is said beforehand. */
  get branches(): BpmnShape[] {
    const own = new Set(this.tasks.flatMap((task) => gatewayOf(documentOf(task)) ?? []));
    return this.all.filter(
      (each) =>
        each.type === 'bpmn:ExclusiveGateway' && each.outgoing.length > 1 && !own.has(documentOf(each)),
    );
  }

  begin(): void {
    const { start } = this;
    if (!start) return;
    this.reset();
    this.set({ phase: 'running' });
    this.trigger(start);
  }

  /** The step is done, with that decision where one is asked. */
  complete(id: string, flow?: string): void {
    const task = this.shape(id);
    if (!task) return;
    if (flow) this.choose(flow);
    if (this.state.phase === 'paused') this.play();
    this.trigger(task);
  }

  /** Says by which arrow a gateway is left. */
  choose(flow: string): void {
    const arrow = this.shape(flow) as BpmnConnection | undefined;
    const gateway = arrow?.source as BpmnShape | undefined;
    if (arrow && gateway) this.simulator.setConfig(gateway, { activeOutgoing: arrow });
  }

  pause(): void {
    this.bus.fire('tokenSimulation.pauseSimulation');
    this.set({ phase: 'paused' });
  }

  play(): void {
    this.set({ phase: 'running' });
    this.bus.fire('tokenSimulation.playSimulation');
  }

  setSpeed(speed: number): void {
    this.viewer.get<{ setAnimationSpeed(speed: number): void }>('animation').setAnimationSpeed(speed);
  }

  setEveryStep(every: boolean): void {
    this.everyStep = every;
    for (const task of this.tasks) this.simulator.waitAtElement(task, every || this.asks(task));
  }

  reset(): void {
    this.journey = new Journey((id) => this.hoursOf(id));
    // Said first: what the library takes away then is no end of the process.
    this.set({ ...ready });
    this.bus.fire('tokenSimulation.resetSimulation');
    for (const gateway of this.all.filter(({ type }) => type === 'bpmn:ExclusiveGateway')) {
      const usual = gateway.outgoing[0];
      if (usual && !this.chosen.has(gateway.id)) this.choose(usual.id);
    }
    this.setEveryStep(this.everyStep);
    for (const { id } of this.all) for (const mark of ['is-passed', 'is-here']) this.unmark(id, mark);
  }

  /** The names can be read; the drawing follows the dossier. */
  private showBeginning(): void {
    const canvas = this.viewer.get<Canvas>('canvas');
    canvas.zoom('fit-viewport');
    const scale = Math.min(1, Math.max(readable, canvas.zoom()));
    const { inner } = canvas.viewbox();
    const { width, height } = canvas.getSize();
    const place = { x: inner.x - margin, y: inner.y - margin, width: width / scale, height: height / scale };
    canvas.viewbox(place);
  }

  destroy(): void {
    this.viewer.destroy();
  }

  nameOf(id: string): string {
    const shape = this.shape(id);
    return (shape && textOf(documentOf(shape), 'name')) || id;
  }

  stepOf(id: string) {
    const shape = this.shape(id);
    return shape && isStep(documentOf(shape)) ? readStep(documentOf(shape)) : undefined;
  }

  /** Ways of a gateway that was chosen by hand stay so when the dossier begins again. */
  readonly chosen = new Set<string>();

  private hear({ action, element }: Trace): void {
    if (this.state.phase === 'ready') return;
    if (element.type === 'bpmn:SequenceFlow') this.hearArrow(action, element as BpmnConnection);
    else if (element.type === 'bpmn:EndEvent') this.hearEnd(action, element);
    else if (action === 'exit' && !/Participant|Process/.test(element.type)) this.hearLeft(element);
  }

  private hearArrow(action: string, { id, target, source }: BpmnConnection): void {
    if (action === 'enter') this.decided(source as BpmnShape | undefined, id);
    if (action !== 'exit' || !target) return;
    this.mark(id, 'is-passed');
    this.journey.arrive(id, target.id);
  }

  private hearEnd(action: string, { id }: BpmnShape): void {
    if (action !== 'enter') return;
    this.mark(id, 'is-passed');
    this.set({ hours: this.journey.arrivalAt(id), end: this.nameOf(id) });
  }

  private hearLeft(element: BpmnShape): void {
    const flows = element.outgoing.map(({ id }) => id);
    const { from, to } = this.journey.leave(element.id, flows);
    this.mark(element.id, 'is-passed');
    if (!isStep(documentOf(element))) return;
    const hours = Math.max(this.state.hours, to);
    this.set({ hours, log: [...this.state.log, { id: element.id, from, to, decision: '' }] });
  }

  /** The arrow behind a step's gateway tells what was decided in the step. */
  private decided(source: BpmnShape | undefined, flow: string): void {
    if (source?.type !== 'bpmn:ExclusiveGateway') return;
    const task = this.tasks.find((each) => gatewayOf(documentOf(each)) === documentOf(source));
    const label = task && this.choicesOf(task).find((choice) => choice.flow === flow)?.label;
    if (!task || !label) return;
    const last = this.state.log.map(({ id }) => id).lastIndexOf(task.id);
    const log = this.state.log.map((told, index) => (index === last ? { ...told, decision: label } : told));
    this.set({ log });
  }

  /** Where the dossier stands now. */
  private look(): void {
    if (this.state.phase === 'ready' || this.state.phase === 'ended') return;
    const standing = this.tasks
      .filter((task) => this.simulator.findSubscription({ element: task }))
      .map((task) => ({ id: task.id, choices: this.choicesOf(task), aside: this.isAside(task) }));
    const ids = standing.map(({ id }) => id);
    for (const { id } of this.tasks) (ids.includes(id) ? this.mark : this.unmark).call(this, id, 'is-here');
    const [first] = standing.filter(({ id, aside }) => !aside && !this.stoodAt.has(id));
    if (first) this.viewer.get<Canvas>('canvas').scrollToElement(first.id, margin * 3);
    this.stoodAt = new Set(ids);
    this.set({ standing });
  }

  private finish(): void {
    for (const { id } of this.tasks) this.unmark(id, 'is-here');
    this.set({ phase: this.state.end ? 'ended' : 'stuck', standing: [] });
  }

  private asks(task: BpmnShape): boolean {
    return this.choicesOf(task).length > 1 || this.isAside(task);
  }

  private isAside(task: BpmnShape): boolean {
    return readStep(documentOf(task)).kind === 'standing';
  }

  private choicesOf(task: BpmnShape): Standing['choices'] {
    const ways = gatewayOf(documentOf(task)) ? waysOf(documentOf(task)) : [];
    return ways.map(({ flow, label, value }) => ({
      flow: textOf(flow, 'id'),
      label: label || (value ?? '…'),
    }));
  }

  private hoursOf(id: string): number {
    const step = this.stepOf(id);
    return step?.kind === 'work' ? (step.hours ?? 0) : 0;
  }

  private trigger(element: BpmnShape): void {
    const found = this.simulator.findSubscription({ element });
    if (found) this.simulator.trigger({ event: found.event, scope: found.scope });
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.tell(this.state);
  }

  private mark(id: string, mark: string): void {
    this.viewer.get<Canvas>('canvas').addMarker(id, mark);
  }

  private unmark(id: string, mark: string): void {
    this.viewer.get<Canvas>('canvas').removeMarker(id, mark);
  }

  private get all(): BpmnBox[] {
    const registry = this.viewer.get<ElementRegistry>('elementRegistry');
    return registry.filter(({ parent }) => Boolean(parent)) as unknown as BpmnBox[];
  }

  private get tasks(): BpmnShape[] {
    return this.all.filter(({ type }) => type === 'bpmn:UserTask');
  }

  private get start(): BpmnShape | undefined {
    return this.all.find(({ type }) => type === 'bpmn:StartEvent');
  }

  private shape(id: string): BpmnShape | undefined {
    return this.viewer.get<ElementRegistry>('elementRegistry').get(id) as BpmnShape | undefined;
  }

  private get bus(): EventBus {
    return this.viewer.get<EventBus>('eventBus');
  }

  private get simulator(): Simulator {
    return this.viewer.get<Simulator>('simulator');
  }
}
