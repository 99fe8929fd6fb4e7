import { z } from 'zod';

/** Control characters, pictures and unassigned code points; line ends are allowed in long texts only. */
const inOneLine = /^[^\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Extended_Pictographic}\p{Regional_Indicator}]*$/u;
const inLines = /^(?:[\n\r\t]|[^\p{Cc}\p{Cs}\p{Co}\p{Cn}])*$/u;

const characters = (pattern: RegExp) => ({
  check: (text: string) => pattern.test(text),
  told: { params: { code: 'invalid-characters' } },
});

/** A name or another short text: NFC, as the Vietnamese standard TCVN 6909 and search want it. */
export function lineOf(max: number) {
  const { check, told } = characters(inOneLine);
  return z.string().trim().normalize('NFC').min(1).max(max).refine(check, told);
}

/** A longer text of several lines. */
export function textOf(max: number) {
  const { check, told } = characters(inLines);
  return z.string().trim().normalize('NFC').max(max).refine(check, told);
}

/** An empty field of a page's form means that nothing was given. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());
}
