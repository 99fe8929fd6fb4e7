import type { Finding, Params, Raised, Rule, Text } from './rule';

/** Who can say something about a diagram: every rule, and the reading of the document before them. */
export type Speaker = Pick<Rule, 'name' | 'severity' | 'source' | 'messages'>;

export type Language = keyof Text;

/** What was raised, in the words of the one who raised it. */
export function findingFrom({ name, severity, source, messages }: Speaker, raised: Raised): Finding {
  const params = raised.params ?? {};
  const words = messages[raised.message] ?? { vi: raised.message, en: raised.message };
  return {
    rule: name,
    code: raised.message,
    elementId: raised.elementId,
    severity: raised.severity ?? severity,
    params,
    message: { vi: filled(words.vi, params), en: filled(words.en, params) },
    source,
    ...(raised.path && { path: raised.path }),
  };
}

/** The finding as a sentence, with the article of law that stands behind it. */
export function explain({ message, source }: Finding, language: Language): string {
  return source ? `${message[language]} (${source[language]})` : message[language];
}

function filled(words: string, params: Params): string {
  return words.replace(/\{(\w+)\}/g, (_match, name: string) => String(params[name] ?? ''));
}
