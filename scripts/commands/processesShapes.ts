import type { ProcedureEntry } from '../../processes';

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

/** Shares out the entries so that those likely to be alike come to the same worker, which has done it before. */
export function sharesOf(entries: ProcedureEntry[], workers: number): ProcedureEntry[][] {
  const groups = new Map<string, ProcedureEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.flow.pattern, entry.level, entry.limit]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const shares: ProcedureEntry[][] = Array.from({ length: workers }, () => []);
  for (const group of [...groups.values()].sort((one, other) => other.length - one.length)) {
    shares.sort((one, other) => one.length - other.length)[0]?.push(...group);
  }
  return shares;
}
