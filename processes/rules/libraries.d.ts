/** The parts of untyped libraries that the rules use. */

declare module '@bpmn-io/feel-analyzer' {
  export class FeelAnalyzer {
    constructor(options: { dialect: 'expression'; parserDialect: 'camunda' });
    analyzeExpression(expression: string): {
      valid: boolean;
      inputs?: { name: string }[];
      functions?: { name: string }[];
    };
  }
}

declare module 'bpmnlint/lib/linter' {
  import type { ModdleElement } from 'bpmn-moddle';

  interface Report {
    id?: string;
    message: string;
    [extra: string]: unknown;
  }

  interface Reporter {
    report(id: string, message: string, extra?: Record<string, unknown>): void;
  }

  type Enter = (node: ModdleElement, reporter: Reporter) => boolean | void;

  interface LintRule {
    check: Enter | { enter?: Enter; leave?: (node: ModdleElement, reporter: Reporter) => void };
  }

  namespace Linter {
    export type { Enter, LintRule, Report, Reporter };
  }

  class Linter {
    constructor(options: {
      resolver: {
        resolveRule(plugin: string, name: string): ((config: never) => LintRule) | undefined;
        resolveConfig(plugin: string, name: string): unknown;
      };
      config?: { rules: Record<string, unknown> };
    });
    lint(root: ModdleElement): Promise<Record<string, (Report & { category: string })[]>>;
  }

  export = Linter;
}

declare module 'bpmnlint-plugin-camunda-compat' {
  export const configs: Record<string, { rules: Record<string, [string, { version: string }]> }>;
}

declare module 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/*' {
  import type { LintRule } from 'bpmnlint/lib/linter';
  const create: (config: { version: string }) => LintRule;
  export = create;
}

declare module 'bpmnlint/rules/*' {
  import type { LintRule } from 'bpmnlint/lib/linter';
  const create: () => LintRule;
  export = create;
}
