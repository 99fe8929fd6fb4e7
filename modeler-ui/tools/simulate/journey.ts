/** A step that was done, with the working hours since the receipt. */
export interface Passed {
  id: string;
  from: number;
  to: number;
}

/**
 * The working hours that go by on a way through the process. Where ways meet, whoever waits for all of them waits
 * for the slowest: the latest arrival counts.
 */
export class Journey {
  private readonly arrivals = new Map<string, number>();
  private readonly departures = new Map<string, number>();
  readonly passed: Passed[] = [];

  /** @param hoursOf working hours of an element; 0 where none are counted */
  constructor(private readonly hoursOf: (id: string) => number) {}

  /** An arrow was gone along. */
  arrive(flow: string, target: string): void {
    const at = this.departures.get(flow) ?? 0;
    this.arrivals.set(target, Math.max(at, this.arrivals.get(target) ?? 0));
  }

  /** An element was left, by all arrows that lead out of it. */
  leave(id: string, flows: string[]): Passed {
    const from = this.arrivals.get(id) ?? 0;
    this.arrivals.delete(id);
    const to = from + this.hoursOf(id);
    for (const flow of flows) this.departures.set(flow, to);
    const passed = { id, from, to };
    this.passed.push(passed);
    return passed;
  }

  /** Working hours until whoever is there came. */
  arrivalAt(id: string): number {
    return this.arrivals.get(id) ?? 0;
  }
}
