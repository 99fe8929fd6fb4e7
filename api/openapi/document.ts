import { z } from 'zod';
import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { catalogue, type ProblemCode } from '../problems';
import type { Route } from './route';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(catalogue) as [ProblemCode, ...ProblemCode[]]),
    instance: z.string(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem', description: 'RFC 9457, in the language of Accept-Language or of the cookie' });

const keyHeader = z.object({
  'idempotency-key': z.string().min(1).max(200).optional().meta({
    description: 'The same key with the same body does the action once, however often it is sent.',
  }),
});

/** The OpenAPI 3.1 description of these routes. */
export function documentOf(routes: readonly Route[]): oas31.OpenAPIObject {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'One-stop offices of Thái Nguyên',
      version: '1',
      description: 'Receive dossiers, work on them, and see all that happened to them.',
    },
    paths: pathsFor(routes),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'one-stop-session' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  });
}

function pathsFor(routes: readonly Route[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.spec.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.spec.method]: operationFor(route) };
  }
  return paths;
}

function operationFor({ spec, access }: Route): ZodOpenApiOperationObject {
  return {
    operationId: `${spec.method} ${spec.path}`.replace(/\W+/g, '-'),
    summary: spec.summary,
    tags: [spec.tag],
    security: access === 'public' ? [] : [{ session: [] }, { bearer: [] }],
    requestParams: {
      ...(spec.params && { path: spec.params as z.ZodObject }),
      ...(spec.query && { query: spec.query as z.ZodObject }),
      ...(spec.idempotent && { header: keyHeader }),
    },
    ...(spec.body && {
      requestBody: {
        required: true,
        content: { [spec.bodyType ?? 'application/json']: { schema: spec.body } },
      },
    }),
    responses: { ...successesOf(spec.responses), ...problemsOf(spec.problems ?? [], access) },
  };
}

type StatusCode = `${1 | 2 | 3 | 4 | 5}${string}`;

function successesOf(specs: Route['spec']['responses']): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const [status, { description, schema, contentType }] of Object.entries(specs)) {
    const type = contentType ?? (schema ? 'application/json' : undefined);
    const content = type && { [type]: schema ? { schema } : {} };
    responses[status as StatusCode] = { description, ...(content && { content }) };
  }
  return responses;
}

function problemsOf(codes: readonly ProblemCode[], access: Route['access']): ZodOpenApiResponsesObject {
  const own: ProblemCode[] = access === 'public' ? [] : ['unauthenticated'];
  const content = { 'application/problem+json': { schema: problemSchema } };
  const responses: ZodOpenApiResponsesObject = { default: { description: 'Any other problem', content } };
  for (const code of [...own, ...codes]) {
    const status = String(catalogue[code].status) as StatusCode;
    const description = [responses[status]?.description, code].filter(Boolean).join(', ');
    responses[status] = { description, content };
  }
  return responses;
}
