/** A form-js schema, as far as the pages draw it. */
export interface Schema {
  components: readonly Component[];
}

export interface Component {
  type: string;
  id: string;
  key?: string;
  label?: string;
  text?: string;
  description?: string;
  subtype?: string;
  dateLabel?: string;
  values?: readonly { value: string; label: string }[];
  validate?: { required?: boolean; maxLength?: number; min?: number; max?: number };
  properties?: { shownFor?: string };
  components?: readonly Component[];
}

/** The decision buttons of a form are its radio group of this key; it is no field of its own. */
export const decisionKey = 'decision';

/** A component and the decisions it is asked for; a group's hold for all in it. */
export interface Placed {
  component: Component;
  shownFor: string | null;
}

/** All components in reading order, groups opened, without the decision. */
export function placedIn(components: readonly Component[], shownFor: string | null = null): Placed[] {
  return components
    .filter(({ key }) => key !== decisionKey)
    .flatMap((component) => {
      const own = component.properties?.shownFor ?? shownFor;
      return [{ component, shownFor: own }, ...placedIn(component.components ?? [], own)];
    });
}
