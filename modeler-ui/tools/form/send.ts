import type { ModelerData } from '../../modeler/data';

export interface Refusal {
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}

/** Sends to the server; null where it cannot be reached. */
export async function send(
  { csrf }: Pick<ModelerData, 'csrf'>,
  method: 'PUT' | 'POST',
  url: string,
  body: object,
): Promise<Response | null> {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
  try {
    return await fetch(url, { method, headers, body: JSON.stringify(body) });
  } catch {
    return null;
  }
}

/** What the server says against it, in sentences. */
export async function reasonsIn(answer: Response): Promise<string[]> {
  try {
    const { errors = [], detail, title } = (await answer.json()) as Refusal;
    return errors.length ? errors.map(({ message }) => message) : [detail ?? title ?? String(answer.status)];
  } catch {
    return [String(answer.status)];
  }
}
