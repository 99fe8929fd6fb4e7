export type Language = 'vi' | 'en';

/** A problem as the catalogue tells it. */
export interface Entry {
  status: number;
  title: Readonly<Record<Language, string>>;
  detail: Readonly<Record<Language, string>>;
}

export const entry = (status: number, vi: [string, string], en: [string, string]): Entry => ({
  status,
  title: { vi: vi[0], en: en[0] },
  detail: { vi: vi[1], en: en[1] },
});
