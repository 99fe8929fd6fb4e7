/** What the server gives to begin with; nothing is changed there. */
export interface Beginning {
  name: string;
  bpmn: string;
  slots: { id: string; name: string }[];
}

export interface PatternItem {
  name: string;
  title: string;
  description: string;
  own: boolean;
}

export interface ProcedureItem {
  code: string;
  name: string;
  level: string;
  field: string;
}

async function get<Answer>(url: string): Promise<Answer> {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  const body = (await answer.json().catch(() => ({}))) as Answer & { detail?: string; title?: string };
  if (!answer.ok) throw new Error(body.detail ?? body.title ?? String(answer.status));
  return body;
}

const at = (draft: string, path: string): string => `/api/drafts/${encodeURIComponent(draft)}/${path}`;

export const patternsOf = async (draft: string): Promise<PatternItem[]> =>
  (await get<{ items: PatternItem[] }>(at(draft, 'patterns'))).items;

export const patternFor = (draft: string, name: string): Promise<Beginning> =>
  get(at(draft, `patterns/${encodeURIComponent(name)}`));

export const copyOf = (draft: string, code: string): Promise<Beginning> =>
  get(at(draft, `copies/${encodeURIComponent(code)}`));

export const proceduresLike = async (q: string): Promise<{ items: ProcedureItem[]; total: number }> =>
  get(`/api/procedures?size=20&q=${encodeURIComponent(q)}`);
