/** A decision table in plain data; what the engine evaluates is made from it. */
export interface DecisionTable {
  id: string;
  name: string;
  /** The task that evaluates it, as the diagram names it. */
  task: string;
  /** The process variable that takes the result. */
  result: string;
  inputs: Column[];
  outputs: Column[];
  /** From top to bottom; the first line that fits is taken. */
  lines: Line[];
}

export interface Column {
  /** FEEL over the process's variables for an input, a name for an output. */
  expression: string;
  label: string;
  type: 'string' | 'number';
}

export interface Line {
  /** One value per input; null fits everything. */
  when: (string | null)[];
  /** One value per output. */
  then: (string | number | null)[];
}
