/** Ids of the forms that a document names. */
export const formIdsIn = (bpmn: string): string[] =>
  [...bpmn.matchAll(/\bformId="([^"]*)"/g)].map(([, id = '']) => id);

/** Ids of the decision tables that a document names. */
export const decisionIdsIn = (bpmn: string): string[] =>
  [...bpmn.matchAll(/\bdecisionId="([^"]*)"/g)].map(([, id = '']) => id);
