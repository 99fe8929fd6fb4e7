import { compareProcesses, type Comparison } from '../../../processes/compare';
import type { Element } from '../../../processes/rules/model/element';
import { readModel } from '../../../processes/rules/read/readModel';
import type { Session } from '../../modeler/session';

/** Both documents, and what differs between them. */
export interface Compared {
  before: string;
  after: string;
  comparison: Comparison;
}

/** Compares the document as it is drawn; the version in force is asked for once. */
export class Comparer {
  private base: Promise<{ bpmn: string; tree: Element }> | undefined;

  constructor(private readonly session: Session) {}

  async compare(): Promise<Compared> {
    const { data, editor, server } = this.session;
    this.base ??= server.base().then(async (bpmn) => ({ bpmn, tree: await treeOf(bpmn) }));
    // What could not be fetched is asked for again the next time.
    const before = await this.base.catch((error: unknown) => {
      this.base = undefined;
      throw error;
    });
    const after = await editor.xml();
    const names = {
      slots: data.slots,
      roles: data.roles,
      papers: data.procedure.papers,
      forms: data.forms,
    };
    const comparison = compareProcesses(before.tree, await treeOf(after), names, data.language);
    return { before: before.bpmn, after, comparison };
  }
}

async function treeOf(bpmn: string): Promise<Element> {
  const { definitions, findings } = await readModel(bpmn);
  if (!definitions) throw new Error(findings[0]?.message.en ?? '');
  return definitions;
}
