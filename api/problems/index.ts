export { catalogue, type Language, type ProblemCode } from './catalogue';
export { Problem, problem, type FieldError, type Param, type Params } from './problem';
