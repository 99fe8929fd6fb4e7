import type { Paper } from '../../../processes';
import type { HandedOver } from '../../models/caseFile';
import type { FieldError } from '../../problems';
import type { ReceiptInput } from './receiptInput';

type Given = ReceiptInput['documents'];

/**
 * What is wrong with the papers handed over. Nothing outside the published list may be asked for or taken in as
 * part of it (NĐ 61/2018/NĐ-CP, article 5); what the list requires must be there (article 17).
 */
export function paperErrorsFor(given: Given, papers: Paper[]): FieldError[] {
  const ids = given.map(({ paperId }) => paperId);
  return [
    ...given.flatMap(({ paperId }, at) => errorsOfOne(paperId, at, ids, papers)),
    ...papers
      .filter(({ id, required }) => required && !ids.includes(id))
      .map(({ name }) => ({ field: 'documents', code: 'missing-paper', params: { paper: name } })),
  ];
}

function errorsOfOne(paperId: string, at: number, ids: string[], papers: Paper[]): FieldError[] {
  const field = `documents.${String(at)}.paperId`;
  if (!papers.some(({ id }) => id === paperId))
    return [{ field, code: 'unknown-paper', params: { paper: paperId } }];
  return ids.indexOf(paperId) < at ? [{ field, code: 'twice' }] : [];
}

export function handedOverFor(given: Given): HandedOver[] {
  return given.map(({ paperId, originals, copies, note }) => ({
    paperId,
    originals,
    copies,
    note: note ?? null,
  }));
}
