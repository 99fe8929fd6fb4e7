export { answerProblems, nothingHere, type ProblemPage } from './answer';
export { catalogue, type Language, type ProblemCode } from './catalogue';
export { messageFor, type ProblemDocument } from './document';
export { parseInput } from './parseInput';
export { Problem, problem, type FieldError, type Param, type Params } from './problem';
