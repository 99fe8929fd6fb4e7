import type { Connection } from 'mongoose';
import { actionModel } from './action';
import { caseFileModel } from './caseFile';
import { documentModel } from './document';
import { draftModel } from './draft';
import { draftPartModel } from './draftPart';
import { draftPresenceModel } from './draftPresence';
import { procedureReleaseModel } from './procedureRelease';
import { rehearsalModel } from './rehearsal';

/** Makes the indexes of what actions write; done ones stay as they are. Called once, when the API starts. */
export async function createWriteModelIndexes(connection: Connection): Promise<void> {
  const models = [
    actionModel(connection),
    caseFileModel(connection),
    documentModel(connection),
    draftModel(connection),
    draftPartModel(connection),
    draftPresenceModel(connection),
    procedureReleaseModel(connection),
    rehearsalModel(connection),
  ];
  for (const model of models) await model.createIndexes();
}
