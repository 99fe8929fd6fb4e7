import type { Connection } from 'mongoose';
import { dossierModel } from './dossier';
import { formModel } from './form';
import { historyModel } from './history';
import { incidentModel } from './incident';
import { processDefinitionModel } from './processDefinition';
import { rehearsalRunModel } from './rehearsalRun';
import { userTaskModel } from './userTask';

/** Makes the read models' collections and indexes; done ones stay as they are. */
export async function createReadModelIndexes(connection: Connection): Promise<void> {
  const models = [
    userTaskModel(connection),
    dossierModel(connection),
    historyModel(connection),
    incidentModel(connection),
    processDefinitionModel(connection),
    formModel(connection),
    rehearsalRunModel(connection),
  ];
  for (const model of models) {
    await model.createIndexes();
  }
}
