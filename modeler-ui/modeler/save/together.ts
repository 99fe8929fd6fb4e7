import type { Whose } from '../../../processes/merge';
import { serviceOf } from '../canvas/services';
import type { Session } from '../session';
import type { Autosave } from './autosave';
import type { Dispute } from './reconcile';
import { finishTyping } from './typing';

/** Somebody else saved meanwhile: who, and what both have changed. */
export interface Meeting {
  by: string;
  at: string;
  disputes: Dispute[];
}

/** Both changes were put together; what the other one had changed. */
export interface Joined {
  by: string;
  at: string;
  changes: string[];
}

/** Where somebody is faster again and again, the officer decides. */
const mostTries = 5;

/**
 * Puts the officer's changes and those on the server together. Nothing is asked where the two changed different things;
 * else the officer chooses step by step. What cannot be put together stays as it is, and is said.
 */
export async function goOnTogether(
  session: Session,
  autosave: Autosave,
  { by, at }: { by: string; at: string },
  chosen: ReadonlyMap<string, Whose> = new Map(),
): Promise<void> {
  // Loaded when it is needed: few ever meet.
  const { reconcile } = await import('./reconcile');
  const { data, editor, server } = session;
  const names = { slots: data.slots, roles: data.roles, papers: data.procedure.papers, forms: data.forms };
  for (let tries = 0; tries < mostTries; tries += 1) {
    finishTyping(editor.modeler);
    const latest = await server.load();
    const mine = await editor.xml();
    const { base, sent } = autosave.began;
    const revision = latest.revision ?? data.draft.revision;
    // The answer to our own saving was lost on its way: nobody else was here.
    if (latest.bpmn === sent || latest.bpmn === mine) {
      autosave.adopt(revision, latest.bpmn);
      session.update({ meeting: null });
      await autosave.flush();
      return;
    }
    const result = await reconcile({ base, mine, theirs: latest.bpmn }, chosen, {
      names,
      language: data.language,
    });
    // What was drawn meanwhile is looked at, too.
    if ((await editor.xml()) !== mine) continue;
    if (!result?.merged) {
      session.update({ meeting: { by, at, disputes: result?.disputes ?? [] } });
      return;
    }
    autosave.adopt(revision, latest.bpmn);
    session.update({ meeting: null, joined: { by, at, changes: result.theirs } });
    await session.replace(result.merged.bpmn);
    layOutAnew(session, result.merged.untidy);
    await autosave.flush();
    return;
  }
}

/** Arrows whose bends fit neither drawing. */
function layOutAnew({ editor }: Session, ids: string[]): void {
  const registry = serviceOf(editor.modeler, 'elementRegistry');
  const modeling = serviceOf(editor.modeler, 'modeling');
  const connections = ids.flatMap((id) => registry.get(id) ?? []);
  if (connections.length === 0) return;
  editor.together(() => {
    for (const connection of connections)
      modeling.layoutConnection(connection as Parameters<typeof modeling.layoutConnection>[0]);
  });
}
