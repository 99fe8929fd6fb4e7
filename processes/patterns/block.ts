import type { StageData, StepData, WorkData } from './params';

/** What patterns are made of and the compiler draws: each block follows the one before. */
export type Block =
  | { block: 'stage'; data: StageData; suffix: string }
  | { block: 'work'; data: WorkData }
  | { block: 'parallel'; branches: Block[][] }
  | { block: 'hand-over'; data: StepData };
