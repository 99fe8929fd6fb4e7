import { FeelAnalyzer } from '@bpmn-io/feel-analyzer';
import { parser } from '@bpmn-io/lezer-feel';

/** A condition that compares one variable with texts: `x = "a"`, or several of them joined by `or`. */
export interface Choice {
  variable: string;
  values: string[];
}

const analyzer = new FeelAnalyzer({ dialect: 'expression', parserDialect: 'camunda' });
const feel = parser.configure({ top: 'Expression', dialect: 'camunda' });

type Tree = ReturnType<typeof feel.parse>['topNode'];

/** The same few expressions come again in all processes of the catalogue; hostile ones must not fill the memory. */
const remembered = 10_000;

function memoized<Result>(compute: (expression: string) => Result): (expression: string) => Result {
  const known = new Map<string, Result>();
  return (expression) => {
    if (known.has(expression)) return known.get(expression) as Result;
    if (known.size >= remembered) known.clear();
    const result = compute(expression);
    known.set(expression, result);
    return result;
  };
}

/** Names of the process variables that a FEEL expression (with its `=`) reads; none when it is just text. */
export const variablesIn = memoized((expression: string): string[] => {
  if (!expression.startsWith('=')) return [];
  const { inputs = [], functions = [] } = analyzer.analyzeExpression(expression.slice(1));
  const called = new Set(functions.map(({ name }) => name));
  return inputs.map(({ name }) => name).filter((name) => !called.has(name));
});

/** What a condition chooses by, where it is as simple as the patterns' are. */
export const choiceIn = memoized((condition: string): Choice | null => {
  if (!condition.startsWith('=')) return null;
  const text = condition.slice(1);
  const top = feel.parse(text).topNode.firstChild;
  return top ? choiceOf(top, text) : null;
});

function choiceOf(node: Tree, text: string): Choice | null {
  switch (node.name) {
    case 'Comparison':
      return comparisonOf(node, text);
    case 'Disjunction':
      return disjunctionOf(node, text);
    case 'ParenthesizedExpression':
      return node.firstChild?.nextSibling ? choiceOf(node.firstChild.nextSibling, text) : null;
    default:
      return null;
  }
}

function comparisonOf(node: Tree, text: string): Choice | null {
  const parts = childrenOf(node);
  const operator = parts.find(({ name }) => name === 'CompareOp');
  const variable = parts.find(({ name }) => name === 'VariableName');
  const literal = parts.find(({ name }) => name === 'StringLiteral');
  if (!operator || !variable || !literal || sourceOf(operator, text) !== '=') return null;
  return { variable: sourceOf(variable, text), values: [sourceOf(literal, text).slice(1, -1)] };
}

function disjunctionOf(node: Tree, text: string): Choice | null {
  const choices = childrenOf(node)
    .filter(({ name }) => name !== 'or')
    .map((part) => choiceOf(part, text));
  const [first] = choices;
  if (!first || !choices.every((each) => each?.variable === first.variable)) return null;
  return { variable: first.variable, values: choices.flatMap((each) => each?.values ?? []) };
}

function childrenOf(node: Tree): Tree[] {
  const children: Tree[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function sourceOf({ from, to }: Tree, text: string): string {
  return text.slice(from, to);
}
