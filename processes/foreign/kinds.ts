import { plain } from './plain';

/** What a step is, by the words in its name; the first line that fits is taken. */
const steps: [RegExp, string][] = [
  [/\b(cho|nhan|tiep nhan) .*bo sung|nop bo sung|wait.*(supplement|applicant|document)|receive.*supplement/, 'supplement-receipt'],
  [/bo sung|supplement|request .*(document|information)/, 'supplement-request'],
  [/nop (phi|le phi|tien)|thanh toan|thu (phi|le phi)|\bpay/, 'payment'],
  [/tra .*tu choi|tra van ban tu choi|return.*(refus|reject)/, 'refusal-hand-over'],
  [/ky .*tu choi|sign.*(refus|reject)/, 'refusal-signature'],
  [/tra ket qua|giao ket qua|tra giay|nhan ket qua|hand (it )?over|hand out|deliver|return (the )?result/, 'hand-over'],
  [/van thu|vao so|dong dau|phat hanh|cap so|ban hanh|\bissue\b|stamp|archive|register the/, 'issue'],
  [/thuc dia|thuc te|khao sat|hien truong|inspect|\bsite\b|field visit/, 'inspection'],
  [/tra loi .*y kien|gop y|answer .*(request|opinion)/, 'consultation-answer'],
  [/lay y kien|xin y kien|tham van|consult|ask .*opinion/, 'consultation-request'],
  [/xac minh|verif/, 'verification'],
  [/phe duyet|ky duyet|\bky\b|\bduyet\b|approv|\bsign/, 'approval'],
  [/chuyen ho so|forward/, 'forwarding'],
  [/tiep nhan|kiem tra (thanh phan|giay to|tinh)|receiv|\bcheck/, 'check'],
];

/** Id of the block that a step of this name is made from. */
export function blockFor(name: string): string {
  const words = plain(name);
  return `one-stop.${steps.find(([pattern]) => pattern.test(words))?.[1] ?? 'appraisal'}`;
}

const roles: [RegExp, string][] = [
  [/mot cua|tiep nhan|tra ket qua|recept|counter|front|one stop/, 'reception'],
  [/van thu|clerk|registry/, 'clerk'],
  [/(lanh dao|truong|pho) phong|division head|head of|truong bo phan|manager/, 'division-head'],
  [/lanh dao|giam doc|chu tich|director|leader|chair/, 'leader'],
  [/chuyen vien|can bo|cong chuc|chuyen mon|thu ly|specialist|officer|expert/, 'specialist'],
];

/** The role that a lane or a group is named after; "" where it names none. */
export function roleFor(name: string): string {
  const words = plain(name);
  return roles.find(([pattern]) => pattern.test(words))?.[1] ?? '';
}

const outcomes: [RegExp, 'refused' | 'withdrawn'][] = [
  [/rut ho so|withdr|cancel/, 'withdrawn'],
  [/tu choi|khong (du|dat|giai quyet|chap thuan|phe duyet)|refus|reject|declin|denied|tra lai ho so|loi|fail/, 'refused'],
];

/** How a dossier ends that comes to an end of this name. */
export function outcomeFor(name: string): 'returned' | 'refused' | 'withdrawn' {
  const words = plain(name);
  return outcomes.find(([pattern]) => pattern.test(words))?.[1] ?? 'returned';
}

/** What ends are called here. */
export const outcomeNames = {
  returned: 'Đã trả kết quả',
  refused: 'Đã từ chối',
  withdrawn: 'Đã rút hồ sơ',
} as const;

const values: [RegExp, string][] = [
  [/bo sung|thieu|chua day du|khong day du|supplement|missing|incomplete|more info/, 'supplement'],
  [/tra lai|lam lai|hoan thien|sua lai|return|rework|revise|send back/, 'return'],
  [/tu choi|khong|\bno\b|false|refus|reject|declin|deny|denied|chua dat|sai/, 'refuse'],
  [/dong y|dat|du dieu kien|hop le|day du|chap thuan|phe duyet|\bco\b|\bdung\b|\byes\b|true|approv|accept|agree|complete|\bok\b|valid/, 'approve'],
  [/xac minh|verif/, 'verify'],
];

/** The decision that a word on an arrow or in a condition means; "" where it means none that is known. */
export function decisionFor(words: string): string {
  const text = plain(words);
  return values.find(([pattern, value]) => text === value || pattern.test(text))?.[1] ?? '';
}

/** What decisions are called. */
export const decisionWords: Record<string, { vi: string; en: string }> = {
  approve: { vi: 'đủ điều kiện, đồng ý', en: 'approve' },
  refuse: { vi: 'từ chối', en: 'refuse' },
  supplement: { vi: 'yêu cầu bổ sung', en: 'ask for a supplement' },
  return: { vi: 'trả lại', en: 'send back' },
  verify: { vi: 'cần xác minh', en: 'verify' },
};
