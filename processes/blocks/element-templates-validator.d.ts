/** The part of the library that the tests use. */
declare module '@bpmn-io/element-templates-validator' {
  export function validateZeebe(template: unknown): { valid: boolean; errors?: { message: string }[] };
}
