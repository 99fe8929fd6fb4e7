/**
 * A process definition as written by the compiler, without what is only shown to people: no rule asks more of
 * these texts than that they are there. Two procedures that read the same so far are found lawful together.
 */
export function withoutShownTexts(bpmn: string, bpmnProcessId: string): string {
  return shownTexts.reduce(
    (text, shown) => text.replace(shown, '$1…'),
    bpmn.replaceAll(`"${bpmnProcessId}"`, '"…"').replaceAll(`receive:${bpmnProcessId}"`, 'receive:…"'),
  );
}

const shownTexts = [
  /(<bpmn:(?!message )[^>]*? name=")[^"]+/g,
  /(key="(?:name|unit|legalBasis)" value=")[^"]+/g,
  /(name="(?:procedureCode|receiving|legalBasis|papers)" value=")[^"]+/g,
];
