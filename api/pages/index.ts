import { Router, type RequestHandler } from 'express';
import { languages } from '../../templates';
import { ownPath, requireOfficer, setLanguage } from '../accounts';
import { readUpload } from '../documents/upload';
import type { Deps } from '../deps';
import { importPage, planImport } from './catalogueImport';
import { applyImport, importPlanPage, planImportAgain } from './catalogueImportPlan';
import { claimPicked } from './claimPicked';
import { chooseCompared, comparisonPage } from './comparison';
import { dossierPage } from './dossier';
import { addDocument, withdrawDossier } from './dossierActions';
import { dossiersPage } from './dossiers';
import { draftPage } from './draft';
import { createDraft, draftsPage } from './drafts';
import { approveDraft, rejectDraft, releaseDraft, removeDraft, submitDraft } from './draftSteps';
import { formPreview } from './formPreview';
import { historyPage } from './history';
import { modelerPage } from './modeler';
import { procedurePage } from './procedure';
import { proceduresPage } from './procedures';
import { chooseProcedurePage, receivePage } from './receive';
import { receiveDossier } from './receivePost';
import { signInPost, signOutPost } from './signIn';
import { siteFor, type Site } from './site';
import { slipPage } from './slips';
import { startPage } from './start';
import { assignTask, claimTask, completeTask, releaseTask } from './taskActions';
import { saveDraft } from './taskForms';
import { taskPage } from './task';
import { readFiles } from './upload';
import { worklistPage } from './worklist';

export { problemPage } from './problemPage';

const switchLanguage: RequestHandler = (req, res) => {
  const { language, back } = req.body as Record<string, unknown>;
  const chosen = languages.find((one) => one === language);
  if (chosen) setLanguage(res, chosen);
  res.redirect(303, ownPath(back));
};

/** What officers see. Each page calls queries, each form one action; both are also the API's. */
export function pagesRouter(deps: Deps): Router {
  const site = siteFor(deps);
  return Router()
    .post('/language', switchLanguage)
    .post('/sign-in', signInPost(site))
    .post('/sign-out', signOutPost)
    .get('/sign-in', (_req, res) => {
      res.redirect(303, '/');
    })
    .get('/', startPage(site))
    .use(tasks(site), receipt(site), dossiers(site), procedures(site), drafts(site));
}

const tasks = (site: Site): Router =>
  Router()
    .get('/worklist', requireOfficer, worklistPage(site))
    .post('/worklist/claim', requireOfficer, claimPicked(site))
    .get('/user-tasks/:key', requireOfficer, taskPage(site))
    .post('/user-tasks/:key/claim', requireOfficer, claimTask(site))
    .post('/user-tasks/:key/release', requireOfficer, releaseTask(site))
    .post('/user-tasks/:key/assign', requireOfficer, assignTask(site))
    .post('/user-tasks/:key/complete', requireOfficer, completeTask(site))
    .post('/user-tasks/:key/draft', requireOfficer, saveDraft(site));

const receipt = (site: Site): Router =>
  Router()
    .get('/receive', requireOfficer, chooseProcedurePage(site))
    .get('/receive/:code', requireOfficer, receivePage(site))
    // Read before it is asked who sends it: what was typed is kept over the sign-in.
    .post('/receive/:code', readFiles, requireOfficer, receiveDossier(site));

const dossiers = (site: Site): Router =>
  Router()
    .get('/dossiers', requireOfficer, dossiersPage(site))
    .get('/dossiers/:code', requireOfficer, dossierPage(site))
    .get('/dossiers/:code/forms/:form', requireOfficer, slipPage(site))
    .post('/dossiers/:code/withdraw', requireOfficer, withdrawDossier(site))
    .post('/dossiers/:code/documents', requireOfficer, readUpload, addDocument(site))
    .get('/history/:code', requireOfficer, historyPage(site));

const procedures = (site: Site): Router =>
  Router()
    .get('/procedures', requireOfficer, proceduresPage(site))
    // Before those of one procedure, whose code would otherwise be `import`.
    .get('/procedures/import', requireOfficer, importPage(site))
    .post('/procedures/import', requireOfficer, planImport(site))
    .get('/procedures/import/:id', requireOfficer, importPlanPage(site))
    .post('/procedures/import/:id/plan', requireOfficer, planImportAgain(site))
    .post('/procedures/import/:id/apply', requireOfficer, applyImport(site))
    .get('/procedures/:code', requireOfficer, procedurePage(site))
    .get('/procedures/:code/versions/:version', requireOfficer, procedurePage(site))
    .get('/procedures/:code/compare', requireOfficer, chooseCompared)
    .get('/procedures/:code/compare/:a/:b', requireOfficer, comparisonPage(site))
    .post('/procedures/:code/drafts', requireOfficer, createDraft(site));

const drafts = (site: Site): Router =>
  Router()
    .get('/drafts', requireOfficer, draftsPage(site))
    .get('/drafts/:id', requireOfficer, draftPage(site))
    .post('/drafts/:id/submit', requireOfficer, submitDraft(site))
    .post('/drafts/:id/approve', requireOfficer, approveDraft(site))
    .post('/drafts/:id/reject', requireOfficer, rejectDraft(site))
    .post('/drafts/:id/release', requireOfficer, releaseDraft(site))
    .post('/drafts/:id/remove', requireOfficer, removeDraft(site))
    .get('/modeler/:id', requireOfficer, modelerPage(site))
    .post('/modeler/:id/form-preview', requireOfficer, formPreview(site));
