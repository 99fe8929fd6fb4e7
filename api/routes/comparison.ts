import { languageOf } from '../accounts';
import { defineRoute } from '../openapi';
import { comparedSide, comparisonShape, getComparison } from '../queries/comparison';
import { codeParam } from './shapes';

const compare = defineRoute(
  {
    method: 'get',
    path: '/api/procedures/:code/versions/:a/compare/:b',
    summary: 'What differs between two versions; in the place of a version the id of a redesign may stand',
    tag: 'Procedures',
    params: codeParam.extend({ a: comparedSide, b: comparedSide }),
    responses: { 200: { description: 'What changes, and the effect on the whole', schema: comparisonShape } },
    problems: [
      'invalid-input',
      'not-allowed',
      'procedure-not-found',
      'version-not-found',
      'draft-not-found',
      'draft-unreadable',
    ],
  },
  async (deps, { req, officer, params: { code, a, b } }) => ({
    body: await getComparison(deps, officer, { code, before: a, after: b }, languageOf(req)),
  }),
);

export const comparisonRoutes = [compare];
