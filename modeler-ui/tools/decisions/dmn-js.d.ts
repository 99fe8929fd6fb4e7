/** The parts of dmn-js that are used; it has no types of its own. */
declare module 'dmn-js-shared/lib/base/EditingManager' {
  export default class EditingManager {
    constructor(options: object);
    _getViewProviders(): object[];
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getActiveViewer(): { on(event: string, listener: () => void): void } | undefined;
    destroy(): void;
  }
}

declare module 'dmn-js-decision-table/lib/Editor' {
  const DecisionTableEditor: unknown;
  export default DecisionTableEditor;
}

declare module 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies' {
  export const HIT_POLICIES: {
    label: string;
    value: { hitPolicy: string; aggregation: undefined };
    explanation: string;
  }[];
}
