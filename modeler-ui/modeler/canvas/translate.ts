import type { Language } from '../../../processes/rules';
import vi from './translations.json';

const known: Record<string, string | undefined> = vi;

/** The library's own words, which are English; what nobody translated is shown as it is. */
export function translationFor(language: Language) {
  return (template: string, replacements: Record<string, string> = {}): string => {
    const words = language === 'vi' ? (known[template] ?? template) : template;
    return words.replace(/\{([^}]+)\}/g, (_match, key: string) => replacements[key] ?? `{${key}}`);
  };
}
