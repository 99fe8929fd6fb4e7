import { outcomes } from '../../types';
import { endsOf } from '../paths/reach';
import { defineRule } from '../rule';

/** A dossier ends in one of the outcomes that the law knows, so that registers and figures can name it. */
export const knownOutcome = defineRule({
  name: 'known-outcome',
  severity: 'error',
  source: {
    vi: 'Sổ theo dõi hồ sơ, Mẫu 06 Thông tư 01/2018/TT-VPCP',
    en: 'the register of dossiers, form 06 of Circular 01/2018/TT-VPCP',
  },
  scope: 'procedure',
  messages: {
    unknown: {
      vi: 'Kết thúc "{name}" không phải là kết quả đã biết; mã phải là returned, refused hoặc withdrawn.',
      en: 'The end "{name}" is no known outcome; its id must be returned, refused or withdrawn.',
    },
  },
  check: ({ graph }) =>
    endsOf(graph)
      .filter(({ id }) => !outcomes.some((outcome) => outcome === id))
      .map(({ id, name }) => ({ message: 'unknown', elementId: id, params: { name: name || id } })),
});
