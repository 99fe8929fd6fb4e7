/** 1250000 → "1.250.000 đ". Dong have no fraction. */
export const money = (amount: number): string => `${grouped(Math.round(amount))} đ`;

/** 1250000 → "1.250.000": points group thousands in Vietnamese. */
export const grouped = (amount: number): string => amount.toLocaleString('vi-VN');

const kilobyte = 1024;

/** Size of a file, for choosing whether to open it over an unsteady line. */
export function fileSize(bytes: number): string {
  if (bytes < kilobyte * kilobyte) return `${grouped(Math.max(1, Math.round(bytes / kilobyte)))} kB`;
  return `${(bytes / kilobyte / kilobyte).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}
