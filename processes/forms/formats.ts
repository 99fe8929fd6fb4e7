import { problem, type CheckedValue } from './formError';
import type { FieldProperties } from './schema';

/**
 * Codes of the 63 provinces that a personal identification number begins with (Circular 59/2021/TT-BCA, annex 1). Those
 * born abroad have the code of a country, so it is asked for only where a form says so.
 */
const provinces = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);

/** People write blanks, points and hyphens between the digits; none is kept. */
const digitsOf = (text: string): string => text.replace(/[\s.\-–()]/g, '');

/** A text of a known kind, as it is kept: digits alone. */
export function checkFormat({ format, province }: FieldProperties, text: string): CheckedValue {
  if (format === 'citizen-id') return citizenId(digitsOf(text), province === 'required');
  if (format === 'phone') return phone(digitsOf(text));
  return { value: text };
}

function citizenId(value: string, ofProvince: boolean): CheckedValue {
  if (!/^\d{12}$/.test(value)) return problem('citizen-id');
  const prefix = value.slice(0, 3);
  return ofProvince && !provinces.has(prefix) ? problem('citizen-id-province', { prefix }) : { value };
}

/** Mobile: 10 digits after the change of 2018; landline: 02 and nine more. +84 and 84 stand for the 0. */
function phone(digits: string): CheckedValue {
  const value = digits.replace(/^(\+84|84(?=\d{9,10}$))/, '0');
  return /^(0[35789]\d{8}|02\d{9})$/.test(value) ? { value } : problem('phone');
}
