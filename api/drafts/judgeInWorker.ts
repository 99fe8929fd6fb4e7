import { join } from 'node:path';
import type { Verdict } from '../../processes/rules/verdict';
import { problem } from '../problems';
import { inWorker } from '../server/inWorker';
import type { JudgeModel, JudgeRequest } from './judge';

/** The largest procedure takes a hundredth of this; what takes longer is drawn to keep the server busy. */
const patienceMs = 30_000;
/** Megabytes. */
const mostMemory = 512;

/** Judges in a thread of its own: officers at their worklists notice nothing of it. */
export function judgeInWorker(script = join(__dirname, 'judgeWorker.js')): JudgeModel {
  return inWorker<JudgeRequest, Verdict>(script, {
    patienceMs,
    mostMemory,
    tooHeavy: () => problem('draft-too-heavy'),
  });
}
