export { convertForeign } from './convert';
export { blocksFrom } from './blocksFrom';
export { maxForeignBytes } from './decode';
export type { Answers, Converted, LaneAnswer, LaneQuestion, Loss, Questions, Refused, Target, TargetBlock, TargetForm } from './target';
