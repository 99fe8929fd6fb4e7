import { actions, perform } from '../actions';
import { receiptInput } from '../actions/receipt/receiptInput';
import { completionInput } from '../actions/kernel/completion';
import { defineRoute } from '../openapi';
import { dossiersInput, findDossiers, getDossier, getHistory } from '../queries';
import { historyShape } from '../queries/historyShapes';
import { dossierDetailShape, dossierShape, listOf } from '../queries/shapes';
import { codeParam, dossierTaskResultShape } from './shapes';

const tag = 'Dossiers';

const receive = defineRoute(
  {
    method: 'post',
    path: '/api/dossiers',
    summary: 'Receive a dossier',
    tag,
    body: receiptInput,
    idempotent: true,
    responses: { 201: { description: 'Received; the engine has it', schema: dossierDetailShape } },
    problems: [
      'invalid-input',
      'not-allowed',
      'procedure-not-deployed',
      'procedure-withdrawn',
      'idempotency-key-reused',
    ],
  },
  async (deps, { officer, body: input, idempotencyKey }) => {
    const { code } = await perform(deps, actions.receive, { officer, params: {}, input, idempotencyKey });
    const body = await getDossier(deps, officer, code);
    return { status: 201, body, headers: { location: `/api/dossiers/${code}` } };
  },
);

const list = defineRoute(
  {
    method: 'get',
    path: '/api/dossiers',
    summary: 'Dossiers, due first',
    tag,
    query: dossiersInput,
    responses: { 200: { description: 'Dossiers', schema: listOf(dossierShape) } },
    problems: ['invalid-input'],
  },
  async (deps, { officer, query }) => ({ body: await findDossiers(deps, officer, query) }),
);

const one = defineRoute(
  {
    method: 'get',
    path: '/api/dossiers/:code',
    summary: 'A dossier',
    tag,
    params: codeParam,
    responses: { 200: { description: 'The dossier', schema: dossierDetailShape } },
    problems: ['dossier-not-found'],
  },
  async (deps, { officer, params }) => ({ body: await getDossier(deps, officer, params.code) }),
);

const history = defineRoute(
  {
    method: 'get',
    path: '/api/dossiers/:code/history',
    summary: 'Everything that happened to it',
    tag,
    params: codeParam,
    responses: { 200: { description: 'The history', schema: historyShape } },
    problems: ['dossier-not-found'],
  },
  async (deps, { officer, params }) => ({ body: await getHistory(deps, officer, params.code) }),
);

const changes = {
  supplement: 'Send the applicant the request for what is missing',
  resume: 'The applicant brought what was missing',
  withdraw: 'The applicant takes the dossier back',
} as const;

const change = (name: keyof typeof changes) =>
  defineRoute(
    {
      method: 'post',
      path: `/api/dossiers/:code/${name}`,
      summary: changes[name],
      tag,
      params: codeParam,
      body: completionInput,
      idempotent: true,
      responses: { 200: { description: 'Done', schema: dossierTaskResultShape } },
      problems: ['invalid-input', 'not-allowed', 'dossier-not-found', 'no-matching-task', 'already-assigned'],
    },
    async (deps, { officer, params, body: input, idempotencyKey }) => ({
      body: await perform(deps, actions[name], { officer, params, input, idempotencyKey }),
    }),
  );

export const dossierRoutes = [
  receive,
  list,
  one,
  history,
  change('supplement'),
  change('resume'),
  change('withdraw'),
];
