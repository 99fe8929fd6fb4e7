/* One line a rule; a test compares with processes/rules. Loaded when somebody first asks why. */
import groupsAgree from '../../../processes/rules/data/groupsAgree.md';
import ownProcedure from '../../../processes/rules/data/ownProcedure.md';
import referencesKnown from '../../../processes/rules/data/referencesKnown.md';
import uniqueIds from '../../../processes/rules/data/uniqueIds.md';
import writtenBeforeRead from '../../../processes/rules/data/writtenBeforeRead.md';
import drawn from '../../../processes/rules/engine/drawn.md';
import executable from '../../../processes/rules/engine/executable.md';
import migratable from '../../../processes/rules/engine/migratable.md';
import migration from '../../../processes/rules/engine/migration.md';
import stableIds from '../../../processes/rules/engine/stableIds.md';
import decisionCovered from '../../../processes/rules/flow/decisionCovered.md';
import noDanglingFlow from '../../../processes/rules/flow/noDanglingFlow.md';
import noDeadEnd from '../../../processes/rules/flow/noDeadEnd.md';
import noEndlessLoop from '../../../processes/rules/flow/noEndlessLoop.md';
import parallelJoin from '../../../processes/rules/flow/parallelJoin.md';
import reachable from '../../../processes/rules/flow/reachable.md';
import deadline from '../../../processes/rules/law/deadline.md';
import knownOutcome from '../../../processes/rules/law/knownOutcome.md';
import oneSupplement from '../../../processes/rules/law/oneSupplement.md';
import overdueApology from '../../../processes/rules/law/overdueApology.md';
import postingPeriod from '../../../processes/rules/law/postingPeriod.md';
import receiptAppointment from '../../../processes/rules/law/receiptAppointment.md';
import refusalReason from '../../../processes/rules/law/refusalReason.md';
import resultReturned from '../../../processes/rules/law/resultReturned.md';
import stepResponsibility from '../../../processes/rules/law/stepResponsibility.md';
import supplementInTime from '../../../processes/rules/law/supplementInTime.md';
import withdrawal from '../../../processes/rules/law/withdrawal.md';

/** What is said of each rule, in both languages, by its name. */
export const rulePages: Record<string, string> = {
  'groups-agree': groupsAgree,
  'own-procedure': ownProcedure,
  'references-known': referencesKnown,
  'unique-ids': uniqueIds,
  'written-before-read': writtenBeforeRead,
  drawn: drawn,
  executable: executable,
  migratable: migratable,
  migration: migration,
  'stable-ids': stableIds,
  'decision-covered': decisionCovered,
  'no-dangling-flow': noDanglingFlow,
  'no-dead-end': noDeadEnd,
  'no-endless-loop': noEndlessLoop,
  'parallel-join': parallelJoin,
  reachable: reachable,
  deadline: deadline,
  'known-outcome': knownOutcome,
  'one-supplement': oneSupplement,
  'overdue-apology': overdueApology,
  'posting-period': postingPeriod,
  'receipt-appointment': receiptAppointment,
  'refusal-reason': refusalReason,
  'result-returned': resultReturned,
  'step-responsibility': stepResponsibility,
  'supplement-in-time': supplementInTime,
  withdrawal: withdrawal,
};
