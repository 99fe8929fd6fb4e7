import { removeEndedSessions } from '../accounts/endedSessions';
import type { Deps } from '../deps';
import { removeForgottenContents } from '../documents';
import { endLeftRehearsals } from '../rehearsals/end';

const hour = 3_600_000;

/** Once an hour removes sessions that have ended, and contents whose upload died before the document was written; ends rehearsals left alone. */
export function startSweep(deps: Deps): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const sweep = async () => {
    try {
      const removed = await removeForgottenContents(deps.connection, new Date(deps.now().getTime() - hour));
      await removeEndedSessions(deps.connection, deps.now());
      await endLeftRehearsals(deps);
      if (removed > 0) deps.log.info({ removed }, 'removed contents of uploads that had not been finished');
    } catch (error) {
      deps.log.error({ err: error }, 'could not remove what is no longer needed');
    }
  };
  const timer = setInterval(() => {
    running = running.then(sweep);
  }, hour);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
