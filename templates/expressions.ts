import Handlebars from 'handlebars';
import type { Assets } from './assets';
import { barcode, qrCode } from './barcodes';
import { fileSize, grouped } from './formats/amounts';
import {
  clock,
  date,
  dateTime,
  formalDay,
  formalMoment,
  iso,
  shortMoment,
  today,
  type Moment,
} from './formats/dates';
import { elapsed, timeLeft, workingTime } from './formats/durations';
import { translatorFor, type Language, type Translate } from './language';

/** The root data that every helper finds: set by the renderer. */
interface Root {
  language: Language;
}

interface Options {
  hash: Record<string, unknown>;
  data: { root: Root };
}

const languageIn = (options: Options): Language => options.data.root.language;
const translate = (options: Options): Translate => translatorFor(languageIn(options));

/** SVG of our own making goes in unescaped; nothing else does. */
const svg = (text: string) => new Handlebars.SafeString(text);

/** Data for a script, as the text of a script element that is not run: nothing in it can end the element. */
const json = (data: object) => new Handlebars.SafeString(JSON.stringify(data).replaceAll('<', '\\u003c'));

const logic = {
  eq: (a: unknown, b: unknown) => a === b,
  not: (a: unknown) => !a,
  and: (a: unknown, b: unknown) => Boolean(a) && Boolean(b),
  or: (a: unknown, b: unknown) => Boolean(a) || Boolean(b),
  concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
  inc: (n: number) => n + 1,
};

const formats = {
  dateTime: (at: Moment) => dateTime(at),
  shortMoment: (at: Moment) => shortMoment(at),
  date: (at: Moment) => date(at),
  clock: (at: Moment) => clock(at),
  iso: (at: Moment) => iso(at),
  formalMoment: (at: Moment) => formalMoment(at),
  formalDay: (at: Moment) => formalDay(at),
  grouped: (amount: number) => grouped(amount),
  fileSize: (bytes: number) => fileSize(bytes),
  // Enough to tell versions apart by eye; the whole one stands in its title.
  shortHash: (hash: string) => hash.slice(0, 12),
  qrCode: (text: string) => svg(qrCode(text)),
  barcode: (text: string) => svg(barcode(text)),
  json: (data: object) => json(data),
};

const worded = {
  t: (key: string, options: Options) => translate(options)(key, options.hash),
  timeLeft: (hours: number, options: Options) => timeLeft(hours, translate(options)),
  workingTime: (hours: number, options: Options) => workingTime(hours, translate(options)),
  elapsed: (milliseconds: number, options: Options) => elapsed(milliseconds, translate(options)),
  today: (at: Moment, options: Options) => today(at, languageIn(options)),
  // The legal forms stay Vietnamese in either language of the interface.
  formalLimit: (limit: { amount: number; unit: string }) =>
    translatorFor('vi')(`limit.${limit.unit}`, { count: limit.amount }),
  formalWorkingTime: (hours: number) => workingTime(hours, translatorFor('vi')),
  limit: (limit: { amount: number; unit: string }, options: Options) =>
    translate(options)(`limit.${limit.unit}`, { count: limit.amount }),
};

/** All that a template may call. */
export const expressionsFor = (assets: Assets) => ({
  ...logic,
  ...formats,
  ...worded,
  asset: (name: string) => assets(name),
});
