import type { Connection } from 'mongoose';
import { actionModel } from './action';
import { caseFileModel } from './caseFile';
import { documentModel } from './document';

/** Makes the indexes of what actions write; done ones stay as they are. Called once, when the API starts. */
export async function createWriteModelIndexes(connection: Connection): Promise<void> {
  for (const model of [actionModel(connection), caseFileModel(connection), documentModel(connection)]) {
    await model.createIndexes();
  }
}
