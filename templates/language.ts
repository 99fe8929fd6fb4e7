import i18next, { type i18n } from 'i18next';
import en from './locales/en.json';
import vi from './locales/vi.json';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export type Translate = (key: string, params?: Record<string, unknown>) => string;

/** A key that no locale has is a mistake of ours: it is shown by a test, never by a blank on a page. */
function missing(key: string): string {
  throw new Error(`No text for "${key}"`);
}

function createTexts(): i18n {
  const texts = i18next.createInstance();
  // `initAsync: false` loads at once: the texts are in memory.
  void texts.init({
    initAsync: false,
    resources: { vi: { translation: vi }, en: { translation: en } },
    fallbackLng: false,
    supportedLngs: languages,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: missing,
  });
  return texts;
}

const texts = createTexts();

/** Words of the interface. Escaping is the template's work, not the translation's. */
export const translatorFor = (language: Language): Translate => texts.getFixedT(language) as Translate;
