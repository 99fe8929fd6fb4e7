import { DateTime } from 'luxon';
import type { Connection } from 'mongoose';
import type { Agency } from '../../../processes';
import { counterModel } from '../../models/counter';
import { batchedOn } from '../../store';

/** Thái Nguyên's identifier (QĐ 20/2020/QĐ-TTg). */
const province = 'H55';
const zone = 'Asia/Ho_Chi_Minh';
const greatest = 9999;

const two = (number: number) => String(number).padStart(2, '0');

/** Place among the agencies under the same parent, from 1. The catalogue of agencies only ever grows at its end. */
function placeOf(agency: Agency, agencies: Agency[]): number {
  return (
    agencies.filter((other) => other.parent === agency.parent).findIndex((other) => other.id === agency.id) +
    1
  );
}

/**
 * The agency's part of a dossier code, `V1V2V3.Z1Z2.Y1Y2.MX1X2` (TT 01/2018/TT-VPCP, article 19): Y for
 * departments and districts, Z for the communes of a district.
 */
export function codePrefixFor(agency: Agency, agencies: Agency[]): string {
  const parent = agencies.find(({ id }) => id === agency.parent);
  if (agency.kind === 'province') return `000.00.00.${province}`;
  if (!parent || parent.kind === 'province') return `000.00.${two(placeOf(agency, agencies))}.${province}`;
  return `000.${two(placeOf(agency, agencies))}.${two(placeOf(parent, agencies))}.${province}`;
}

/** `<prefix>-YYMMDD-XXXX`, the day being the office's own. Throws when an agency has used up a day's numbers. */
export function dossierCodeFor(prefix: string, receivedAt: Date, number: number): string {
  if (number > greatest) throw new RangeError(`${prefix} has no dossier number left on this day`);
  return `${prefix}-${dayOf(receivedAt)}-${String(number).padStart(4, '0')}`;
}

const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat('yyMMdd');

/** Takes the next number of the agency's day; a number once taken is never given again. */
export async function takeDossierCode(
  connection: Connection,
  agency: Agency,
  agencies: Agency[],
  receivedAt: Date,
): Promise<string> {
  const prefix = codePrefixFor(agency, agencies);
  const counter = `dossiers:${prefix}:${dayOf(receivedAt)}`;
  return dossierCodeFor(prefix, receivedAt, await nextNumber(connection, counter));
}

/** Those who come while a number is on its way take theirs together. */
const nextNumber = batchedOn(async (connection, counters: readonly string[]) => {
  const taken = new Map<string, number>();
  for (const counter of new Set(counters)) {
    const many = counters.filter((each) => each === counter).length;
    taken.set(counter, (await take(connection, counter, many)) - many);
  }
  return counters.map((counter) => {
    const number = (taken.get(counter) ?? 0) + 1;
    taken.set(counter, number);
    return number;
  });
});

/** The last of as many numbers. */
async function take(connection: Connection, counter: string, many: number): Promise<number> {
  const next = () =>
    counterModel(connection)
      .findOneAndUpdate({ _id: counter }, { $inc: { value: many } }, { upsert: true, new: true })
      .lean();
  // Two upserts of the day's first number may collide; the second try finds the document.
  const document = await next().catch(next);
  return document.value;
}

const long = /^\d{3}\.\d{2}\.\d{2}\.H\d{2}-\d{6}-\d{4}$/;
const short = /^(H\d{2})\.(\d{2})(?:\.(\d{2}))?-(\d{6}-\d{4})$/;

/**
 * A typed code as it is stored: in capitals, and in the long form where the short one of QĐ 20/2020/QĐ-TTg
 * (`H55.01-…`) was typed. Anything else comes back as it is and finds nothing.
 */
export function dossierCodeOf(text: string): string {
  const typed = text.trim().toUpperCase();
  const parts = short.exec(typed);
  if (!parts) return typed;
  const [, top = '', second = '', third = '00', rest = ''] = parts;
  return `000.${third}.${second}.${top}-${rest}`;
}

/** Whether a text has the form of a dossier code, long or short. */
export function isDossierCode(text: string): boolean {
  return long.test(dossierCodeOf(text));
}
