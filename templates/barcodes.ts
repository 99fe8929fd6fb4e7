import bwip from 'bwip-js/node';

/** QR code of a dossier's code, as SVG (TT 01/2018, article 19: the code may be printed as one). */
export const qrCode = (text: string): string => bwip.toSVG({ bcid: 'qrcode', text, scale: 2 });

/** Code 128 of a dossier's code, as SVG, for hand scanners. */
export const barcode = (text: string): string =>
  bwip.toSVG({ bcid: 'code128', text, height: 8, scale: 1, includetext: false });
