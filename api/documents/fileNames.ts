const longest = 200;

/**
 * A file's name as it is kept: NFC, without the folders some browsers send, without control characters and
 * those that file systems refuse. An over-long one keeps its ending.
 */
export function fileNameFor(given: string): string {
  const plain = given
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}<>:"|?*]/gu, '')
    .trim();
  const characters = [...plain];
  if (characters.length <= longest) return plain;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? '';
  return characters.slice(0, longest - [...ending].length).join('') + ending;
}

/** Multer reads names as latin1, whatever the browser sent; they are UTF-8 (RFC 7578, 5.1). */
export function sentNameFor(latin1: string): string {
  const decoded = Buffer.from(latin1, 'latin1').toString('utf8');
  return decoded.includes('\uFFFD') ? latin1 : decoded;
}
