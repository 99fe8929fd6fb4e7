import type { Slot } from '../data';
import type { Say } from '../words';
import type { Option } from './fields';

/** The procedure's own agencies, then the others of the tree under a heading. */
export function slotOptions(slots: Slot[], say: Say): Option[] {
  return slots.map(({ id, name, own }) => ({
    value: id,
    label: name,
    ...(own === false && { group: say('panel.otherAgencies') }),
  }));
}
