import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name a path, or a name to look for on the PATH */
const placesOf = (name) =>
  isAbsolute(name) ? [name] : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/** A Chromium to test with: the one CHROMIUM names, one on the PATH, or one in the usual places. */
export function findBrowser() {
  const wanted = process.env.CHROMIUM ? [process.env.CHROMIUM] : [...names, ...usualPlaces];
  return wanted.flatMap(placesOf).find(isProgram);
}

export function sayNoBrowser() {
  const line = '!'.repeat(100);
  console.error(
    `\n${line}\nTHE BROWSER TESTS DID NOT RUN: no Chromium was found. Install one (apt install chromium) or name it in CHROMIUM.` +
      `\nCÁC KIỂM THỬ TRÌNH DUYỆT CHƯA CHẠY: không tìm thấy Chromium. Hãy cài (apt install chromium) hoặc đặt biến CHROMIUM.\n${line}`,
  );
}
