import type { RequestHandler } from 'express';
import { officerOf } from '../accounts';
import { getDossier, getHistory } from '../queries';
import { headFor } from './dossierHead';
import { historyRowsFor } from './historyRows';
import { namesOf } from './people';
import { param, show, type Site } from './site';
import { stepWordsFor } from './stepWords';

/** What happened to a dossier, on the diagram of its version and in a timeline. */
export const historyPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const { deps } = site;
    const officer = officerOf(req);
    const dossier = await getDossier(deps, officer, param(req, 'code'));
    const history = await getHistory(deps, officer, dossier.code);
    const nameOf = await namesOf(
      deps,
      history.items.map(({ actor }) => actor),
    );
    const { elements, flows, procedureCode, version } = history;
    show(site, req, res, 'history', {
      head: headFor(deps, dossier),
      rows: historyRowsFor(history, { words: await stepWordsFor(deps, procedureCode, version), nameOf }),
      diagram: version
        ? {
            href: `/api/procedures/${procedureCode}/versions/${version}/bpmn`,
            path: JSON.stringify({ elements, flows }),
          }
        : null,
      legend: ['done', 'active', 'stopped'],
      asOf: history.asOf,
    });
  };
