/** What a dossier's file may be: by the ending of its name, the type its content must be of. */
export const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const maxBytes = 20 * 1024 * 1024;

/** The ending in lower case; "" where there is none. */
export function endingOf(fileName: string): string {
  return /\.([\p{L}\p{N}]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
