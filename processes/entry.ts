import type { Flow } from './patterns';
import type { LimitCase, Procedure, Service, TimeLimit } from './types';

export type { LimitCase };

/** A procedure with the flow that carries it out: what the compiler turns into a process definition. */
export interface ProcedureEntry extends Procedure {
  /** Agency id of `agency`, where it is one of the province's. */
  responsible?: string;
  /** The catalogue states no limit: `limit` is the pattern's usual one. */
  limitAssumed: boolean;
  /** No longer received; running dossiers finish. */
  withdrawn?: true;
  /** Cases chosen at receipt, each with a limit of its own (flows.md, A8). */
  cases?: Case[];
  /** Who may receive it: one agency, or all of a kind. */
  receiving: { agency: string } | { kind: 'district' | 'commune' };
  /** Which agency acts in each lane of the flow. `reception` is always the receiving one. */
  slots: Record<string, Slot>;
  /** What the clock does after a supplement (rules.md, 4.5). */
  afterSupplement: 'restart' | 'resume';
  /** Hours within which a supplement must be asked for (rules.md, 3.9). */
  supplementWithin: number;
  limitWhen?: LimitCase[];
  /** The fee in đồng where it depends on the case or the channel; the first line that fits is taken. */
  fees?: Fee[];
  flow: Flow;
}

export interface Case {
  id: string;
  name: string;
  limit: TimeLimit;
}

export interface Fee {
  case?: string;
  channel?: 'counter' | 'post' | 'online';
  amount: number;
}

export interface Slot {
  /** What the diagram's lane is called, e.g. "UBND cấp xã". */
  name: string;
  agency: SlotRule;
}

/** How the acting agency is found from the receiving one. */
export type SlotRule =
  | { is: 'receiving' }
  /** The nearest of that kind above the receiving agency. */
  | { is: 'above'; kind: 'district' | 'province' }
  /** The agency doing that service for the receiving agency's area, or for the area it lies in. */
  | { is: 'serving'; service: Service }
  | { is: 'fixed'; id: string };
